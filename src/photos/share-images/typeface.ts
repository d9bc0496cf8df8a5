import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { convert } from "fontverter";
import * as hb from "harfbuzzjs";
import { memo } from "../../kit/memo.ts";
import type { FontSource } from "../../model/own-fonts.ts";

/** The files of the site's typeface, the likeliest first: a letter is set from the first that has it and its marks. */
const SCRIPTS = ["latin", "cyrillic", "latin-ext", "cyrillic-ext", "greek", "vietnamese"] as const;

/** Characters that the typeface lacks, and what looks like them: a narrow no-break space and a no-break hyphen. */
const STAND_INS: Readonly<Record<string, string>> = { "\u202f": "\u2009", "\u2011": "-" };

/** A character with its marks: they are drawn from the same file, which places them. */
const LETTER = /[^\p{M}]\p{M}*|\p{M}+/gu;

/** One line of text as outlines. */
export interface SetLine {
  /** In ems. */
  width: number;
  /** SVG, with its origin at the beginning of the baseline and one unit to an em, y downwards. */
  outlines: string;
}

/** Source Serif 4, or the newsroom's own font where it has the letter, at one weight. Lines are set with its kerning and ligatures; a letter that it lacks is left out. */
export class Typeface {
  readonly #fonts: readonly FontFile[];
  readonly #weight: number;

  private constructor(fonts: readonly FontFile[], weight: number) {
    this.#fonts = fonts;
    this.#weight = weight;
  }

  /**
   * Reads the typeface from its package, for several weights between 200 and 900.
   * @param own a newsroom's own font, of which letters are set that it has
   */
  static async read<W extends string>(
    weights: Readonly<Record<W, number>>,
    own: OwnFont = { files: [], content: "" },
  ): Promise<Record<W, Typeface>> {
    // One after the other: the program that unpacks WOFF2 does one at a time.
    const [ours, theirs]: [FontFile[], [FontSource, FontFile][]] = [[], []];
    for (const script of SCRIPTS) ours.push(await FontFile.read(packageFile(script)));
    for (const file of own.files) theirs.push([file, await FontFile.read(join(own.content, file.path))]);
    const faces = Object.entries<number>(weights).map(([name, weight]) => {
      const nearest = Math.min(...own.files.map((file) => distance(file, weight)));
      const chosen = theirs.filter(([file]) => distance(file, weight) === nearest).map(([, font]) => font);
      return [name, new Typeface([...chosen, ...ours], weight)];
    });
    return Object.fromEntries(faces) as Record<W, Typeface>;
  }

  /** Whether it draws a letter with its marks. */
  has(letter: string): boolean {
    const drawn = STAND_INS[letter] ?? letter;
    return this.#fonts.some((font) => font.has(drawn));
  }

  /** @param text one line of it */
  set(text: string): SetLine {
    let width = 0;
    let outlines = "";
    for (const { font, run } of this.#runs(text)) {
      const unit = font.upem === 1000 ? ".001" : `${1 / font.upem}`;
      for (const { advance, x, y, outline } of font.shape(run, this.#weight)) {
        if (outline !== "")
          outlines += `<path transform="translate(${rounded(width + x)} ${rounded(-y)}) scale(${unit} -${unit})" d="${outline}"/>`;
        width += advance;
      }
    }
    return { width, outlines };
  }

  #runs(text: string): { font: FontFile; run: string }[] {
    const runs: { font: FontFile; run: string }[] = [];
    for (const [written] of text.matchAll(LETTER)) {
      const letter = STAND_INS[written] ?? written;
      const font = this.#fonts.find((each) => each.has(letter));
      const last = runs.at(-1);
      if (font === undefined) continue;
      if (last?.font === font) last.run += letter;
      else runs.push({ font, run: letter });
    }
    return runs;
  }
}

/** A newsroom's own font: its upright files, and the folder of the content. */
export interface OwnFont {
  files: readonly FontSource[];
  content: string;
}

/** How far a weight is from those of a file. */
function distance({ weights: [min, max] }: FontSource, weight: number): number {
  return Math.max(min - weight, weight - max, 0);
}

function packageFile(script: string): string {
  const name = `@fontsource-variable/source-serif-4/files/source-serif-4-${script}-wght-normal.woff2`;
  return createRequire(import.meta.url).resolve(name);
}

/** A glyph in its place; in ems, but for the outline, which is in units of its font with y upwards. */
interface Glyph {
  advance: number;
  x: number;
  y: number;
  outline: string;
}

/** One file of the typeface. */
class FontFile {
  readonly #face: hb.Face;
  readonly #characters: ReadonlySet<number>;
  readonly #at = memo((weight: number) => this.#set(weight));

  private constructor(data: Uint8Array) {
    this.#face = new hb.Face(new hb.Blob(data));
    this.#characters = new Set(this.#face.collectUnicodes());
  }

  static async read(file: string): Promise<FontFile> {
    return new FontFile(await convert(await readFile(file), "sfnt"));
  }

  /** Units of an em. */
  get upem(): number {
    return this.#face.upem;
  }

  has(letter: string): boolean {
    return [...letter].every((character) => this.#characters.has(character.codePointAt(0) as number));
  }

  shape(run: string, weight: number): Glyph[] {
    const { font, outlineOf } = this.#at(weight);
    const buffer = new hb.Buffer();
    buffer.addText(run);
    buffer.guessSegmentProperties();
    hb.shape(font, buffer);
    return buffer.getGlyphInfosAndPositions().map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
      const outline = outlineOf(codepoint);
      return { advance: xAdvance / this.upem, x: xOffset / this.upem, y: yOffset / this.upem, outline };
    });
  }

  #set(weight: number): { font: hb.Font; outlineOf: (glyph: number) => string } {
    const font = new hb.Font(this.#face);
    font.setVariations([new hb.Variation("wght", weight)]);
    return { font, outlineOf: memo((glyph: number) => compact(font.glyphToPath(glyph))) };
  }
}

/** Whole units of a font are finer than any pixel of an image. */
function compact(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
}

function rounded(ems: number): number {
  return Math.round(ems * 10_000) / 10_000;
}
