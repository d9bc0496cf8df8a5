/** Atom 1.0: RFC 4287, and what the W3C validator warns of beside it. */
import type { XmlElement } from "../xml-tree.ts";
import { id, webUrl } from "./addresses.ts";
import { CATEGORY, ENTRY, PERSON, TEXT, TITLE } from "./atom-entry.ts";
import { LINK, noTwinLinks, selfFindings } from "./atom-link.ts";
import { rfc3339 } from "./dates.ts";
import { itemsLast, uniqueIds } from "./items.ts";
import { named, nameOf, type Shape, shapeFindings } from "./shape.ts";
import { filled } from "./tokens.ts";

const FEED: Shape = {
  children: {
    "atom:id": ["one", { text: id }],
    "atom:title": ["one", TITLE],
    "atom:updated": ["one", { text: rfc3339 }],
    "atom:subtitle": ["maybe", TEXT],
    "atom:link": ["some", LINK],
    "atom:author": ["any", PERSON],
    "atom:contributor": ["any", PERSON],
    "atom:category": ["any", CATEGORY],
    "atom:generator": [
      "maybe",
      { attributes: { uri: ["maybe", webUrl], version: ["maybe", filled] }, text: filled },
    ],
    "atom:icon": ["maybe", { text: webUrl }],
    "atom:logo": ["maybe", { text: webUrl }],
    "atom:rights": ["maybe", TEXT],
    "atom:entry": ["any", ENTRY],
    "fh:archive": ["maybe", {}],
    "fh:complete": ["maybe", {}],
  },
  rules: [noTwinLinks, uniqueIds("atom:entry", "atom:id"), itemsLast("atom:entry"), authorFindings],
};

/** @param address where the feed lies */
export function atomFindings(root: XmlElement, address: string): string[] {
  if (nameOf(root) !== "atom:feed") return [`the root is ${root.name} and not a feed of Atom`];
  return [...shapeFindings(root, FEED), ...selfFindings(root, address)];
}

/** Section 4.1.1: the feed has an author, unless every entry has; a feed without entries has one. */
function authorFindings(feed: XmlElement): string[] {
  if (named(feed, "atom:author").length > 0) return [];
  const entries = named(feed, "atom:entry");
  const isComplete = entries.length > 0 && entries.every((entry) => named(entry, "atom:author").length > 0);
  return isComplete ? [] : ["nobody is the author"];
}
