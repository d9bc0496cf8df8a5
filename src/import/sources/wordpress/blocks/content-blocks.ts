import { escapeHtml } from "../../../../kit/html.ts";
import { codeBlock } from "../body/code.ts";
import type { BodyDraft } from "../body/draft.ts";
import { embed, isAddress } from "../body/embeds.ts";
import { idsIn } from "../body/media-shortcodes.ts";
import { figure, figureOf, gallery, isImage } from "../body/pictures.ts";
import { type Block, textAttribute } from "./parse.ts";

/**
 * What a block becomes.
 * @param inner what it holds, as HTML
 */
type BlockRule = (block: Block, inner: string, draft: BodyDraft) => string;

const asItIs: BlockRule = (_block, inner) => inner;
const nothing: BlockRule = () => "";

/** Blocks whose HTML says all. */
const PLAIN =
  "paragraph heading list list-item quote table columns column group row stack buttons button code preformatted html " +
  "shortcode freeform missing audio video media-text details accordion separator text-columns subhead classic math term-description";

/** Blocks that are marks in the text, or room. */
const UNSEEN = "spacer more nextpage read-more";

/** Blocks that WordPress fills when a page is shown, with what is not in the text. */
const FILLED =
  "latest-posts latest-comments archives categories tag-cloud calendar rss search social-links social-link page-list " +
  "navigation site-title site-logo site-tagline query post-title post-date post-author post-excerpt post-featured-image " +
  "post-terms post-content post-comments comments loginout avatar pattern template-part widget-group legacy-widget home-link";

const each = (names: string, rule: BlockRule) =>
  Object.fromEntries(names.split(" ").map((name) => [`core/${name}`, rule]));

export const CONTENT_BLOCKS: Readonly<Record<string, BlockRule | undefined>> = {
  "": asItIs,
  ...each(PLAIN, asItIs),
  ...each(UNSEEN, nothing),
  ...each(FILLED, leftOut),
  "core/image": withAlt,
  "core/gallery": galleryOf,
  "jetpack/tiled-gallery": galleryOf,
  "jetpack/slideshow": galleryOf,
  "jetpack/contact-form": leftOut,
  "core/embed": embedOf,
  "core/pullquote": (_block, inner) => inner.replace(/<\/?figure\b[^>]*>/gi, ""),
  "core/cover": coverOf,
  "core/file": fileOf,
  "core/verse": verseOf,
  "core/footnotes": nothing,
  "syntaxhighlighter/code": (block, inner) => codeBlock(codeIn(inner), textAttribute(block, "language")),
  "enlighter/codeblock": (block, inner) => codeBlock(codeIn(inner), textAttribute(block, "language")),
  "kevinbatdorf/code-block-pro": (block) =>
    codeBlock(textAttribute(block, "code"), textAttribute(block, "language")),
};

function leftOut(block: Block, inner: string, draft: BodyDraft): string {
  draft.say("left out", "a block that WordPress fills", block.offset, block.name, inner.trim() || undefined);
  return "";
}

/** A picture without alternative text takes that of the library. */
function withAlt(block: Block, inner: string, { site }: BodyDraft): string {
  const alt = site.attachments.get(textAttribute(block, "id"))?.alt;
  if (alt === undefined) return inner;
  return inner.replace(/<img\b(?![^>]*\salt="[^"]+)[^>]*>/i, (image) =>
    image.replace(/\salt=""/i, "").replace(/<img\b/i, `<img alt="${escapeHtml(alt)}"`),
  );
}

const FIGURE = /<figure\b[^>]*>(?:(?!<figure\b)[\s\S])*?<\/figure>/gi;
const IMAGE = /<img\b[^>]*>/gi;

