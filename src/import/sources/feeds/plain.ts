import { decodeHTML } from "entities";
import { fromHtml } from "hast-util-from-html";
import { linksWithin, property } from "../../text/tree.ts";

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

/** Where the links of HTML lead, of which its words alone are kept. */
export function linksIn(html: string): string[] {
  if (!/<a\s/i.test(html)) return [];
  return linksWithin(fromHtml(html, { fragment: true })).map((link) => property(link, "href").trim());
}
