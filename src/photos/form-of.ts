import type { Metadata } from "sharp";
import type { PhotoForm } from "./forms.ts";
import type { LeftOut } from "./left-out.ts";
import { PHOTO_RECIPE } from "./recipe.ts";
import { sharp } from "./sharp.ts";

/** All frames of a picture are decoded at once: this many pixels take 240 MB. */
const MOST_MOTION_PIXELS = 60_000_000;
/** The ratio of width to height from which on a photo is a panorama, and the pixels that it then has from top to foot. */
const PANORAMA = { ratio: 2.5, height: 600 };

/**
 * What a picture is besides a photograph.
 * @param leftOut what part of it would not be shown if it were one
 */
export async function formOf(
  bytes: Buffer,
  header: Metadata,
  leftOut: LeftOut | undefined,
): Promise<PhotoForm | undefined> {
  const { format, width, height, pages = 1, pageHeight = height } = header;
  if (leftOut === "motion" && (format === "gif" || format === "webp"))
    return width * pageHeight * pages <= MOST_MOTION_PIXELS ? "motion" : undefined;
  if (leftOut !== undefined) return undefined;
  if (format === "png" && (await hasLetters(bytes, header))) return "sharp";
  const upright = header.autoOrient;
  const isWide = upright.width > Math.max(...PHOTO_RECIPE.widths);
  const isHigh = upright.height >= PANORAMA.height;
  return isWide && isHigh && upright.width / upright.height >= PANORAMA.ratio ? "panorama" : undefined;
}

/** The part of a picture that is looked at, from its middle: pixels. */
const SEEN = { width: 1200, height: 800 };
const BLOCK = 16;
/** The difference between neighbours that is an edge, of 255. */
const EDGE = 64;
/** Edges of a block with letters, from left to right and from top to bottom: windows of a house are lines of one kind. */
const EDGES = { across: 40, down: 24 };
/** The share of blocks with letters in a screenshot of a text, at least; photographs and drawings have next to none. */
const SHARE = 0.03;

/** Whether a picture shows text, as screenshots do; one that cannot be decoded does not. */
async function hasLetters(bytes: Buffer, { width, height }: Metadata): Promise<boolean> {
  const [seenWidth, seenHeight] = [Math.min(width, SEEN.width), Math.min(height, SEEN.height)];
  const [left, top] = [(width - seenWidth) >> 1, (height - seenHeight) >> 1];
  if (seenWidth < 2 * BLOCK || seenHeight < 2 * BLOCK) return false;
  const grey = await sharp(bytes)
    .extract({ left, top, width: seenWidth, height: seenHeight })
    .flatten({ background: PHOTO_RECIPE.background })
    .greyscale()
    .raw()
    .toBuffer()
    .catch(() => undefined);
  return grey !== undefined && shareOfLetters(grey, seenWidth) >= SHARE;
}

/** The share of blocks that have as many edges as letters make. */
function shareOfLetters(grey: Buffer, width: number): number {
  const height = Math.floor(grey.length / width);
  let blocks = 0;
  let lettered = 0;
  for (let top = BLOCK; top + BLOCK <= height; top += BLOCK)
    for (let left = BLOCK; left + BLOCK <= width; left += BLOCK) {
      blocks++;
      const isLettered =
        edgesIn(grey, width, left, top, 1) >= EDGES.across &&
        edgesIn(grey, width, left, top, width) >= EDGES.down;
      if (isLettered) lettered++;
    }
  return blocks === 0 ? 0 : lettered / blocks;
}

/** @param step from a pixel to its neighbour */
function edgesIn(grey: Buffer, width: number, left: number, top: number, step: number): number {
  let edges = 0;
  for (let y = top; y < top + BLOCK; y++)
    for (let at = y * width + left, end = at + BLOCK; at < end; at++)
      if (Math.abs((grey[at] as number) - (grey[at - step] as number)) > EDGE) edges++;
  return edges;
}
