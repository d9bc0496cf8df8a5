import type { Metadata } from "sharp";
import { type EmbeddedCredit, readEmbeddedCredit } from "./exif.ts";
import { readIptcCredit } from "./iptc.ts";
import { isTiff } from "./tiff.ts";
import { readXmpCredit } from "./xmp.ts";

/**
 * The words that a photo's file carries, wherever its format keeps them: Exif, and the first directory of a TIFF; then XMP,
 * IPTC, and the texts of a PNG.
 * @param header what the decoder says about the file
 */
export function embeddedCredit(bytes: Buffer, header: Metadata): EmbeddedCredit {
  const { exif, xmpAsString, iptc, comments = [] } = header;
  const found: EmbeddedCredit[] = [
    isTiff(bytes) ? readEmbeddedCredit(bytes) : {},
    exif ? readEmbeddedCredit(exif) : {},
    xmpAsString ? readXmpCredit(xmpAsString) : {},
    iptc ? readIptcCredit(iptc) : {},
    // Keywords of PNG 3, section 11.3.3.2.
    { ...textOf(comments, "Author", "credit"), ...textOf(comments, "Copyright", "copyright") },
  ];
  return Object.assign({}, ...found.reverse());
}

function textOf(
  comments: NonNullable<Metadata["comments"]>,
  keyword: string,
  name: keyof EmbeddedCredit,
): EmbeddedCredit {
  const text = comments.find((comment) => comment.keyword === keyword)?.text.trim();
  return text ? { [name]: text } : {};
}
