/** The words about a photo that its own file carries. */
export interface EmbeddedCredit {
  credit?: string;
  copyright?: string;
}

const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const ASCII = 2;
const ENTRY_BYTES = 12;

/**
 * Reads Artist and Copyright from the first directory of an Exif block (Exif 2.32, section 4.6.2).
 * A block that is damaged, and text that is not UTF-8, count as absent.
 */
export function readEmbeddedCredit(exif: Buffer): EmbeddedCredit {
  try {
    return readDirectory(withoutMarker(exif));
  } catch (error) {
    if (error instanceof RangeError) return {};
    throw error;
  }
}

function withoutMarker(exif: Buffer): Buffer {
  return exif.toString("latin1", 0, 6) === "Exif\0\0" ? exif.subarray(6) : exif;
}

/** @throws RangeError where an offset points outside the block */
function readDirectory(tiff: Buffer): EmbeddedCredit {
  const order = tiff.toString("latin1", 0, 2);
  if (order !== "II" && order !== "MM") return {};
  const u16 = (at: number) => (order === "II" ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (order === "II" ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));

  const found: EmbeddedCredit = {};
  const start = u32(4) + 2;
  for (let i = 0; i < u16(start - 2); i++) {
    const entry = start + i * ENTRY_BYTES;
    const tag = u16(entry);
    if ((tag !== ARTIST && tag !== COPYRIGHT) || u16(entry + 2) !== ASCII) continue;
    const length = u32(entry + 4);
    const at = length <= 4 ? entry + 8 : u32(entry + 8);
    const text = decode(tiff.subarray(at, at + length));
    if (text !== "") found[tag === ARTIST ? "credit" : "copyright"] = text;
  }
  return found;
}

/** The text up to its first NUL; nothing where the bytes are not UTF-8. */
function decode(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(end < 0 ? bytes : bytes.subarray(0, end)).trim();
  } catch {
    return "";
  }
}
