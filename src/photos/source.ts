import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { Metadata } from "sharp";
import { embeddedCredit } from "./embedded.ts";
import type { EmbeddedCredit } from "./exif.ts";
import { formOf } from "./form-of.ts";
import type { PhotoForm } from "./forms.ts";
import { type LeftOut, leftOutOf } from "./left-out.ts";
import { PhotoError } from "./photo-error.ts";
import { LARGEST_SIDE } from "./recipe.ts";
import { sharp } from "./sharp.ts";
import { isSvg, looksTaken, type Stranger, strangerIn, TAKEN, unknownIn } from "./strangers.ts";

/** Pixels are what takes memory while a photo is decoded. */
export const MAX_PIXELS = 100_000_000;
export const MAX_BYTES = 100_000_000;

const FORMATS = ["jpeg", "png", "webp", "avif", "heic", "gif", "tiff", "svg"] as const;
export type PhotoFormat = (typeof FORMATS)[number];

const EXPORT_SMALLER = "Export it smaller: 2400 pixels wide is plenty.";
const COPY_AGAIN = "Copy it again from where it came from, or open it in a photo editor and save it again.";

/** A photo as read: its bytes, and what its header says. */
export interface PhotoSource extends EmbeddedCredit {
  bytes: Buffer;
  /** First 16 hex digits of the SHA-256 of the bytes. */
  hash: string;
  /** Pixels, upright. */
  width: number;
  height: number;
  format: PhotoFormat;
  /** What part of it is not shown; absent where all of it is. */
  leftOut?: LeftOut | undefined;
  /** The names of the parts that are not shown. */
  parts?: readonly string[] | undefined;
  /** What it is besides a photograph; absent for one. */
  form?: PhotoForm | undefined;
}

/**
 * Reads a photo and its header; the pixels are not decoded. The file's name says nothing about its format.
 * @throws PhotoError where it cannot be read, is not a photo, or is too large
 */
export async function readPhoto(file: string): Promise<PhotoSource> {
  const bytes = await readBytes(file);
  if (isSvg(bytes)) return drawingIn(file, bytes);
  const stranger = strangerIn(bytes);
  if (stranger) throw refused(file, stranger);
  const header = await readHeader(file, bytes);
  const format = formatOf(file, header);
  const { width, height } = header.autoOrient;
  checkSize(file, width, height);
  const words = embeddedCredit(bytes, header);
  const isLeftOut = leftOutOf(bytes, header);
  const form = await formOf(bytes, header, isLeftOut);
  const leftOut = form === "motion" ? undefined : isLeftOut;
  const found = { ...(leftOut && { leftOut }), ...(form && { form }) };
  return { bytes, hash: contentHash(bytes), width, height, format, ...found, ...words };
}

/** @throws PhotoError where it cannot be used */
async function drawingIn(file: string, bytes: Buffer): Promise<PhotoSource> {
  // Loaded only where there is a drawing.
  const { drawnSize, readSvg } = await import("./svg-source.ts");
  const svg = readSvg(file, bytes);
  const leftOut = svg.leftOut.length > 0 && ({ leftOut: "active", parts: svg.leftOut } as const);
  const size = drawnSize(svg);
  checkSize(file, size.width, size.height);
  return { bytes, hash: contentHash(bytes), ...size, format: "svg", form: "vector", ...leftOut };
}

/** Reports a size at which the photo's files could not be made, before that is tried. */
function checkSize(file: string, width: number, height: number): void {
  const size = `the photo has ${width} × ${height}`;
  const pixels = width * height;
  if (pixels > MAX_PIXELS) {
    const found = `${size} = ${Math.ceil(pixels / 1e6)} megapixels`;
    throw new PhotoError(file, `${found}; the limit is ${MAX_PIXELS / 1e6}`, EXPORT_SMALLER);
  }
  if (height > LARGEST_SIDE.jpeg) {
    const found = `${size} pixels; no photo may be taller than ${LARGEST_SIDE.jpeg}`;
    throw new PhotoError(file, found, "Cut it into several photos, one above the other.");
  }
}

async function readBytes(file: string): Promise<Buffer> {
  const bytes = await readWithin(file).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof PhotoError) throw error;
    if (error.code === "ENOENT")
      throw new PhotoError(file, "there is no such photo", "Put it there, or correct its name.", error);
    const reason = `the photo cannot be read (${error.code ?? error.message})`;
    throw new PhotoError(file, reason, UNREADABLE[error.code ?? ""] ?? CHECK_FILE, error);
  });
  if (bytes.length === 0) throw new PhotoError(file, "the photo is empty (0 bytes)", COPY_AGAIN);
  return bytes;
}

const CHECK_FILE = "Check that it is a file and that you may read it.";

/** What to do where the fault is not in the file. */
const UNREADABLE: Readonly<Record<string, string>> = {
  EIO: "Its disk failed to read it: check the disk first.",
  EMFILE: "Too many files are open: raise the limit (ulimit -n), and run the command again.",
  ENFILE: "Too many files are open on this machine: end other programs, and run the command again.",
};

async function readWithin(file: string): Promise<Buffer> {
  const { size } = await stat(file);
  if (size <= MAX_BYTES) return readFile(file);
  const found = `the photo has ${Math.ceil(size / 1e6)} MB; the limit is ${MAX_BYTES / 1e6} MB`;
  throw new PhotoError(file, found, EXPORT_SMALLER);
}

/** The pixel limit is off, so that the size of a photo over it can be reported; nothing is decoded. */
async function readHeader(file: string, bytes: Buffer): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (error) {
    throw looksTaken(bytes) ? damagedPhoto(file, error) : refused(file, unknownIn(bytes), error);
  }
}

function formatOf(file: string, { format: name, compression }: Metadata): PhotoFormat {
  const inHeif = { av1: "avif", hevc: "heic" } as const;
  const format =
    name === "heif" ? inHeif[compression as keyof typeof inHeif] : FORMATS.find((known) => known === name);
  if (format) return format;
  throw new PhotoError(file, `the file is ${name.toUpperCase()}, which browsers do not show`, TAKEN);
}

function refused(file: string, { what, remedy }: Stranger, cause?: unknown): PhotoError {
  return new PhotoError(file, `the file is ${what}`, remedy, cause);
}

function contentHash(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

/** A variant of a format that no decoder here supports, such as JPEG with 12 bits a channel. */
const IS_RARE = /^(?!Input buffer contains).*(?:unsupported|not supported|not implemented)/i;

/** The error for a file that begins like a photo but cannot be decoded. */
export function damagedPhoto(file: string, cause: unknown): PhotoError {
  const [said = ""] = cause instanceof Error ? cause.message.split("\n") : [];
  if (!IS_RARE.test(said))
    return new PhotoError(file, "the photo is damaged or cut short", COPY_AGAIN, cause);
  const reason = `the photo is of a kind that cannot be decoded (${said.trim()})`;
  return new PhotoError(
    file,
    reason,
    "Open it in a photo editor, and save it again as an ordinary JPEG.",
    cause,
  );
}
