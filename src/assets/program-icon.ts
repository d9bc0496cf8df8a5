import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "../kit/files.ts";
import type { IconForms } from "./own-icon.ts";
import type { PageStyleTools } from "./page-style.ts";

/** Pixels of the drawing's side at 72 dots an inch. */
const SIDE = 128;

/** The icon of sites without one of their own. */
export async function programIcon({ program, cache, code }: PageStyleTools): Promise<IconForms> {
  const drawing = readFileSync(join(program, "templates/assets/icon.svg"));
  const from = [contentHash(drawing), code.partsOf("src/assets/program-icon.ts")];
  const pixels = (side: number) =>
    cache.get([...from, side], async () => {
      // Loaded only when needed: it takes long to load.
      const { sharp } = await import("../photos/sharp.ts");
      return sharp(drawing, { density: (72 * side) / SIDE })
        .resize(side, side)
        .png({ compressionLevel: 9 })
        .toBuffer();
    });
  return { drawing, pixels, touch: await pixels(180) };
}
