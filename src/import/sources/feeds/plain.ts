import { decodeHTML } from "entities";

/** The words of HTML. */
export function plainOf(html: string): string {
  return decodeHTML(html.replace(/<!--[\s\S]*?-->|<\/?[a-z][^>]*>/gi, " "))
    .replace(/\s+/g, " ")
    .trim();
}

/** Elements that headlines are marked up with, where they are. */
const INLINE =
  /<\/?(?:a|abbr|b|bdi|br|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)\b[^>]*>/gi;

/**
 * A headline of RSS, which may be HTML or plain text: what is not known to be HTML is text, such as `How to use <video>`,
 * and entities are decoded either way.
 */
export function titleIn(written: string): string {
  return decodeHTML(written.replace(INLINE, "")).replace(/\s+/g, " ").trim();
}

const LINK = /<a\s(?:[^>]*?\s)?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;

/** Where the links of HTML lead, of which its words alone are kept. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(LINK)]
    .map(([, double, single, bare]) => decodeHTML(double ?? single ?? bare ?? "").trim())
    .filter(Boolean);
}
