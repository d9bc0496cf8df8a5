import { escapeHtml } from "../../../../kit/html.ts";
import { inlineHtml } from "../inline-text.ts";
import {
  admonition,
  attribute,
  block,
  enclosed,
  figureHtml,
  frame,
  inline,
  linkHtml,
  quotation,
  type Shown,
} from "./elements.ts";
import { embedOf } from "./embeds.ts";
import { plainOf } from "./manuscript.ts";
import type { Call } from "./tag-arguments.ts";

/** What a tag becomes that many sites have, by its name; nothing where it is none of these or lacks what it needs. */
export function knownTag(call: Call): Shown | undefined {
  return embedOf(call) ?? NAMED.get(call.name)?.(call) ?? admonitionOf(call) ?? byArguments(call);
}

/** Of a tag that is not known, the text that it encloses, below its title. */
export function unknownTag(call: Call): Shown {
  return transparent(call) ?? NOTHING;
}

type Show = (call: Call) => Shown | undefined;

const NOTHING = inline("");

const NAMED = new Map<string, Show>(
  Object.entries({
    "figure figura img image picture responsiveimage imgfigure imagecaption figureimg imgcaption postimage photo pic fig lightbox assetimg":
      figure,
    "gallery galleryimages photogallery imagegallery": gallery,
    "video html5video mp4 videojs localvideo": media("video"),
    "audio mp3 podcastaudio": media("audio"),
    "details collapse collapsible spoiler expand accordionitem toggle disclosure hiddentext": details,
    "quote blockquote pullquote epigraph citation bq": quote,
    "button btn link a linkto externallink extlink linkbutton cta": link,
    "pdf embedpdf pdfembed file download document": document,
    "iframe embed oembed": embed,
    "toc tableofcontents clear clearfix clearboth br pagebreak break newline spacer adsense ads ad": () =>
      NOTHING,
    "mark highlighttext hl": wrapped("mark"),
    "kbd key keys": wrapped("kbd"),
    "sup superscript": wrapped("sup"),
    "sub subscript": wrapped("sub"),
    "ins underline": wrapped("ins"),
    "del strike": wrapped("del"),
    "bold strong": wrapped("strong"),
    "abbr abbreviation": abbreviation,
    "center centered div span section columns column cols col row rows grid tabs tabcontent tab steps step lead wrap box wrapper rawhtml html markdown md nomarkdown group container":
      transparent,
  } satisfies Record<string, Show>).flatMap(([names, show]) =>
    names.split(" ").map((name) => [name, show] as const),
  ),
);

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#].*)?$/i;
const SOURCES = [
  "src",
  "url",
  "path",
  "file",
  "image",
  "img",
  "source",
  "image_path",
  "image_url",
  "filename",
  "imageurl",
];

function figure(call: Call): Shown | undefined {
  const src = call.get(...SOURCES) ?? call.values.find((value) => PICTURE.test(value)) ?? call.at(0);
  if (src === undefined) return undefined;
  const rest = [0, 1, 2]
    .flatMap((at) => call.at(at) ?? [])
    .filter((value) => value !== src && !isMeasure(value));
  const credit = call.get(
    "attr",
    "credit",
    "credits",
    "attribution",
    "photographer",
    "source_text",
    "copyright",
  );
  const creditLink = call.get("attrlink", "credit_link", "attr_link", "credit_url");
  const caption =
    call.get("caption", "legend", "description", "text", "cap") ?? rest[1] ?? textOf(call.inner);
  return block(
    figureHtml({
      src,
      alt: call.get("alt", "alt_text", "alttext") ?? rest[0],
      title: call.get("title"),
      caption: caption === call.get("title") ? undefined : caption,
      credit: creditLink === undefined ? credit : `[${credit ?? creditLink}](${creditLink})`,
      link: call.get("link", "href"),
    }),
  );
}

function isMeasure(value: string): boolean {
  return /^(?:\d+(?:px|%|em|vw)?(?:x\d+)?|left|right|center|centered|full|medium|small|large|lazy|eager|true|false|resize|fit_?\w*|[^\p{L}\p{N}]+)$/iu.test(
    value,
  );
}

function textOf(inner: string | undefined): string | undefined {
  const text = inner?.trim();
  return text === undefined || text === "" ? undefined : text;
}

const ENCLOSED = /<figure>.*?<\/figure>|<img\b[^>]*>|!\[[^\]\n]*\]\([^)\n]*\)/g;

