import { join } from "node:path";
import image from "@11ty/eleventy-img";
import type { AvifOptions, JpegOptions } from "sharp";
import type { Crops, FocalPoint, Tone } from "../model/photo.ts";
import { type Base, decodeBase, imageOf, resized } from "./base.ts";
import { type Encoded, put } from "./cache.ts";
import { CreditWriter } from "./credit.ts";
import { cropBox, type Size } from "./crop.ts";
import { FORM_RECIPES, type PhotoForm } from "./forms.ts";
import { CENTRE, type DerivationInputs, LARGEST_SIDE, PHOTO_RECIPE } from "./recipe.ts";
import type { PhotoSource } from "./source.ts";
import { toneOf } from "./tone.ts";

/** What a file is among those of its photo. */
export type Role = "avif" | "jpeg" | "vector" | "motion" | keyof Crops;

export type EncodedPhoto = Encoded<Role>;

/** What is found out while the files are made. */
export interface PhotoFindings {
  tone: Tone;
}

/**
 * Makes all files of one photo: upright, sRGB, opaque, never larger than the photo, and with no metadata
 * but credit and copyright, which come from the photo itself where they are not given.
 * @param work an empty folder; the pixels of each size are left in it
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
  const base = await decodeBase(file, source);
  const own = await ownFile(file, source, inputs.form);
  const look = lookOf(inputs.form, own?.role === "vector");
  const sizes = await sizesOf(base, look.widths);
  const renditions = await encodeRenditions(base, sizes, look, { credit, work });
  const { crops: wanted, focus = CENTRE } = inputs;
  const alike = look.jpeg === PHOTO_RECIPE.jpeg ? renditions : [];
  const crops = wanted ? await encodeCrops([...sizes, base], alike, focus, credit) : [];
  const files = [...renditions, ...crops, ...(own ? [own] : [])];
  return { files, findings: { tone: await toneOf(base) } };
}

/** The file that only a drawing or a moving picture has. */
async function ownFile(
  file: string,
  source: PhotoSource,
  form: PhotoForm | undefined,
): Promise<EncodedPhoto | undefined> {
  if (form === "vector") return vectorOf(file, source);
  if (form !== "motion") return undefined;
  const { movingWebp } = await import("./motion.ts");
  return { file: "motion.webp", role: "motion", ...(await movingWebp(source.bytes)) };
}

/** A drawing as it is published: safe; nothing where its pictures are lighter. */
async function vectorOf(file: string, { bytes }: PhotoSource): Promise<EncodedPhoto | undefined> {
  const { readSvg } = await import("./svg-source.ts");
  const { svg, width, height } = readSvg(file, bytes);
  const data = Buffer.from(svg);
  if (data.length > FORM_RECIPES.vector.bytes) return undefined;
  const whole = (side: number) => Math.max(1, Math.round(side));
  return { file: "vector.svg", role: "vector", width: whole(width), height: whole(height), data };
}

/** How the renditions of a photo are encoded. */
interface Look {
  widths: readonly number[];
  jpeg: JpegOptions;
  avif: AvifOptions;
  /** No AVIF is made: where there is a drawing, browsers take that. */
  onlyJpeg: boolean;
  /** Files for phones are made lighter at the cost of details. */
  lighten: boolean;
}

function lookOf(form: PhotoForm | undefined, isVector: boolean): Look {
  const { widths, jpeg, avif } = PHOTO_RECIPE;
  const photograph: Look = { widths, jpeg, avif, onlyJpeg: false, lighten: true };
  switch (form) {
    case "vector":
      return { ...photograph, jpeg: FORM_RECIPES.vector.jpeg, onlyJpeg: isVector };
    case "sharp":
      return { ...photograph, ...FORM_RECIPES.sharp, lighten: false };
    case "panorama":
      return { ...photograph, widths: [...widths, ...FORM_RECIPES.panorama.widths] };
    default:
      return photograph;
  }
}

/** The formats of the renditions. A photo taller than AVIF allows has none in any width, so that all show the same. */
function formatsFor({ width, height }: Size, { widths }: Look): ("avif" | "jpeg")[] {
  const widest = Math.min(width, Math.max(...widths));
  return (height * widest) / width > LARGEST_SIDE.avif ? ["jpeg"] : ["avif", "jpeg"];
}

/** What all renditions of a photo are made with. */
interface Tools {
  credit: CreditWriter;
  work: string;
}

async function encodeRenditions(
  base: Base,
  sizes: readonly Base[],
  look: Look,
  tools: Tools,
): Promise<EncodedPhoto[]> {
  const formats = look.onlyJpeg ? (["jpeg"] as const) : formatsFor(base, look);
  const made = await Promise.all(sizes.map((pixels) => encodeSize(pixels, formats, look, tools)));
  return formats.flatMap((format) => made.flatMap((files) => files.filter(({ role }) => role === format)));
}

