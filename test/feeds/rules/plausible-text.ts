/**
 * What the W3C validator takes for a slip in a text: markup where texts are plain (ContainsHTML,
 * ContainsUndeclaredHTML), and characters of a broken encoding (BadCharacters). A text may well have them on purpose, so
 * this is a rule for feeds whose texts are known not to.
 */
import type { XmlElement } from "../xml-tree.ts";
import { nameOf } from "./shape.ts";

const MARKUP = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]+|#\d+|#x[0-9a-f]+);/i;

const BROKEN = /[\u0080-\u009f\ufffd]/;

const PLAIN = new Set([
  "title",
  "category",
  "dc:creator",
  "media:description",
  "media:credit",
  "atom:name",
  "copyright",
]);

export function implausibleTexts(element: XmlElement): string[] {
  const { text, attributes, children } = element;
  const said = `${nameOf(element)} ${JSON.stringify(text)}`;
  const isPlain = PLAIN.has(nameOf(element)) || attributes.type === "text";
  const findings = isPlain && MARKUP.test(text) ? [`${said} has markup`] : [];
  if (BROKEN.test(text)) findings.push(`${said} has broken characters`);
  return [...findings, ...children.flatMap(implausibleTexts)];
}
