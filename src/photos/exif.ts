import { type TiffDirectory, tiffDirectories } from "./tiff.ts";

/** The words about a photo that its own file carries. */
export interface EmbeddedCredit {
  credit?: string;
  copyright?: string;
}

const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;

/**
 * Reads Artist and Copyright from the first directory of an Exif block (Exif 2.32, section 4.6.2), or of a TIFF file,
 * which is built the same way. A damaged block, and text that is not UTF-8, count as absent.
 */
export function readEmbeddedCredit(exif: Buffer): EmbeddedCredit {
  const [directory] = tiffDirectories(withoutMarker(exif));
  if (directory === undefined) return {};
  const credit = textIn(directory, ARTIST);
  const copyright = textIn(directory, COPYRIGHT);
  return { ...(credit && { credit }), ...(copyright && { copyright }) };
}

function withoutMarker(exif: Buffer): Buffer {
  return exif.toString("latin1", 0, 6) === "Exif\0\0" ? exif.subarray(6) : exif;
}

/** The text up to its first NUL; empty where the bytes are not UTF-8. */
function textIn(directory: TiffDirectory, tag: number): string {
  const bytes = directory.bytes(tag) ?? Buffer.alloc(0);
  const end = bytes.indexOf(0);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(end < 0 ? bytes : bytes.subarray(0, end)).trim();
  } catch {
    return "";
  }
}
