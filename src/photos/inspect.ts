import { decodeBase } from "./base.ts";
import type { PhotoForm } from "./forms.ts";
import type { LeftOut } from "./left-out.ts";
import { type PhotoFormat, readPhoto } from "./source.ts";

export { PhotoError } from "./photo-error.ts";

/** What the header of a photo says about it. */
export interface PhotoFacts {
  /** First 16 hex digits of the SHA-256 of the content. */
  hash: string;
  bytes: number;
  /** Pixels, upright. */
  width: number;
  height: number;
  format: PhotoFormat;
  /** What part of the file is not shown; absent where all of it is. */
  leftOut?: LeftOut | undefined;
  /** The names of the parts that are not shown. */
  parts?: readonly string[] | undefined;
  /** What it is besides a photograph; absent for one. */
  form?: PhotoForm | undefined;
  /** Its author, as named in the file itself. */
  credit?: string | undefined;
  /** Its owner, as named in the file itself. */
  copyright?: string | undefined;
}

/**
 * Reads a photo's header. The pixels are not decoded: a photo that is cut short after its header passes here
 * and fails in `derivePhoto`. Of an animation, the first frame counts.
 * @throws PhotoError where the file is missing, empty, not a photo in an accepted format, or over the limits
 */
export async function inspectPhoto(file: string): Promise<PhotoFacts> {
  const { bytes, ...facts } = await readPhoto(file);
  return { ...facts, bytes: bytes.length };
}

/**
 * Decodes a photo as it is decoded to make its files, to find out whether it is intact.
 * @throws PhotoError as `inspectPhoto`, and where the photo is damaged or cut short
 */
export async function decodePhoto(file: string): Promise<void> {
  await decodeBase(file, await readPhoto(file));
}
