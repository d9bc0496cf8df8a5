import type { PolicyKind } from "../../model/slot.ts";
import type { SlotAttribute, SlotElement } from "./slot-markup.ts";

/** An address that a slot names. */
export interface NamedAddress {
  /** How it is named: `<script src>`. */
  where: string;
  value: string;
  line: number;
  /** Where it begins in the source. */
  start: number;
  /** What it is loaded as; `link` where readers go there, `any` where it is only made ready. */
  as: PolicyKind | "link" | "any";
}

/** Attributes that name one address, by what they name; those of `<link>`, `srcset` and `ping` are read in their own way. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, PolicyKind | "link">>>> = {
  a: { href: "link", "xlink:href": "link" },
  area: { href: "link" },
  blockquote: { cite: "link" },
  q: { cite: "link" },
  script: { src: "script", href: "script", "xlink:href": "script" },
  iframe: { src: "frame" },
  img: { src: "image" },
  image: { href: "image", "xlink:href": "image" },
  feImage: { href: "image", "xlink:href": "image" },
  use: { href: "image", "xlink:href": "image" },
  input: { src: "image", formaction: "form" },
  button: { formaction: "form" },
  form: { action: "form" },
  video: { src: "media", poster: "image" },
  audio: { src: "media" },
  source: { src: "media" },
  track: { src: "media" },
};

/** The addresses in the attributes of an element. */
export function addressesOf(element: SlotElement): NamedAddress[] {
  const { name, attributes } = element;
  const kinds = ATTRIBUTES[name] ?? {};
  return [...attributes].flatMap(([key, attribute]): NamedAddress[] => {
    const where = `<${name} ${key}>`;
    if (key === "background") return one(where, attribute, "image");
    if (key === "srcset" || key === "imagesrcset") return candidates(where, attribute);
    if (key === "ping") return words(attribute).map((part) => ({ where, ...part, as: "connect" }));
    if (name === "link" && key === "href") return one(where, attribute, kindOfLink(attributes));
    const as = kinds[key];
    return as === undefined ? [] : one(where, attribute, as);
  });
}

function one(where: string, { value, line, start }: SlotAttribute, as: NamedAddress["as"]): NamedAddress[] {
  return [{ where, value: value.trim(), line, start, as }];
}

/** Kinds of links that load what they name, by the first of their words that does. */
const RELATIONS: Readonly<Record<string, NamedAddress["as"]>> = {
  stylesheet: "style",
  icon: "image",
  "apple-touch-icon": "image",
  "mask-icon": "image",
  modulepreload: "script",
  preconnect: "any",
  "dns-prefetch": "any",
  prefetch: "any",
  prerender: "any",
};

/** What preloaded files are loaded as. */
const DESTINATIONS: Readonly<Record<string, PolicyKind>> = {
  script: "script",
  style: "style",
  image: "image",
  font: "font",
  fetch: "connect",
  audio: "media",
  video: "media",
  track: "media",
};

function kindOfLink(attributes: SlotElement["attributes"]): NamedAddress["as"] {
  const relations = (attributes.get("rel")?.value ?? "").toLowerCase().split(/\s+/);
  if (relations.includes("preload")) return DESTINATIONS[attributes.get("as")?.value ?? ""] ?? "any";
  return relations.map((relation) => RELATIONS[relation]).find((as) => as !== undefined) ?? "link";
}

/** The words of an attribute with the places where they begin. */
function words({ value, line, start }: SlotAttribute): { value: string; line: number; start: number }[] {
  const leading = value.length - value.trimStart().length;
  return [...value.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    value: word,
    line,
    start: start + index - leading,
  }));
}

/** The pictures of a `srcset` (HTML, section 4.8.4.2.1): an address, and for which screens it is. */
function candidates(where: string, attribute: SlotAttribute): NamedAddress[] {
  return words(attribute)
    .map((word) => ({ ...word, value: word.value.replace(/,+$/, "") }))
    .filter(({ value }) => !/^(?:\d+(?:\.\d+)?[wxh])?$/.test(value))
    .map((word) => ({ where, ...word, as: "image" }));
}
