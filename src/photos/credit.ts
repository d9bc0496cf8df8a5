import { createHash } from "node:crypto";
import type { Sharp } from "sharp";
import { escapeHtml } from "../kit/html.ts";
import type { EmbeddedCredit } from "./exif.ts";

/** Characters: a JPEG can have at most 64 KB of metadata in one segment. */
const LONGEST = 1000;
/** Exif 2.32, section 4.6.5 B (ColorSpace); libvips would write that it is unknown. */
const SRGB = "1";
/** A stand-in this long does not occur in pixels by chance. */
const SHORTEST_STANDIN = 16;

/**
 * Writes credit and copyright into encoded photos: as XMP, where image search and photo desks look, and as
 * Exif Artist and Copyright. libvips turns everything that is not ASCII in Exif into question marks, so it gets
 * stand-ins of the right length, and `fill` puts the words in their place.
 */
export class CreditWriter {
  readonly #xmp: string;
  readonly #exif: { Artist?: string; Copyright?: string } = {};
  readonly #fillings: { standIn: string; bytes: Buffer }[] = [];

  constructor(words: { credit?: string | undefined; copyright?: string | undefined }) {
    const credit = tidy(words.credit);
    const copyright = tidy(words.copyright);
    this.#xmp = xmpPacket({ ...(credit && { credit }), ...(copyright && { copyright }) });
    if (credit) this.#exif.Artist = this.#standInFor("Artist", credit);
    if (copyright) this.#exif.Copyright = this.#standInFor("Copyright", copyright);
  }

  #standInFor(tag: string, text: string): string {
    const words = Buffer.from(text);
    const bytes = Buffer.alloc(Math.max(words.length, SHORTEST_STANDIN));
    words.copy(bytes);
    const digest = createHash("sha256").update(tag).update(words).digest("hex");
    const standIn = digest.repeat(Math.ceil(bytes.length / digest.length)).slice(0, bytes.length);
    this.#fillings.push({ standIn, bytes });
    return standIn;
  }

  /** Adds the metadata, with stand-ins, to an image that is about to be encoded. */
  mark(image: Sharp): Sharp {
    if (this.#fillings.length === 0) return image;
    return image.withExif({ IFD0: this.#exif, IFD2: { ColorSpace: SRGB } }).withXmp(this.#xmp);
  }

  /** Puts the words into an encoded image, in place. */
  fill(encoded: Buffer): Buffer {
    for (const { standIn, bytes } of this.#fillings) {
      const at = encoded.indexOf(standIn);
      if (at >= 0) bytes.copy(encoded, at);
    }
    return encoded;
  }
}

/** One line without control characters. */
function tidy(text = ""): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();
}

/** XMP with the properties of the IPTC Photo Metadata Standard: Creator, Credit Line, Copyright Notice. */
function xmpPacket({ credit, copyright }: EmbeddedCredit): string {
  const creator = credit
    ? `<dc:creator><rdf:Seq><rdf:li>${escapeHtml(credit)}</rdf:li></rdf:Seq></dc:creator>` +
      `<photoshop:Credit>${escapeHtml(credit)}</photoshop:Credit>`
    : "";
  const rights = copyright
    ? `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(copyright)}</rdf:li></rdf:Alt></dc:rights>`
    : "";
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    `xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${creator}${rights}</rdf:Description></rdf:RDF></x:xmpmeta>` +
    '<?xpacket end="r"?>'
  );
}
