import { decodeBase } from "./base.ts";
import type { LeftOut } from "./left-out.ts";
import { type PhotoFormat, readPhoto } from "./source.ts";

export { PhotoError } from "./photo-error.ts";

/** What a photo is, as far as its header tells. */
export interface PhotoFacts {
  /** First 16 hex digits of the SHA-256 of the content. */
  hash: string;
  bytes: number;
  /** Pixels, upright. */
  width: number;
  height: number;
  format: PhotoFormat;
  /** What of the file is not shown; absent where all is. */
  leftOut?: LeftOut | undefined;
  /** Its author, as its own file names them. */
  credit?: string | undefined;
  /** Whose it is, as its own file says. */
  copyright?: string | undefined;
}

/**
 * Reads what a photo is. The pixels are not decoded: a photo that is cut short after its header passes here
 * and fails in `derivePhoto`. Of an animation, the first frame counts.
 * @throws PhotoError where the file is missing, empty, no photo of a format that is taken, or over the limits
 */
export async function inspectPhoto(file: string): Promise<PhotoFacts> {
  const { bytes, ...facts } = await readPhoto(file);
  return { ...facts, bytes: bytes.length };
}

/**
 * Decodes a photo as the making of its files would, to find whether it is whole.
 * @throws PhotoError as `inspectPhoto`, and where the photo is damaged or cut short
 */
export async function decodePhoto(file: string): Promise<void> {
  await decodeBase(file, await readPhoto(file));
}
