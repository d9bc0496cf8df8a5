import { isUtf8 } from "node:buffer";
import { isReduced, isTiff, tiffDirectories } from "./tiff.ts";

/** What a file is that cannot be used as a photo, and what to do about it. */
export interface Stranger {
  /** Completes the sentence «the file is». */
  what: string;
  /** Sentences. */
  remedy: string;
}

/** The accepted formats, for messages. */
export const TAKEN = "JPEG, PNG, WebP, AVIF, HEIC, GIF, TIFF and SVG are taken.";

const EXPORT = `Export it as JPEG, or as PNG where it is a drawing: ${TAKEN}`;
const EXPORT_PAGE = `Export the page that readers are to see as JPEG or PNG: ${TAKEN}`;
const DEVELOP = `Develop it in a photo editor, and export it as JPEG: ${TAKEN}`;
const STILL = `Take a still picture out of it, as JPEG: ${TAKEN}`;
const EXTRACT = `Save the photo that is in it as a file of its own: ${TAKEN}`;
const FETCH = `Something else was saved instead of the photo: download the photo itself. ${TAKEN}`;

/** How many bytes of the beginning are examined. */
const HEAD = 4096;

/** XML before its first element, without backtracking. */
const PROLOGUE = /(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|\s)*/.source;

/** Stands for any one byte in the beginnings below. */
const ANY = "…";

const any = (count: number) => ANY.repeat(count);
const boxes = (...brands: string[]) => brands.map((brand) => `${any(4)}ftyp${brand}`);
const zips = (...names: string[]) => names.map((name) => `PK\x03\x04${any(26)}${name}`);

const SVG = new RegExp(
  `^${PROLOGUE}(?:<!doctype svg[^[>]*(?:\\[[^\\]]*\\])?\\s*>|<!--(?:(?!-->)[\\s\\S])*-->|\\s)*<(?:\\w+:)?svg[\\s>/]`,
  "i",
);

/** Whether a file begins as a drawing in SVG does. */
export function isSvg(bytes: Buffer): boolean {
  return SVG.test(bytes.toString("latin1", 0, HEAD));
}

/** How files of a kind begin, one character for each byte. */
type Beginnings = RegExp | readonly string[];

/** The first that fits is the kind of a file. */
// biome-ignore format: a table reads better in rows
const KINDS: readonly (readonly [Beginnings, what: string, remedy: string])[] = [
  [["\xef\xbf\xbd\xef\xbf\xbd", "\xef\xbf\xbdPNG"], "a photo that was copied as text, which damaged it", "Copy it again from where it came from, without conversion."],
  [["version https://git-lfs.", "version https://hawser."], "a Git LFS pointer, which stands for a photo that was not fetched",
    "Fetch it: git lfs pull. Where a server builds, turn on LFS for its checkout."],
  [/^(?:\.\.\/)*(?:\.git)?\/annex\/objects\//, "a git-annex pointer, which stands for a photo that was not fetched",
    "Fetch it: git annex get, in its folder."],
  [new RegExp(`^${PROLOGUE}<(?:!doctype html|html|head|body|title|script|meta|div)\\b`, "i"), "a web page, not a photo", FETCH],
  [new RegExp(`^${PROLOGUE}<[a-z!]`, "i"), "XML, not a photo", FETCH],
  [/^[\s\S]{0,1000}?%PDF-\d/, "a PDF, not a photo", EXPORT_PAGE],
  [["%!PS", "\xc5\xd0\xd3\xc6"], "PostScript, not a photo", EXPORT_PAGE],
  [[`AT&TFORM${any(4)}DJV`], "DjVu, not a photo", EXPORT_PAGE],
  [["\0\0\0\x0cjP  \r\n", "\xff\x4f\xff\x51"], "JPEG 2000, which browsers do not show", EXPORT],
  [["\0\0\0\x0cJXL ", "\xff\x0a"], "JPEG XL, which not all browsers show", EXPORT],
  [["II\xbc\0", "II\xbc\x01"], "JPEG XR, which browsers do not show", EXPORT],
  [boxes("avis"), "animated AVIF, which is not taken", STILL],
  [["8BPS", "8BPB"], "a Photoshop document (PSD)", EXPORT],
  [["gimp xcf"], "a GIMP document (XCF)", EXPORT],
  [[`BM${any(4)}\0\0\0\0`], "BMP, which is not meant for the web", EXPORT],
  [["\0\0\x01\0…\0"], "an icon (ICO)", EXPORT],
  [/^P[1-7]\s/, "a bitmap of the PNM kind, which browsers do not show", EXPORT],
  [["#?RADIANCE", "#?RGBE", "v/1\x01", "SIMPLE  ="], "a picture with a wider range of light than screens show (HDR, EXR, FITS)", EXPORT],
  [["\0\0\x02\0\0\0\0\0", "\0\0\x0a\0\0\0\0\0"], "TGA, which browsers do not show", EXPORT],
  [["\xd7\xcd\xc6\x9a", `\x01\0\0\0${any(36)} EMF`], "a Windows metafile", EXPORT],
  [["FUJIFILMCCD-RAW", "IIRO", "IIRS", "IIU\0", "MMOR", "FOVb", ...boxes("crx ")], "a camera's raw file", DEVELOP],
  [boxes("M4A ", "M4B "), "a sound file, not a photo", TAKEN],
  [["\x1a\x45\xdf\xa3", `RIFF${any(4)}AVI `, "\0\0\x01\xba", "\0\0\x01\xb3", "FLV\x01", "\x30\x26\xb2\x75", "\0………moov", "\0………mdat",
    "\0………wide", "\0………free", "\0………skip", ...boxes("qt  ", "mp4", "M4V", "M4P", "iso", "avc1", "MSNV", "3g", "dash", "f4v", "mmp4")], "a video, not a photo", STILL],
  [["ID3", `RIFF${any(4)}WAVE`, "OggS", "fLaC", "\xff\xfb", "\xff\xf3", "\xff\xf2"], "a sound file, not a photo", TAKEN],
  [["\xd0\xcf\x11\xe0", "{\\rtf", ...zips("word/", "xl/", "ppt/", "Index/", "[Content_Types]", "mimetype")], "an office document, not a photo", EXTRACT],
  [["PK\x03\x04", "Rar!", "7z\xbc\xaf", "\x1f\x8b", "BZh", "\xfd7zXZ", `${any(257)}ustar`], "an archive, not a photo", EXTRACT],
  [["\0\x05\x16\0", "\0\x05\x16\x07"], "what macOS keeps beside a file, not the photo", "Copy the file whose name does not begin with ._ instead."],
];

