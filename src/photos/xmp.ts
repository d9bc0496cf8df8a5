import type { EmbeddedCredit } from "./exif.ts";

/** Properties that name the author (IPTC Photo Metadata Standard: Creator, Credit Line), the likeliest first. */
const CREDITS = ["dc:creator", "tiff:Artist", "photoshop:Credit"] as const;
const COPYRIGHTS = ["dc:rights", "tiff:Copyright"] as const;

/** Reads credit and copyright from an XMP packet (ISO 16684-1), whether they are elements or attributes. */
export function readXmpCredit(packet: string): EmbeddedCredit {
  const first = (names: readonly string[]) => {
    for (const name of names) {
      const text = element(packet, name) ?? attribute(packet, name);
      if (text) return text;
    }
    return undefined;
  };
  const [credit, copyright] = [first(CREDITS), first(COPYRIGHTS)];
  return { ...(credit && { credit }), ...(copyright && { copyright }) };
}

/** All texts of a list, joined; the first of several alternatives; or a single text. */
function element(packet: string, name: string): string | undefined {
  const content = between(packet, `<${name}`, `</${name}>`);
  if (content === undefined) return undefined;
  const items = content.split("<rdf:li").slice(1);
  if (items.length === 0) return plain(textOf(content));
  const texts = items.map((item) => plain(textOf(item.split("</rdf:li>", 1)[0] ?? "")));
  const said = texts.filter((text) => text !== "");
  return content.includes("<rdf:Alt") ? said[0] : said.join(", ");
}

/** What follows the end of a tag whose beginning was cut off. */
function textOf(rest: string): string {
  return rest.slice(rest.indexOf(">") + 1);
}

function attribute(packet: string, name: string): string | undefined {
  const [, quote, text] = new RegExp(`\\s${name}\\s*=\\s*(["'])([^"'<]*)\\1`).exec(packet) ?? [];
  return quote === undefined ? undefined : plain(text ?? "");
}

function between(text: string, start: string, end: string): string | undefined {
  const from = text.indexOf(start);
  const to = from < 0 ? -1 : text.indexOf(end, from);
  return to < 0 ? undefined : text.slice(from + start.length, to);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of XML: without tags, with its references resolved. */
function plain(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    })
    .replace(/\s+/g, " ")
    .trim();
}
