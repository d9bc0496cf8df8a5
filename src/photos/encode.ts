import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import image from "@11ty/eleventy-img";
import type { Crops, FocalPoint, Tone } from "../model/photo.ts";
import type { Encoded } from "./cache.ts";
import { CreditWriter } from "./credit.ts";
import { cropBox, type Size } from "./crop.ts";
import { CENTRE, type DerivationInputs, PHOTO_RECIPE } from "./recipe.ts";
import { sharp } from "./sharp.ts";
import { damagedPhoto, MAX_PIXELS, type PhotoSource } from "./source.ts";
import { toneOf } from "./tone.ts";

/** Which of a photo's files one is. */
export type Role = "avif" | "jpeg" | keyof Crops;

export type EncodedPhoto = Encoded<Role>;

/** What is found out while the files are made. */
export interface PhotoFindings {
  tone: Tone;
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
 * Makes all files of one photo: upright, sRGB, opaque, never larger than the photo, and with no metadata
 * but credit and copyright, which come from the photo itself where they are not given.
 * @param work an empty folder; a lossless copy of the photo is left in it
 * @throws PhotoError where the pixels cannot be decoded
 */
export async function encodePhoto(
  file: string,
  source: PhotoSource,
  inputs: DerivationInputs,
  work: string,
): Promise<{ files: EncodedPhoto[]; findings: PhotoFindings }> {
  const credit = new CreditWriter({
    credit: inputs.credit ?? source.credit,
    copyright: inputs.copyright ?? source.copyright,
  });
  const base = join(work, "base.png");
  const write = () => writeBase(file, source.bytes, base);
  const size = await (source.width * source.height > LARGE_PIXELS ? inTurn(write) : write());
  const renditions = await encodeRenditions(base, size, credit);
  const crops = inputs.crops ? await encodeCrops(base, size, inputs.focus ?? CENTRE, credit) : [];
  return { files: [...renditions, ...crops], findings: { tone: await toneOf(base) } };
}

/**
 * Decodes the photo once, to the size from which all its files are made. Everything that can be wrong with
 * its pixels shows here; the copy is encoded in memory, so that a full disk is not taken for a bad photo.
 */
async function writeBase(file: string, bytes: Buffer, base: string): Promise<Size> {
  const [width, height] = [Math.max(...PHOTO_RECIPE.widths), PHOTO_RECIPE.crops.square[1]];
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "warning" })
    .autoOrient()
    .resize({ width, height, fit: "outside", withoutEnlargement: true })
    .flatten({ background: PHOTO_RECIPE.background })
    .toColourspace("srgb")
    .png({ compressionLevel: 0 })
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw damagedPhoto(file, error);
    });
  await writeFile(base, data);
  return { width: info.width, height: info.height };
}

async function encodeRenditions(base: string, size: Size, credit: CreditWriter): Promise<EncodedPhoto[]> {
  const outputs = await image(base, {
    widths: PHOTO_RECIPE.widths,
    formats: ["avif", "jpeg"],
    minimumThreshold: PHOTO_RECIPE.ownWidthFrom,
    dryRun: true,
    useCache: false,
    sharpAvifOptions: PHOTO_RECIPE.avif,
    sharpJpegOptions: PHOTO_RECIPE.jpeg,
    // Its own resize leaves the height to libvips and reports another one.
    transform: (output, { width }) => {
      const height = Math.max(1, Math.round((width * size.height) / size.width));
      credit.mark(output).resize(width, height, { fit: "fill" });
    },
  });
  const files = (["avif", "jpeg"] as const).flatMap((role) =>
    outputs[role].map(({ width, height, buffer }) => {
      const file = `${width}.${role === "avif" ? "avif" : "jpg"}`;
      return { file, role, width, height, data: credit.fill(buffer) };
    }),
  );
  return Promise.all(files.map((file) => lightened(base, file, credit)));
}

/** A rendition that telephones fetch, at the first quality of the recipe at which it is light enough. */
async function lightened(base: string, file: EncodedPhoto, credit: CreditWriter): Promise<EncodedPhoto> {
  const { width: widest, bytes, qualities } = PHOTO_RECIPE.light;
  const { role, width, height } = file;
  let lightest = file;
  for (const quality of role === "avif" && width <= widest ? qualities : []) {
    if (lightest.data.length <= bytes) break;
    const image = credit.mark(sharp(base)).resize(width, height, { fit: "fill" });
    const data = await image.avif({ ...PHOTO_RECIPE.avif, quality }).toBuffer();
    lightest = { ...file, data: credit.fill(data) };
  }
  return lightest;
}

function encodeCrops(
  base: string,
  size: Size,
  focus: FocalPoint,
  credit: CreditWriter,
): Promise<EncodedPhoto[]> {
  const roles = Object.keys(PHOTO_RECIPE.crops) as (keyof Crops)[];
  return Promise.all(roles.map((role) => encodeCrop(base, size, role, focus, credit)));
}

async function encodeCrop(
  base: string,
  size: Size,
  role: keyof Crops,
  focus: FocalPoint,
  credit: CreditWriter,
): Promise<EncodedPhoto> {
  const [fullWidth, fullHeight] = PHOTO_RECIPE.crops[role];
  const box = cropBox(size, { width: fullWidth, height: fullHeight }, focus);
  const fits = box.width >= fullWidth && box.height >= fullHeight;
  const { data, info } = await credit
    .mark(sharp(base).extract(box))
    .resize(fits ? { width: fullWidth, height: fullHeight, fit: "fill" } : {})
    .jpeg(PHOTO_RECIPE.jpeg)
    .toBuffer({ resolveWithObject: true });
  return { file: `${role}.jpg`, role, width: info.width, height: info.height, data: credit.fill(data) };
}
