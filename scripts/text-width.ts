/** How wide texts are in a font, to find fallbacks for the site's typeface that take as much room. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { convert } from "fontverter";
import * as hb from "harfbuzzjs";
import { memo } from "../src/kit/memo.ts";

/** The scripts that a fallback has faces for, by the font file of the site's typeface that holds them. */
export type Script = "latin" | "cyrillic";

/** What `unicode-range` assigns to the Cyrillic faces; all else, including spaces and marks, is set in the Latin ones. */
const CYRILLIC = /[\u0301\u0400-\u052f\u2116]+/gu;

/** A font at one weight. */
export class MeasuredFont {
  readonly #font: hb.Font;
  readonly #em: number;
  readonly #widthOf = memo((text: string) => this.#measure(text));

  private constructor(face: hb.Face, weight?: number) {
    this.#font = new hb.Font(face);
    this.#em = face.upem;
    if (weight !== undefined) this.#font.setVariations([new hb.Variation("wght", weight)]);
  }

  /** @param weight of a variable font */
  static async read(file: string, weight?: number): Promise<MeasuredFont> {
    const data = await convert(await readFile(file), "sfnt");
    return new MeasuredFont(new hb.Face(new hb.Blob(data)), weight);
  }

  /** The sum of the widths of texts, with kerning; in ems. */
  widthOf(texts: readonly string[]): number {
    return texts.reduce((sum, text) => sum + this.#widthOf(text), 0);
  }

  #measure(text: string): number {
    const buffer = new hb.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    hb.shape(this.#font, buffer);
    const units = buffer.getGlyphInfosAndPositions().reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0);
    return units / this.#em;
  }
}

/** The site's typeface at a weight. */
export async function typefaceAt(weight: number): Promise<Record<Script, MeasuredFont>> {
  const { resolve } = createRequire(import.meta.url);
  const file = (script: Script) =>
    resolve(`@fontsource-variable/source-serif-4/files/source-serif-4-${script}-wght-normal.woff2`);
  return {
    latin: await MeasuredFont.read(file("latin"), weight),
    cyrillic: await MeasuredFont.read(file("cyrillic"), weight),
  };
}

/** The runs of a text that are set in the faces of each script. */
export function runsOf(text: string): Record<Script, string[]> {
  return {
    latin: text.split(CYRILLIC).filter((run) => run !== ""),
    cyrillic: text.match(CYRILLIC) ?? [],
  };
}

/** Ems in a line, between those of a phone and of a laptop. */
const LINE = 24;

/** The percentage by which to stretch a font for each script, so that a text takes as many lines as in the typeface. */
export function stretchOf(
  font: MeasuredFont,
  typeface: Record<Script, MeasuredFont>,
  texts: Record<Script, string>,
): Record<Script, number> {
  // The space at the end of each line takes no room, and its width differs between fonts.
  const spaces = { font: font.widthOf([" "]) / LINE, typeface: typeface.latin.widthOf([" "]) / LINE };
  const { latin: words } = runsOf(texts.latin);
  const width = typeface.latin.widthOf(words);
  const latin = (width * (1 - spaces.typeface)) / (font.widthOf(words) - width * spaces.font);
  // Spaces and marks of a Cyrillic text are set in the Latin faces; the letters make up for what these add.
  const runs = runsOf(texts.cyrillic);
  const whole = typeface.latin.widthOf(runs.latin) + typeface.cyrillic.widthOf(runs.cyrillic);
  const between = latin * (font.widthOf(runs.latin) - whole * spaces.font);
  const cyrillic = (whole * (1 - spaces.typeface) - between) / font.widthOf(runs.cyrillic);
  return { latin: 100 * latin, cyrillic: 100 * cyrillic };
}
