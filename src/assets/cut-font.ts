import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import type { FontFace } from "./fonts.ts";

/** The folder of the package's fonts. */
const FONTS = join(
  dirname(createRequire(import.meta.url).resolve("@fontsource-variable/source-serif-4/package.json")),
  "files",
);

/** A font reduced to the characters and weights of a face, as WOFF2. */
export function cutFont({ file, characters, weights: [min, max] }: FontFace): Promise<Buffer> {
  return subsetFont(readFileSync(join(FONTS, file)), characters, {
    targetFormat: "woff2",
    variationAxes: { wght: { min, max, default: min } },
  });
}
