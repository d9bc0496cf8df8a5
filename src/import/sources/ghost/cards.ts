/** The cards of Ghost's editors as HTML; those of mobiledoc and of Lexical have the same names and nearly the same parts. */
import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import { escapeHtml } from "../../../kit/html.ts";
import type { ArchiveFile, Remark } from "../../archive.ts";
import { captionOf, linksLost } from "./caption.ts";
import { isRecord, isTrue, type Json, textIn } from "./values.ts";

/** Where the part of a text for members begins, as Ghost itself writes it. */
export const PAYWALL = "<!--members-only-->";

const markdown = new MarkdownIt({ html: true, linkify: true }).use(footnotes);

/** Cards by their names in either editor, in lower case and without what older versions put around them. */
const CARDS: Readonly<Record<string, (card: Json, cards: Cards) => string>> = {
  image: (card, cards) => cards.picture(card),
  gallery: galleryHtml,
  bookmark: bookmarkHtml,
  embed: embedHtml,
  callout: calloutHtml,
  toggle: (card) => `<details><summary>${htmlIn(card.heading)}</summary>${htmlIn(card.content)}</details>`,
  file: (card) =>
    linkHtml(card.src, textIn(card.fileTitle) ?? textIn(card.fileName)) + paragraph(htmlIn(card.fileCaption)),
  audio: (card) => linkHtml(card.src, textIn(card.title)),
  video: (card) =>
    linkHtml(card.src, textIn(card.title) ?? textIn(card.fileName)) + paragraph(htmlIn(card.caption)),
  html: (card) => htmlIn(card.html),
  markdown: (card) => markdown.render(String(card.markdown ?? ""), {}),
  code: codeHtml,
  codeblock: codeHtml,
  hr: () => "<hr>",
  horizontalrule: () => "<hr>",
  product: productHtml,
  header: headerHtml,
  button: (card) => linkHtml(card.buttonUrl, textIn(card.buttonText)),
  "call-to-action": callHtml,
  "before-after": beforeAfterHtml,
  nft: (card) => linkHtml(card.url, textIn(partOf(card, "title"))),
  paywall: () => PAYWALL,
  email: (card, cards) => cards.leftOut("what only newsletters show", card),
  "email-cta": (card, cards) => cards.leftOut("what only newsletters show", card),
  signup: (card, cards) => cards.leftOut("a form to sign up by", card),
  transistor: (card, cards) => cards.leftOut("a player for members", card),
};

/** Makes the cards of one text, and notes what becomes of them. */
export class Cards {
  readonly remarks: Remark[] = [];
  /** Pictures of which the captions say who made them. */
  readonly files: ArchiveFile[] = [];

  html(name: string, card: Json): string {
    const make = CARDS[name.toLowerCase().replace(/^card-|-card$/g, "")];
    if (make === undefined) return this.unknown("a card of an unknown kind", { ...card, type: name });
    if (isForMembers(card.visibility)) return this.leftOut("a card that not everybody sees", card);
    return make(card, this);
  }

  picture(card: Json): string {
    const { caption, credit } = captionOf(textIn(card.caption));
    const src = textIn(card.src);
    if (credit === undefined || src === undefined) return imageHtml(card);
    this.files.push({ src, credit });
    this.remarks.push(...linksLost(textIn(card.caption)));
    return imageHtml({ ...card, caption: caption && escapeHtml(caption) });
  }

  unknown(what: string, original: unknown): string {
    const detail = isRecord(original) ? textIn(original.type) : undefined;
    this.remarks.push({ kind: "left out", what, detail, original: JSON.stringify(original) });
    return "";
  }

  leftOut(what: string, card: Json): string {
    this.remarks.push({ kind: "left out", what, detail: wordsOf(card), original: JSON.stringify(card) });
    return "";
  }

  changed(what: string, detail: string | undefined, original?: string): void {
    this.remarks.push({ kind: "changed", what, detail, original });
  }
}

/** Whether visitors of the site who are no members do not see it, in the form of Ghost 5.110 and in those before. */
function isForMembers(visibility: unknown): boolean {
  if (!isRecord(visibility)) return false;
  if (isRecord(visibility.web) && visibility.web.nonMember !== undefined)
    return visibility.web.nonMember === false;
  return visibility.showOnWeb === false || visibility.emailOnly === true;
}

/** The words of a card that is left out. */
function wordsOf(card: Json): string | undefined {
  const parts = [card.header, card.subheader, card.html, card.disclaimer, card.buttonText].map(textIn);
  const words = parts.filter((part) => part !== undefined).map((part) => part.replace(/<[^>]*>/g, " "));
  return words.join(" ").replace(/\s+/g, " ").trim() || undefined;
}

/** What is HTML in Ghost. */
function htmlIn(value: unknown): string {
  return textIn(value) ?? "";
}

function paragraph(html: string): string {
  if (html === "") return "";
  return /^<(?:p|div|blockquote|ul|ol|h[1-6])\b/i.test(html) ? html : `<p>${html}</p>`;
}

