import { readFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import type { FontFace } from "./fonts.ts";

const FONTS = "node_modules/@fontsource-variable/source-serif-4/files";

/** A font reduced to the characters and weights of a face, as WOFF2. */
export function cutFont(
  project: string,
  { file, characters, weights: [min, max] }: FontFace,
): Promise<Buffer> {
  return subsetFont(readFileSync(join(project, FONTS, file)), characters, {
    targetFormat: "woff2",
    variationAxes: { wght: { min, max, default: min } },
  });
}