/** The beginnings of the accepted formats. */
const TAKEN_KINDS = [
  ...["\xff\xd8\xff", "\x89PNG", "GIF87a", "GIF89a", `RIFF${any(4)}WEBP`, "II*\0", "MM\0*", "II+\0", "MM\0+"],
  ...boxes("avif", "mif1", "msf1", "heic", "heix", "heim", "heis", "hevc", "hevx"),
];

function fits(head: string, beginnings: Beginnings): boolean {
  if (beginnings instanceof RegExp) return beginnings.test(head);
  return beginnings.some((start) => [...start].every((byte, at) => byte === ANY || byte === head[at]));
}

/** Whether a file begins like a photo in an accepted format. */
export function looksTaken(bytes: Buffer): boolean {
  return fits(bytes.toString("latin1", 0, 16), TAKEN_KINDS);
}

/** What a file is if its beginning shows that it cannot be used; `undefined` where it may be a photo. */
export function strangerIn(bytes: Buffer): Stranger | undefined {
  if (looksTaken(bytes)) return isRaw(bytes) ? { what: "a camera's raw file", remedy: DEVELOP } : undefined;
  const head = bytes.toString("latin1", 0, HEAD);
  const [, what, remedy] = KINDS.find(([beginnings]) => fits(head, beginnings)) ?? [];
  return what === undefined || remedy === undefined ? undefined : { what, remedy };
}

/** What a file is that no decoder recognises. */
export function unknownIn(bytes: Buffer): Stranger {
  if (bytes.every((byte) => byte === 0))
    return {
      what: "nothing but zeros, not a photo",
      remedy: "Copying it was never finished: copy it again from where it came from.",
    };
  const isUtf16 = ["fffe", "feff"].includes(bytes.toString("hex", 0, 2));
  const isText = isUtf16 || (isUtf8(bytes) && !bytes.includes(0));
  return { what: isText ? "a text, not a photo" : "not a photo of any known format", remedy: FETCH };
}

/** The brands that a file type box names (ISO/IEC 14496-12, section 4.3), the major one first; none where there is no such box. */
export function brandsOf(bytes: Buffer): readonly string[] {
  if (bytes.length < 16 || bytes.toString("latin1", 4, 8) !== "ftyp") return [];
  const brands = bytes.toString("latin1", 8, Math.min(bytes.readUInt32BE(0), 256, bytes.length));
  return brands.match(/.{4}/gs) ?? [];
}

const SUB_IFDS = 330;
const DNG_VERSION = 50706;

/**
 * Whether a TIFF file is a camera's raw one (DNG, NEF, ARW, CR2 and others): what a decoder finds first in it is a
 * small preview, which must not be mistaken for the photo.
 */
function isRaw(bytes: Buffer): boolean {
  if (isTiff(bytes) && bytes.toString("latin1", 8, 10) === "CR") return true;
  const [first] = tiffDirectories(bytes);
  return first !== undefined && (first.has(DNG_VERSION) || (isReduced(first) && first.has(SUB_IFDS)));
}
