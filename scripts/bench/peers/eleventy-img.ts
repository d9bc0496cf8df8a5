/** `node eleventy-img.ts <output> <photo …>`: the photos as eleventy-img makes them by default, with AVIF and in our widths. */
import Image from "@11ty/eleventy-img";
import { PHOTO_RECIPE } from "../../../src/photos/recipe.ts";

/** Our declaration of the package knows the options that we use, not its defaults. */
const makeImages = Image as unknown as (
  file: string,
  options: { widths: readonly number[]; formats: readonly string[]; outputDir: string },
) => Promise<unknown>;

const [outputDir = ".", ...photos] = process.argv.slice(2);
const options = { widths: PHOTO_RECIPE.widths, formats: ["avif", "webp", "jpeg"], outputDir };
await Promise.all(photos.map((photo) => makeImages(photo, options)));
