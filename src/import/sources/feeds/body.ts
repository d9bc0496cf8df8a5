/** What of an item is its text, and what is about it. */
import { basename } from "node:path";
import { escapeHtml } from "../../../kit/html.ts";
import type { ArchivePhoto, Remark } from "../../archive.ts";
import { Cards } from "../ghost/cards.ts";
import { withCards } from "../ghost/html-cards.ts";
import type { FeedItem } from "./item.ts";
import { plainOf } from "./plain.ts";

export interface Written {
  html: string;
  lede?: string | undefined;
  /** The words of the text. */
  plain: string;
  remarks: readonly Remark[];
}

/** How feeds end what they cut short. */
const CUT =
  /\s*(?:\[?(?:…|\.\.\.|&hellip;)\]?|\[link\]|(?:Continue reading|Read more|Read the rest|Lire la suite|Читати далі|Weiterlesen|Lees verder|Czytaj dalej)\b.*)\s*$/iu;

/** What WordPress puts below each text of its feeds. */
const APPEARED_FIRST =
  /<p>\s*The post\s+<a\b[^>]*>[\s\S]*?<\/a>\s+(?:appeared first on|first appeared on)\s+<a\b[^>]*>[\s\S]*?<\/a>\.?\s*<\/p>\s*$/i;

export function writtenIn(item: FeedItem): Written {
  const remarks: Remark[] = [];
  const written = item.content ?? item.summary ?? "";
  const cards = new Cards();
  const own = withCards(paragraphs(withoutTail(written, remarks)), cards);
  remarks.push(...cards.remarks);
  const plain = plainOf(own);
  if (plain === "" && !/<(?:img|iframe|video|audio)\b/i.test(own))
    remarks.push({ kind: "missing", what: "a text: the feed has a headline alone" });
  else if (item.content === undefined && CUT.test(plain))
    remarks.push({ kind: "missing", what: "the rest of a text, which the feed cuts short" });
  const html = [
    own,
    ...item.photos
      .slice(1)
      .filter(({ src }) => !own.includes(src))
      .map(figure),
    ...filesOf(item, own),
  ].join("\n");
  return { html, lede: ledeOf(item, plain), plain, remarks };
}

function withoutTail(html: string, remarks: Remark[]): string {
  const tail = APPEARED_FIRST.exec(html)?.[0];
  if (tail === undefined) return html;
  remarks.push({ kind: "left out", what: "«The post … appeared first on …»", original: tail });
  return html.slice(0, -tail.length);
}

/** Text without markup in paragraphs, as its blank lines say. */
function paragraphs(text: string): string {
  if (/<[a-z!/]/i.test(text) || !/\n\s*\n/.test(text)) return text;
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll("\n", "<br>\n")}</p>`)
    .join("\n");
}

/** A summary is a lede where it says something else than the text begins with. */
function ledeOf({ content, summary }: FeedItem, plain: string): string | undefined {
  if (content === undefined || summary === undefined) return undefined;
  const lede = plainOf(withoutTail(summary, [])).replace(CUT, "");
  const beginning = plain.slice(0, 3 * lede.length + 100);
  return lede === "" || letters(beginning).startsWith(letters(lede)) ? undefined : lede;
}

/** Letters and digits alone: spaces and marks are set anew wherever a summary is made. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function figure({ src, alt = "", caption, credit }: ArchivePhoto): string {
  const words = [caption, credit]
    .filter((part) => part !== undefined)
    .map(escapeHtml)
    .join(" ");
  const below = words === "" ? "" : `<figcaption>${words}</figcaption>`;
  return `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">${below}</figure>`;
}

function filesOf({ attachments }: FeedItem, own: string): string[] {
  return attachments
    .filter(({ url }) => !own.includes(url) && !own.includes(escapeHtml(url)))
    .map(({ url, title }) => linkTo(url, title));
}

/** A paragraph that links to a file that the item has beside its text. */
function linkTo(url: string, title: string | undefined): string {
  return `<p><a href="${escapeHtml(url)}">${escapeHtml(title ?? (decoded(basename(URL.parse(url)?.pathname ?? url)) || url))}</a></p>`;
}

/** A part of an address as it was meant; as it is where it is not encoded. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