/** A gallery: figures in a list in the old form, blocks of pictures in the new one, else ids. */
function galleryOf(block: Block, inner: string, draft: BodyDraft): string {
  const figures = (inner.match(FIGURE) ?? []).filter((html) => /<img\b/i.test(html));
  const images = figures.length > 0 ? figures : (inner.match(IMAGE) ?? []);
  const last = /<figcaption\b[^>]*\bblocks-gallery-caption\b[^>]*>([\s\S]*?)<\/figcaption>/i.exec(inner)?.[1];
  const words = last?.trim() ? `<p>${last.trim()}</p>` : "";
  if (images.length > 0) return gallery(images.map(bare)) + words;
  const ids = idsIn(JSON.stringify(block.attributes.ids ?? ""));
  const found = draft.attachments(ids, block.offset).filter(({ src }) => isImage(src));
  if (found.length === 0) draft.say("missing", "the pictures of a gallery", block.offset, block.name);
  return gallery(found.map(figureOf)) + words;
}

/** A picture of a gallery as a figure: the address of its full size, where it has one, is the picture's. */
function bare(html: string): string {
  const image = /<img\b[^>]*>/i.exec(html)?.[0] ?? "";
  const caption = /<figcaption\b[^>]*>([\s\S]*?)<\/figcaption>/i.exec(html)?.[1];
  const full = /\sdata-full-url="([^"]+)"/i.exec(image)?.[1];
  return figure(full === undefined ? image : image.replace(/\ssrc="[^"]*"/i, ` src="${full}"`), caption);
}

function embedOf(block: Block, inner: string, draft: BodyDraft): string {
  const written = /https?:\/\/[^\s<>"]+/.exec(inner.replace(/<figcaption[\s\S]*/i, ""))?.[0];
  const address = [textAttribute(block, "url"), written].find(isAddress);
  const caption = /<figcaption\b[^>]*>([\s\S]*?)<\/figcaption>/i.exec(inner)?.[1];
  if (address !== undefined) return embed(address, caption);
  draft.say("left out", "an embed without an address", block.offset);
  return caption === undefined ? "" : `<p>${caption}</p>`;
}

/** A picture behind words: before WordPress 5.9 it was a style. */
function coverOf(block: Block, inner: string): string {
  const url = textAttribute(block, "url");
  if (!isImage(url) || /<img\b[^>]*__image-background/i.test(inner)) return inner;
  const alt = textAttribute(block, "alt");
  return figure(`<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">`, undefined) + inner;
}

const LINK = /<a\b(?![^>]*__button)[^>]*>((?:(?!<\/a>)[\s\S])*)<\/a>/gi;

/** A file: its name is a link, the button and the preview lead to the same. */
function fileOf(block: Block, inner: string): string {
  const [link] = [...inner.matchAll(LINK)].find(([, words]) => words?.trim() !== "") ?? [];
  if (link !== undefined) return `<p>${link}</p>`;
  const href = textAttribute(block, "href") || /\bhref="([^"]+)"/i.exec(inner)?.[1];
  if (href === undefined) return inner;
  return `<p><a href="${escapeHtml(href)}">${escapeHtml(href.split("/").at(-1) ?? href)}</a></p>`;
}

/** Verse: its lines are lines, an empty one parts stanzas. */
function verseOf(_block: Block, inner: string): string {
  const [, words] = /<pre\b[^>]*>([\s\S]*)<\/pre>/i.exec(inner) ?? [];
  if (words === undefined) return inner;
  const stanzas = words.split(/(\n[ \t]*(?:\n[ \t]*)+)/);
  const html = stanzas.map((part) =>
    part.trim() === ""
      ? part
      : `<p>${part.replace(/<br\s*\/?>\n?|\n/gi, (end) => `<br>${end.includes("\n") ? "\n" : ""}`)}</p>`,
  );
  const start = inner.indexOf("<pre");
  const end = inner.lastIndexOf("</pre>") + "</pre>".length;
  return inner.slice(0, start) + html.join("") + inner.slice(end);
}

function codeIn(inner: string): string {
  return /<pre\b[^>]*>([\s\S]*)<\/pre>/i.exec(inner)?.[1] ?? inner;
}
