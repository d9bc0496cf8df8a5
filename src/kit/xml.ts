import { Markup, type MarkupTag, type MarkupValue, markupTag } from "./markup.ts";

/** Text that is already XML: the only thing that `xml` lets through unescaped. */
export class Xml extends Markup {
  override get language(): "xml" {
    return "xml";
  }
}

export type XmlValue = MarkupValue<Xml>;

const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Leaves out the characters that XML cannot carry even as references: most controls, lone surrogates, U+FFFE and U+FFFF (XML 1.0, 2.2). */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** A carriage return is written as a reference: as it is, a parser would read it as a line feed (XML 1.0, 2.11). */
const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
};

/**
 * Escapes text for element content and for attribute values in either kind of quotes, less what XML
 * cannot carry. A parser reads back the same text, save that tabs and line feeds in an attribute
 * become spaces (XML 1.0, 3.3.3).
 */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(/[&<>"'\r]/g, (c) => ESCAPES[c] as string);
}

/** Template tag: what stands between the literals is escaped unless it is `Xml`; arrays are joined; `null`, `undefined` and `false` are nothing. */
export const xml: MarkupTag<Xml> = markupTag(Xml, escapeXml);

/** Declares a string to be XML. Only for strings that this program made itself. */
export function rawXml(value: string): Xml {
  return new Xml(value);
}

/** Text as it stands, for an element's content. @param text without `]]>` and what XML forbids */
export function cdata(text: string): Xml {
  return rawXml(`<![CDATA[${text}]]>`);
}
