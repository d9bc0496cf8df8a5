/** RFC 4287, section 4.2.7: `atom:link`, in Atom and in RSS. */
import type { XmlElement } from "../xml-tree.ts";
import { webUrl } from "./addresses.ts";
import { twins } from "./items.ts";
import { named, type Shape } from "./shape.ts";
import { filled, languageTag, mediaType, oneOf, positive } from "./tokens.ts";

/** Of IANA's registry of link relations, those that say something in a feed. */
const RELATIONS = ["alternate", "enclosure", "related", "self", "via", "hub", "license"];
const PAGING = ["current", "next", "previous", "first", "last", "prev-archive", "next-archive"];

export const LINK: Shape = {
  attributes: {
    href: ["one", webUrl],
    rel: ["maybe", oneOf(...RELATIONS, ...PAGING)],
    type: ["maybe", mediaType],
    hreflang: ["maybe", languageTag],
    title: ["maybe", filled],
    length: ["maybe", positive],
  },
  rules: [typeFindings],
};

/** RSS wants type and length of an enclosure; the W3C validator's SelfNotAtom. */
function typeFindings({ attributes: { rel, type, length } }: XmlElement): string[] {
  if (rel === "enclosure" && (type === undefined || length === undefined))
    return ["an enclosure without type or length"];
  const isFeed = type === undefined || /^application\/(?:atom|rss)\+xml$/.test(type);
  return rel === "self" && !isFeed ? [`a link to itself as ${type}`] : [];
}

/** Section 4.1.1: one alternate of a media type and language. */
export function noTwinLinks(element: XmlElement): string[] {
  const kinds = named(element, "atom:link")
    .filter(({ attributes: { rel = "alternate" } }) => rel === "alternate")
    .map(({ attributes: { type = "", hreflang = "" } }) => `${type} ${hreflang}`.trim());
  return twins(kinds).map((kind) => `two links alternate ${kind}`);
}

/** The addresses of an element's links of a relation. */
export function linksOf(element: XmlElement, rel: string): string[] {
  return named(element, "atom:link")
    .filter(({ attributes }) => (attributes.rel ?? "alternate") === rel)
    .map(({ attributes }) => attributes.href ?? "");
}

/** The W3C validator's MissingSelf and SelfDoesntMatchLocation. */
export function selfFindings(element: XmlElement, address: string): string[] {
  const [self, ...others] = linksOf(element, "self");
  if (self === undefined) return ["no link to itself"];
  if (others.length > 0) return ["several links to itself"];
  return self === address ? [] : [`says that it lies at ${self} and lies at ${address}`];
}
