import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const { resolve } = createRequire(import.meta.url);
const FOLDER = "dejavu-fonts-ttf/ttf";
const FONTS = [
  "DejaVuSans",
  "DejaVuSans-Bold",
  "DejaVuSans-Oblique",
  "DejaVuSerif",
  "DejaVuSerif-Bold",
  "DejaVuSansMono",
];

const fontBuffers = FONTS.map((name) => readFileSync(resolve(`${FOLDER}/${name}.ttf`)));
await initWasm(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")));

/**
 * A drawing as a PNG. Not by the library that other pictures are read with: that takes its fonts from the machine, so that
 * a chart's words would be others on each, or missing.
 * @param svg safe
 * @param width pixels
 * @throws Error where it cannot be drawn
 */
export function drawSvg(svg: string, width: number): Buffer {
  const drawing = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: {
      fontBuffers,
      defaultFontFamily: String.raw`DejaVu Sans`,
      sansSerifFamily: String.raw`DejaVu Sans`,
      serifFamily: String.raw`DejaVu Serif`,
      monospaceFamily: String.raw`DejaVu Sans Mono`,
    },
  });
  const image = drawing.render();
  try {
    return Buffer.from(image.asPng());
  } finally {
    image.free();
    drawing.free();
  }
}