/** Pictures that it names or encloses. */
function gallery(call: Call): Shown | undefined {
  const words = call.values.flatMap((value) => value.split(/[\s,|]+/));
  const named = words.map((value) => value.replace(/^["'[]+|["'\]]+$/g, ""));
  const pictures = named
    .filter((value) => PICTURE.test(value))
    .map((src) => `<img${attribute("src", src)} alt="">`);
  const inner = plainOf(call.inner ?? "");
  const enclosed = [...inner.matchAll(ENCLOSED)].map(([one]) =>
    one.startsWith("!") ? inlineHtml(one) : one,
  );
  if (inner.replace(ENCLOSED, "").trim() !== "") return inline(call.inner as string);
  const all = [...pictures, ...enclosed];
  return all.length === 0 ? undefined : block(`<div class="gallery">${all.join("")}</div>`);
}

function media(element: "video" | "audio"): Show {
  return (call) => {
    const src = call.value(0, "src", "url", "mp4", "webm", "mp3", "file", "path");
    if (src === undefined || /^[\w-]{6,12}$/.test(src)) return undefined;
    const caption = call.get("caption", "title");
    const player = `<${element}${attribute("src", src)} controls></${element}>`;
    return block(
      caption === undefined
        ? player
        : `<figure>${player}<figcaption>${inlineHtml(caption)}</figcaption></figure>`,
    );
  };
}

function details(call: Call): Shown | undefined {
  if (call.inner === undefined) return undefined;
  const summary = call.value(0, "summary", "title", "label", "header", "name") ?? "…";
  return enclosed(`<details><summary>${inlineHtml(summary)}</summary>`, call.inner, "</details>");
}

function quote(call: Call): Shown | undefined {
  const said = call.inner ?? call.get("text", "quote", "content") ?? call.at(0);
  if (said === undefined) return undefined;
  const author = call.get("author", "name", "cite", "by", "speaker", "attribution", "who");
  const source = call.get("source", "title", "work", "from");
  return quotation(
    said,
    [author ?? (call.inner === undefined ? call.at(1) : call.at(0)), source],
    call.get("url", "link", "href"),
  );
}

function link(call: Call): Shown | undefined {
  const url =
    call.get("href", "url", "link", "to", "relref", "ref") ??
    call.values.find((value) => /^(?:https?:|\/|#|mailto:)/.test(value));
  if (url === undefined) return undefined;
  const other = [call.at(0), call.at(1)].find((value) => value !== undefined && value !== url);
  const text =
    textOf(call.inner) ?? inlineHtml(call.get("text", "label", "title", "name", "content") ?? other ?? url);
  return inline(linkHtml(url, text));
}

function document(call: Call): Shown | undefined {
  const url = call.value(0, "src", "url", "href", "file", "path", "link");
  if (url === undefined) return undefined;
  const name =
    call.get("title", "text", "name", "label") ?? call.at(1) ?? url.slice(url.lastIndexOf("/") + 1);
  return inline(linkHtml(url, textOf(call.inner) ?? escapeHtml(name)));
}

function embed(call: Call): Shown | undefined {
  const url = call.get("src", "url", "href") ?? call.values.find((value) => /^https?:/.test(value));
  return url === undefined ? undefined : frame(url, call.get("title"));
}

function wrapped(element: string): Show {
  return (call) => {
    const text = call.inner ?? call.value(0, "text", "content");
    return text === undefined ? undefined : inline(`<${element}>${text}</${element}>`);
  };
}

function abbreviation(call: Call): Shown | undefined {
  const text = call.inner ?? call.value(0, "text", "abbr");
  const title = call.get("title", "full") ?? call.at(call.inner === undefined ? 1 : 0);
  return text === undefined ? undefined : inline(`<abbr${attribute("title", title)}>${text}</abbr>`);
}

/** What only arranges the text that it encloses; a title of its own stays as a line in bold. */
function transparent(call: Call): Shown | undefined {
  if (call.inner === undefined) return undefined;
  const title = call.get("title", "label", "name", "header", "heading", "summary", "caption");
  return title === undefined ? inline(call.inner) : enclosed(`**${title}**`, call.inner, "");
}

const BOXES =
  /^(?:callout|notice|note|alert|admonition|admonish|aside|hint|info|tip|warning|warn|caution|danger|important|attention|error|success|question|example|bug|abstract|todo|seealso|notification|message|banner|panel|infobox|sidenote|quoteblock)$/;
const GENERAL = /^(?:callout|notice|alert|admonition|admonish|aside|hint|notification|message|banner|panel)$/;

function admonitionOf(call: Call): Shown | undefined {
  if (!BOXES.test(call.name)) return undefined;
  const inner =
    call.inner ??
    call.get("content", "text", "message", "body") ??
    call.at(GENERAL.test(call.name) ? 1 : 0) ??
    call.at(0);
  if (inner === undefined) return undefined;
  const kind = GENERAL.test(call.name) ? call.get("type", "kind", "level", "variant", "class") : call.name;
  const positional = call.inner === undefined ? undefined : call.at(GENERAL.test(call.name) ? 1 : 0);
  const title = call.get("title", "heading", "summary", "header", "label") ?? positional;
  return admonition(
    wordOf(kind ?? (call.inner === undefined ? undefined : call.at(0))) ?? "note",
    title,
    inner,
  );
}

function wordOf(kind: string | undefined): string | undefined {
  return kind !== undefined && /^[a-z]+$/i.test(kind) ? kind.toLowerCase() : undefined;
}

/** A tag of no known name that is called with a picture and nothing inside is a figure. */
function byArguments(call: Call): Shown | undefined {
  if (call.inner !== undefined && call.inner.trim() !== "") return undefined;
  return call.values.some((value) => PICTURE.test(value)) ? figure(call) : undefined;
}