/** The renditions of one size. An AVIF for phones is made at the first quality of the recipe that makes it light enough. */
async function encodeSize(
  pixels: Base,
  formats: readonly ("avif" | "jpeg")[],
  look: Look,
  { credit, work }: Tools,
): Promise<EncodedPhoto[]> {
  const { width } = pixels;
  const source = join(work, `${width}.tif`);
  // Read several times, and in no time: eleventy-img remembers each source for good, a path or else all of its pixels.
  await put(source, await imageOf(pixels).tiff({ compression: "none" }).toBuffer());
  const encode = (wanted: typeof formats, avif: AvifOptions) =>
    encoded(source, wanted, { avif, jpeg: look.jpeg }, credit);
  const options = avifAt(width, look);
  const files = await encode(formats, options);
  const { bytes, qualities } = PHOTO_RECIPE.light;
  for (const quality of isLight(width, look) ? qualities : []) {
    const heavy = files.findIndex(({ role, data }) => role === "avif" && data.length > bytes);
    if (heavy < 0) break;
    files.splice(heavy, 1, ...(await encode(["avif"], { ...options, quality })));
  }
  return files;
}

/** A picture in formats, in its own size. @param source its file */
async function encoded(
  source: string,
  formats: readonly ("avif" | "jpeg")[],
  { avif, jpeg }: Pick<Look, "avif" | "jpeg">,
  credit: CreditWriter,
): Promise<EncodedPhoto[]> {
  const outputs = await image(source, {
    widths: ["auto"],
    formats,
    dryRun: true,
    useCache: false,
    sharpAvifOptions: avif,
    sharpJpegOptions: jpeg,
    transform: (output) => {
      credit.mark(output);
    },
  });
  return formats.flatMap((role) =>
    outputs[role].map(({ width, height, buffer }) => {
      const file = `${width}.${role === "avif" ? "avif" : "jpg"}`;
      return { file, role, width, height, data: credit.fill(buffer) };
    }),
  );
}

/** The pixels of a photo's renditions, the smallest first. */
function sizesOf(base: Base, widths: readonly number[]): Promise<Base[]> {
  const heightAt = (width: number) => Math.max(1, Math.round((width * base.height) / base.width));
  return Promise.all(widthsFor(base.width, widths).map((width) => resized(base, width, heightAt(width))));
}

/** The widths of a photo's renditions: those that it has, and its own where that is much more than the largest of them. */
function widthsFor(own: number, widths: readonly number[]): number[] {
  const fitting = widths.filter((width) => width <= own);
  const largest = fitting.at(-1) ?? 0;
  const wantsOwn = fitting.length < widths.length && own > Math.floor(largest * PHOTO_RECIPE.ownWidthFrom);
  return wantsOwn ? [...fitting, own] : fitting;
}

function isLight(width: number, { lighten }: Look): boolean {
  return lighten && width <= PHOTO_RECIPE.light.width;
}

function avifAt(width: number, look: Look): AvifOptions {
  const { light, dense } = PHOTO_RECIPE;
  if (isLight(width, look)) return { ...look.avif, effort: light.effort };
  return look.lighten && width > dense.over ? { ...look.avif, quality: dense.quality } : look.avif;
}

function encodeCrops(
  sizes: readonly Base[],
  alike: readonly EncodedPhoto[],
  focus: FocalPoint,
  credit: CreditWriter,
): Promise<EncodedPhoto[]> {
  const roles = Object.keys(PHOTO_RECIPE.crops) as (keyof Crops)[];
  return Promise.all(roles.map((role) => wholeAs(role, alike) ?? encodeCrop(sizes, role, focus, credit)));
}

/** The rendition that a crop would equal byte for byte, since the photo has its proportions, as many from telephones have. */
function wholeAs(role: keyof Crops, renditions: readonly EncodedPhoto[]): EncodedPhoto | undefined {
  const [fullWidth, fullHeight] = PHOTO_RECIPE.crops[role];
  const whole = renditions.find(
    (one) => one.role === "jpeg" && one.width === fullWidth && one.height === fullHeight,
  );
  return whole && { ...whole, file: `${role}.jpg`, role };
}

/** @param sizes of the photo, the largest last: the first that is large enough is cut */
async function encodeCrop(
  sizes: readonly Base[],
  role: keyof Crops,
  focus: FocalPoint,
  credit: CreditWriter,
): Promise<EncodedPhoto> {
  const [fullWidth, fullHeight] = PHOTO_RECIPE.crops[role];
  const cuts = sizes.map((pixels) => ({
    pixels,
    box: cropBox(pixels, { width: fullWidth, height: fullHeight }, focus),
  }));
  const enough = cuts.find(({ box }) => box.width >= fullWidth && box.height >= fullHeight);
  const { pixels, box } = enough ?? (cuts.at(-1) as (typeof cuts)[number]);
  const { data, info } = await credit
    .mark(imageOf(pixels).extract(box))
    .resize(enough ? { width: fullWidth, height: fullHeight, fit: "fill" } : {})
    .jpeg(PHOTO_RECIPE.jpeg)
    .toBuffer({ resolveWithObject: true });
  return { file: `${role}.jpg`, role, width: info.width, height: info.height, data: credit.fill(data) };
}
