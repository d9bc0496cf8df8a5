import { escapeHtml } from "../../../../kit/html.ts";
import { inlineHtml } from "../inline-text.ts";
import { NEW_LINE, NEW_PARAGRAPH } from "./manuscript.ts";

/** What a tag becomes: a block stands between empty lines, anything else within its line. */
export interface Shown {
  html: string;
  isBlock: boolean;
  /** Nothing in it is looked at any more. */
  isCode?: true | undefined;
}

export interface Figure {
  src: string;
  alt?: string | undefined;
  /** Markdown. */
  caption?: string | undefined;
  title?: string | undefined;
  /** Markdown. */
  credit?: string | undefined;
  link?: string | undefined;
}

export function attribute(name: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${name}="${escapeHtml(value.replace(/\s+/g, " "))}"`;
}

export function figureHtml({ src, alt, caption, title, credit, link }: Figure): string {
  const picture = `<img${attribute("src", src)}${attribute("alt", alt ?? "")}>`;
  const shown =
    link === undefined || isOfPicture(link) ? picture : `<a${attribute("href", link)}>${picture}</a>`;
  const words = [title, caption, credit].flatMap((text) => (text === undefined ? [] : inlineHtml(text)));
  const legend = words.length === 0 ? "" : `<figcaption>${words.join(" ")}</figcaption>`;
  return `<figure>${shown}${legend}</figure>`;
}

/** A link from a picture to a larger one says nothing. */
function isOfPicture(link: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(link);
}

export function block(html: string): Shown {
  return { html, isBlock: true };
}

export function inline(html: string): Shown {
  return { html, isBlock: false };
}

export function linkHtml(address: string, text: string): string {
  return `<a${attribute("href", address)}>${text}</a>`;
}

export function frame(src: string, title: string | undefined): Shown {
  return block(`<iframe${attribute("src", src)}${attribute("title", title)}></iframe>`);
}

/** A video or post without a player: its address. */
export function address(url: string, text?: string): Shown {
  return block(linkHtml(url, escapeHtml(text ?? url)));
}

/** Markdown within an element of HTML: empty lines part them. */
export function enclosed(opening: string, inner: string, closing: string): Shown {
  const [, before = "", text = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
  const first = /\n[ \t]*\n/.test(before)
    ? before
    : before.includes("\n")
      ? NEW_LINE + before
      : NEW_PARAGRAPH;
  if (closing === "") return block(`${opening}${first}${text}${after}`);
  const last = /\n[ \t]*\n/.test(after) ? after : after.includes("\n") ? NEW_LINE + after : NEW_PARAGRAPH;
  return block(`${opening}${first}${text}${last}${closing}`);
}

/** In the form that `admonitions.ts` knows, and makes a quotation of. */
export function admonition(kind: string, title: string | undefined, inner: string): Shown {
  const label = title === undefined ? "" : `[${title.replace(/\s+/g, " ").trim()}]`;
  const before = /^\s*\n/.test(inner) ? "" : NEW_LINE;
  const after = /\n\s*$/.test(inner) ? "" : NEW_LINE;
  return block(`:::${kind}${label}${before}${inner}${after}:::`);
}

/** A quotation with whom it is from. */
export function quotation(inner: string, from: readonly (string | undefined)[], url?: string): Shown {
  const names = from.flatMap((name) => (name === undefined ? [] : inlineHtml(name))).join(", ");
  const credited = url === undefined ? names : linkHtml(url, names || escapeHtml(url));
  const cite = credited === "" ? "" : `<cite>${credited}</cite>${NEW_LINE}`;
  return enclosed("<blockquote>", inner, `${cite}</blockquote>`);
}

/** Code in a fence that nothing in it closes. */
export function fenced(code: string, language: string | undefined): string {
  const inside = code.match(/`{3,}/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...inside.map((run) => run.length + 1)));
  return `${fence}${language ?? ""}\n${code.replace(/^\n/, "").replace(/\n[ \t]*$/, "")}\n${fence}`;
}
