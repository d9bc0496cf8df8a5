/** An entry of Atom 1.0: RFC 4287, sections 3, 4.1.2 and 4.2. */
import type { XmlElement } from "../xml-tree.ts";
import { email, id, webUrl } from "./addresses.ts";
import { LINK, linksOf, noTwinLinks } from "./atom-link.ts";
import { rfc3339 } from "./dates.ts";
import { htmlFindings } from "./html.ts";
import { MEDIA_CHILDREN } from "./media.ts";
import { named, type Shape } from "./shape.ts";
import { anyText, filled, oneOf } from "./tokens.ts";

/** Section 3.1. */
export const TEXT: Shape = {
  attributes: { type: ["maybe", oneOf("text", "html", "xhtml")] },
  text: anyText,
  rules: [textFindings],
};

export const TITLE: Shape = {
  ...TEXT,
  rules: [textFindings, ({ text, children }) => (text.trim() || children.length > 0 ? [] : ["is blank"])],
};

/** Section 3.2. */
export const PERSON: Shape = {
  children: {
    "atom:name": ["one", { text: filled }],
    "atom:uri": ["maybe", { text: webUrl }],
    "atom:email": ["maybe", { text: email }],
  },
};

/** Section 4.2.2. */
export const CATEGORY: Shape = {
  attributes: { term: ["one", filled], scheme: ["maybe", webUrl], label: ["maybe", anyText] },
};

export const ENTRY: Shape = {
  children: {
    "atom:id": ["one", { text: id }],
    "atom:title": ["one", TITLE],
    "atom:updated": ["one", { text: rfc3339 }],
    "atom:published": ["maybe", { text: rfc3339 }],
    "atom:link": ["any", LINK],
    "atom:author": ["any", PERSON],
    "atom:contributor": ["any", PERSON],
    "atom:category": ["any", CATEGORY],
    "atom:rights": ["maybe", TEXT],
    "atom:summary": ["maybe", TEXT],
    "atom:content": ["maybe", TEXT],
    ...MEDIA_CHILDREN,
  },
  rules: [noTwinLinks, substanceFindings],
};

function textFindings({ text, children, attributes: { type = "text" } }: XmlElement): string[] {
  if (type === "html") return [...htmlFindings(text), ...(children.length > 0 ? ["has elements"] : [])];
  const divisions = children.filter(({ name }) => name === "{http://www.w3.org/1999/xhtml}div");
  if (type === "xhtml") return divisions.length === 1 ? [] : ["is XHTML without its one div"];
  return children.length > 0 ? ["has elements"] : [];
}

/** Section 4.1.2, and the W3C validator's MissingTextualContent. */
function substanceFindings(entry: XmlElement): string[] {
  if (named(entry, "atom:content").length > 0) return [];
  const findings = linksOf(entry, "alternate").length > 0 ? [] : ["neither content nor an alternate"];
  return named(entry, "atom:summary").length > 0 ? findings : [...findings, "neither content nor summary"];
}