/** A paragraph that links to something; its name is the last part of its address where it has no other. */
function linkHtml(address: unknown, name: string | undefined): string {
  const url = textIn(address);
  if (url === undefined) return name === undefined ? "" : `<p>${escapeHtml(name)}</p>`;
  return `<p><a href="${escapeHtml(url)}">${escapeHtml(name ?? fileNameOf(url))}</a></p>`;
}

function fileNameOf(url: string): string {
  return (
    url
      .replace(/[?#].*$/, "")
      .split("/")
      .at(-1) || url
  );
}

/** A part of a card, or of what its metadata say. */
function partOf(card: Json, name: string): unknown {
  return card[name] ?? (isRecord(card.metadata) ? card.metadata[name] : undefined);
}

function imageHtml({ src, alt, title, href, caption }: Json): string {
  const url = textIn(src);
  if (url === undefined) return "";
  const titled = textIn(title) === undefined ? "" : ` title="${escapeHtml(String(title))}"`;
  const image = `<img src="${escapeHtml(url)}" alt="${escapeHtml(textIn(alt) ?? "")}"${titled}>`;
  const link = textIn(href);
  const linked = link === undefined ? image : `<a href="${escapeHtml(link)}">${image}</a>`;
  const below = htmlIn(caption);
  return `<figure>${linked}${below === "" ? "" : `<figcaption>${below}</figcaption>`}</figure>`;
}

function galleryHtml({ images, caption }: Json, cards: Cards): string {
  const figures = (Array.isArray(images) ? images.filter(isRecord) : []).map((image) => cards.picture(image));
  return `<div class="gallery">${figures.join("")}</div>${paragraph(htmlIn(caption))}`;
}

function bookmarkHtml(card: Json, cards: Cards): string {
  const url = textIn(partOf(card, "url"));
  const title = textIn(partOf(card, "title"));
  const description = textIn(partOf(card, "description"));
  if (description !== undefined) {
    cards.remarks.push({
      kind: "left out",
      what: "what a bookmark says of the page it leads to",
      detail: description,
    });
  }
  return linkHtml(url, title ?? url) + paragraph(htmlIn(card.caption));
}

/** Its address alone in a paragraph; what it shows by itself where it has no address. */
function embedHtml(card: Json, cards: Cards): string {
  const url = textIn(card.url);
  const html = htmlIn(card.html);
  if (url === undefined) return html + paragraph(htmlIn(card.caption));
  cards.changed("an embed became its address", url, html || undefined);
  return linkHtml(url, url) + paragraph(htmlIn(card.caption));
}

function calloutHtml({ calloutEmoji, calloutText }: Json): string {
  const emoji = textIn(calloutEmoji);
  const text = htmlIn(calloutText).replace(/^<p>([\s\S]*)<\/p>$/, "$1");
  return `<blockquote><p>${emoji === undefined ? "" : `${escapeHtml(emoji)} `}${text}</p></blockquote>`;
}

function codeHtml({ code, language, caption }: Json): string {
  const name = textIn(language);
  const marked = name === undefined ? "" : ` class="language-${escapeHtml(name)}"`;
  return `<pre><code${marked}>${escapeHtml(String(code ?? ""))}</code></pre>${paragraph(htmlIn(caption))}`;
}

const MOST_STARS = 5;

function productHtml(card: Json): string {
  const stars = Math.min(MOST_STARS, Math.max(0, Number(card.productStarRating) || 0));
  const rating = isTrue(card.productRatingEnabled)
    ? `<p>${"★".repeat(stars)}${"☆".repeat(MOST_STARS - stars)}</p>`
    : "";
  const title = htmlIn(card.productTitle);
  const button = isTrue(card.productButtonEnabled)
    ? linkHtml(card.productUrl, textIn(card.productButton))
    : "";
  return [
    imageHtml({ src: card.productImageSrc }),
    title === "" ? "" : `<h4>${title}</h4>`,
    rating,
    paragraph(htmlIn(card.productDescription)),
    button,
  ].join("");
}

function headerHtml(card: Json): string {
  const header = htmlIn(card.header);
  return [
    imageHtml({ src: card.backgroundImageSrc }),
    header === "" ? "" : `<h2>${header}</h2>`,
    paragraph(htmlIn(card.subheader)),
    isTrue(card.buttonEnabled) ? linkHtml(card.buttonUrl, textIn(card.buttonText)) : "",
  ].join("");
}

function callHtml(card: Json): string {
  return [
    isTrue(card.hasSponsorLabel) ? paragraph(htmlIn(card.sponsorLabel)) : "",
    imageHtml({ src: card.imageUrl }),
    paragraph(htmlIn(card.textValue)),
    isTrue(card.showButton) ? linkHtml(card.buttonUrl, textIn(card.buttonText)) : "",
  ].join("");
}

function beforeAfterHtml(card: Json): string {
  const images = [card.beforeImage, card.afterImage].filter(isRecord).map(imageHtml);
  return `<div class="gallery">${images.join("")}</div>${paragraph(htmlIn(card.caption))}`;
}
