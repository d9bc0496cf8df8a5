import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { Metadata } from "sharp";
import { type EmbeddedCredit, readEmbeddedCredit } from "./exif.ts";
import { PhotoError } from "./photo-error.ts";
import { sharp } from "./sharp.ts";

/** Megapixels are what costs memory while a photo is decoded. */
export const MAX_PIXELS = 100_000_000;
export const MAX_BYTES = 100_000_000;

const FORMATS = ["jpeg", "png", "webp", "avif", "gif", "tiff"] as const;
export type PhotoFormat = (typeof FORMATS)[number];

const EXPORT_SMALLER = "Export it smaller: 2400 pixels wide is plenty.";
const COPY_AGAIN = "Copy it again from where it came, or open it in a photo editor and save it anew.";

/** A photo as it was read: its bytes, and what its header says. */
export interface PhotoSource extends EmbeddedCredit {
  bytes: Buffer;
  /** First 16 hex digits of the SHA-256 of the bytes. */
  hash: string;
  /** Pixels, upright. */
  width: number;
  height: number;
  format: PhotoFormat;
}

/**
 * Reads a photo and its header; the pixels are not decoded. The file's name says nothing about its format.
 * @throws PhotoError where it cannot be read, is not a photo, or is too large
 */
export async function readPhoto(file: string): Promise<PhotoSource> {
  const bytes = await readBytes(file);
  if (isHeic(bytes)) {
    const hint = "Export it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible).";
    throw new PhotoError(file, "the photo is HEIC, which browsers do not show", hint);
  }
  const header = await readHeader(file, bytes);
  const { width, height } = header.autoOrient;
  const pixels = width * height;
  if (pixels > MAX_PIXELS) {
    const found = `the photo has ${width} × ${height} = ${Math.ceil(pixels / 1e6)} megapixels`;
    throw new PhotoError(file, `${found}; the limit is ${MAX_PIXELS / 1e6}`, EXPORT_SMALLER);
  }
  const words = header.exif ? readEmbeddedCredit(header.exif) : {};
  return { bytes, hash: contentHash(bytes), width, height, format: formatOf(file, header), ...words };
}

async function readBytes(file: string): Promise<Buffer> {
  const bytes = await readWithin(file).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof PhotoError) throw error;
    const missing = error.code === "ENOENT";
    const reason = missing
      ? "there is no such photo"
      : `the photo cannot be read (${error.code ?? error.message})`;
    const hint = missing
      ? "Put it there, or correct its name."
      : "Check that it is a file and that you may read it.";
    throw new PhotoError(file, reason, hint, error);
  });
  if (bytes.length === 0) throw new PhotoError(file, "the photo is empty (0 bytes)", COPY_AGAIN);
  return bytes;
}

async function readWithin(file: string): Promise<Buffer> {
  const { size } = await stat(file);
  if (size <= MAX_BYTES) return readFile(file);
  const found = `the photo has ${Math.ceil(size / 1e6)} MB; the limit is ${MAX_BYTES / 1e6} MB`;
  throw new PhotoError(file, found, EXPORT_SMALLER);
}

/** The pixel limit is off, so that a photo over it can be told its size; nothing is decoded. */
async function readHeader(file: string, bytes: Buffer): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (error) {
    if (error instanceof Error && error.message.includes("corrupt")) throw damagedPhoto(file, error);
    throw new PhotoError(file, "this is not a photo", "Give JPEG, PNG, WebP or AVIF.", error);
  }
}

function formatOf(file: string, header: Metadata): PhotoFormat {
  if (header.format === "svg") throw new PhotoError(file, "SVG can carry scripts", "Give PNG or JPEG.");
  const name = header.format === "heif" ? "avif" : header.format;
  const format = FORMATS.find((known) => known === name);
  if (format) return format;
  throw new PhotoError(file, `${name} photos are not taken`, "Give JPEG, PNG, WebP or AVIF.");
}

const HEIC_BRANDS = /^(?:heic|heix|heim|heis|hevc|hevx)$/;

/** Whether the file type box (ISO/IEC 14496-12, section 4.3) names a brand of HEVC pictures. */
function isHeic(bytes: Buffer): boolean {
  if (bytes.length < 16 || bytes.toString("latin1", 4, 8) !== "ftyp") return false;
  const brands = bytes.toString("latin1", 8, Math.min(bytes.readUInt32BE(0), 256, bytes.length));
  return (brands.match(/.{4}/gs) ?? []).some((brand) => HEIC_BRANDS.test(brand));
}

function contentHash(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

export function damagedPhoto(file: string, cause: unknown): PhotoError {
  return new PhotoError(file, "the photo is damaged or cut short", COPY_AGAIN, cause);
}
