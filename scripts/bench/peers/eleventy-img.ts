/**
 * `node eleventy-img.ts <folder with packages> <output> <photo …>`: the photos as eleventy-img makes them by default, with
 * AVIF and in our widths.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PHOTO_RECIPE } from "../../../src/photos/recipe.ts";

type MakeImages = (
  file: string,
  options: { widths: readonly number[]; formats: readonly string[]; outputDir: string },
) => Promise<unknown>;

const [packages = ".", outputDir = ".", ...photos] = process.argv.slice(2);
const program = createRequire(join(packages, "package.json")).resolve("@11ty/eleventy-img");
const { default: makeImages }: { default: MakeImages } = await import(pathToFileURL(program).href);
const options = { widths: PHOTO_RECIPE.widths, formats: ["avif", "webp", "jpeg"], outputDir };
await Promise.all(photos.map((photo) => makeImages(photo, options)));
