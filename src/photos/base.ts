import type { Sharp } from "sharp";
import { PHOTO_RECIPE } from "./recipe.ts";
import { sharp } from "./sharp.ts";
import { damagedPhoto, MAX_PIXELS, type PhotoSource } from "./source.ts";

/** A photo as pixels, from which all its files are made: opaque, sRGB, upright. */
export interface Base {
  /** Red, green and blue of each pixel, a byte each, row by row from above. */
  data: Buffer;
  /** Pixels. */
  width: number;
  height: number;
}

/** Pixels as a picture to go on with. */
export function imageOf({ data, width, height }: Base): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

/** The same pixels, or those of a smaller picture. @param width, height not larger than the photo's */
export async function resized(base: Base, width: number, height: number): Promise<Base> {
  if (width === base.width && height === base.height) return base;
  const data = await imageOf(base).resize(width, height, { fit: "fill" }).raw().toBuffer();
  return { data, width, height };
}

/** A photo with more pixels than this is not decoded beside another one: 100 megapixels of AVIF take 1.7 GB. */
const LARGE_PIXELS = 30_000_000;

let lastLarge: Promise<unknown> = Promise.resolve();

function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const turn = lastLarge.then(task);
  lastLarge = turn.catch(() => undefined);
  return turn;
}

/**
 * Decodes a photo once, to the size from which all its files are made. Everything that can be wrong with its pixels
 * shows here; nothing is written, so that a full disk is not taken for a bad photo.
 * @throws PhotoError where the photo is damaged or cut short
 */
export function decodeBase(file: string, source: PhotoSource): Promise<Base> {
  const decode = () => decodeLeniently(file, source);
  return source.width * source.height > LARGE_PIXELS ? inTurn(decode) : decode();
}

/** libjpeg's warning for damaged pixels; all its others are about quirks of the program that wrote the file. */
const IS_DAMAGE = /Corrupt JPEG data: (?!\d+ extraneous bytes)/;

/**
 * Some cameras write what the standards do not allow but every decoder shows, such as baseline JPEG whose scan claims to
 * end at coefficient 0 (ITU-T T.81, table B.3 has 63). A photo that is cut short is an error for the decoder as well.
 */
async function decodeLeniently(file: string, source: PhotoSource): Promise<Base> {
  try {
    const bytes = await decodable(file, source);
    return await decode(bytes, "warning").catch((cause: Error) => {
      if (IS_DAMAGE.test(cause.message)) throw cause;
      return decode(bytes, "error");
    });
  } catch (cause) {
    throw damagedPhoto(file, cause);
  }
}

/** What sharp can decode. What other formats need is loaded only where there is such a photo. */
async function decodable(file: string, { bytes, format, width }: PhotoSource): Promise<Buffer> {
  if (format === "heic") {
    const { pngOfHeic } = await import("./heic.ts");
    return pngOfHeic(bytes);
  }
  if (format !== "svg") return bytes;
  const [{ drawSvg }, { readSvg }] = await Promise.all([import("./draw-svg.ts"), import("./svg-source.ts")]);
  return drawSvg(readSvg(file, bytes).svg, width);
}

async function decode(bytes: Buffer, failOn: "warning" | "error"): Promise<Base> {
  const [width, height] = [Math.max(...PHOTO_RECIPE.widths), PHOTO_RECIPE.crops.square[1]];
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn })
    .autoOrient()
    .resize({ width, height, fit: "outside", withoutEnlargement: true })
    .flatten({ background: PHOTO_RECIPE.background })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
