import { join } from "node:path";
import image from "@11ty/eleventy-img";
import type { AvifOptions, JpegOptions } from "sharp";
import type { Crops, FocalPoint, Tone } from "../model/photo.ts";
import { decodeBase } from "./base.ts";
import { type Encoded, put } from "./cache.ts";
import { CreditWriter } from "./credit.ts";
import { cropBox, type Size } from "./crop.ts";
import { FORM_RECIPES, type PhotoForm } from "./forms.ts";
import { CENTRE, type DerivationInputs, LARGEST_SIDE, PHOTO_RECIPE } from "./recipe.ts";
import { sharp } from "./sharp.ts";
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
  const { data, ...size } = await decodeBase(file, source);
  await put(base, data);
  const own = await ownFile(file, source, inputs.form);
  const look = lookOf(inputs.form, own?.role === "vector");
  const renditions = await encodeRenditions(base, size, credit, look);
  const crops = inputs.crops ? await encodeCrops(base, size, inputs.focus ?? CENTRE, credit) : [];
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

async function encodeRenditions(
  base: string,
  size: Size,
  credit: CreditWriter,
  look: Look,
): Promise<EncodedPhoto[]> {
  const formats = look.onlyJpeg ? (["jpeg"] as const) : formatsFor(size, look);
  const outputs = await image(base, {
    widths: look.widths,
    formats,
    minimumThreshold: PHOTO_RECIPE.ownWidthFrom,
    dryRun: true,
    useCache: false,
    sharpAvifOptions: look.avif,
    sharpJpegOptions: look.jpeg,
    // The default resize leaves the height to libvips and reports a different one.
    transform: (output, { width }) => {
      const height = Math.max(1, Math.round((width * size.height) / size.width));
      credit.mark(output).resize(width, height, { fit: "fill" });
    },
  });
  const files = formats.flatMap((role) =>
    outputs[role].map(({ width, height, buffer }) => {
      const file = `${width}.${role === "avif" ? "avif" : "jpg"}`;
      return { file, role, width, height, data: credit.fill(buffer) };
    }),
  );
  return look.lighten ? Promise.all(files.map((file) => lightened(base, file, credit))) : files;
}

/** A rendition for phones, at the first quality of the recipe that makes it light enough. */
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
