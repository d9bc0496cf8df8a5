import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CodeMap } from "../kit/code-map.ts";
import type { ThemePicture } from "../model/theme-picture.ts";
import type { AssetCache } from "./cache.ts";

/** How a picture is brought onto a canvas: in its middle, as large as fits. */
export interface Canvas {
  /** Pixels. */
  width: number;
  height: number;
  /** The part of the canvas that the picture may fill (1). */
  filled?: number;
  /** The colour behind it; without one, what is transparent stays so. */
  ground?: string | undefined;
}

/** Loaded only when needed: it takes long to load. */
async function pixelWorks() {
  const { sharp } = await import("../photos/sharp.ts");
  return sharp;
}

const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

/** A picture of the theme in any size, made from a drawing or from pixels. What is costly is kept. */
export class DrawnPicture {
  readonly picture: ThemePicture;
  readonly #cache: AssetCache;
  readonly #key: readonly unknown[];
  readonly #bytes: Buffer;

  /** @param content the folder of the content */
  constructor(picture: ThemePicture, content: string, cache: AssetCache, code: CodeMap) {
    this.picture = picture;
    this.#cache = cache;
    this.#key = [picture.hash, code.partsOf("src/assets/drawn-picture.ts")];
    this.#bytes = readFileSync(join(content, picture.file));
  }

  get ratio(): number {
    return this.picture.width / this.picture.height;
  }

  /** A drawing without what could run or load something; nothing for a picture of pixels. */
  async drawing(): Promise<Uint8Array | undefined> {
    const { file, isDrawing } = this.picture;
    if (!isDrawing) return undefined;
    const { readSvg } = await import("../photos/svg-source.ts");
    return Buffer.from(readSvg(file, this.#bytes, "none").svg);
  }

  /** As PNG on a canvas. */
  png(canvas: Canvas): Promise<Uint8Array> {
    return this.#cache.get([...this.#key, canvas], async () => {
      const { width, height, filled = 1, ground = CLEAR } = canvas;
      const input = await this.#scaled(width * filled, height * filled);
      const sharp = await pixelWorks();
      return sharp({ create: { width, height, channels: 4, background: ground } })
        .composite([{ input }])
        .png({ compressionLevel: 9 })
        .toBuffer();
    });
  }

  /** Its pixels on a canvas that is so wide and high, row by row, four bytes each. */
  async pixels(side: number): Promise<Buffer> {
    const [sharp, png] = [await pixelWorks(), await this.png({ width: side, height: side })];
    return sharp(png).ensureAlpha().raw().toBuffer();
  }

  async #scaled(mostWide: number, mostHigh: number): Promise<Buffer> {
    const { file, isDrawing, width, height } = this.picture;
    const scale = Math.min(mostWide / width, mostHigh / height);
    const size = [width, height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
    const sharp = await pixelWorks();
    if (!isDrawing)
      return sharp(this.#bytes)
        .autoOrient()
        .resize(...size)
        .png()
        .toBuffer();
    const [{ drawSvg }, { readSvg }] = await Promise.all([
      import("../photos/draw-svg.ts"),
      import("../photos/svg-source.ts"),
    ]);
    const drawn = drawSvg(readSvg(file, this.#bytes, "none").svg, size[0]);
    return sharp(drawn)
      .resize(...size, { fit: "fill" })
      .png()
      .toBuffer();
  }
}
