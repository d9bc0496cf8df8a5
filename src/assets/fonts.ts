import { type Lang, languageOf } from "../i18n/lang.ts";
import type { TypefaceSubset } from "../i18n/languages/language.ts";
import { charactersOf } from "./subsets.ts";

/** What a stylesheet needs of a font: a file of the font's package, reduced to the characters and weights it names. */
export interface FontFace {
  /** The whole `url()`, as in the stylesheet. */
  url: string;
  file: string;
  /** The subset of the typeface's letters that it holds, by the package's name for it. */
  subset: string;
  weights: readonly [min: number, max: number];
  characters: string;
}

const FACE = /@font-face\s*\{[^}]*\}/g;
const FILE = /url\(\s*"?font:([a-z0-9.-]+)"?\s*\)/;
const WEIGHTS = /font-weight:\s*(\d+) (\d+)/;
const RANGES = /unicode-range:\s*([^;}]+)/;

const SUBSET = /^source-serif-4-(.+)-wght-/;

/** The fonts of a stylesheet, without those that are not files of the font's package. */
export function fontFacesOf(css: string): FontFace[] {
  return [...css.matchAll(FACE)].flatMap(([face]) => {
    const file = FILE.exec(face);
    const [, min, max] = WEIGHTS.exec(face) ?? [];
    const ranges = RANGES.exec(face)?.[1];
    if (file === null) return [];
    const [url, name] = file as unknown as [string, string];
    if (ranges === undefined || max === undefined)
      throw new Error(`the font ${name} needs font-weight: <from> <to> and unicode-range in the stylesheet`);
    const subset = SUBSET.exec(name)?.[1] ?? name;
    return { url, file: name, subset, weights: [Number(min), Number(max)], characters: charactersOf(ranges) };
  });
}

/** Subsets that the stylesheet itself serves whole. */
const WHOLE: readonly TypefaceSubset[] = ["latin", "cyrillic"];

/** Faces for the letters of the site's languages that are not in any file served whole. */
export function fontFacesFor(languages: readonly Lang[]): string {
  const letters = new Map<TypefaceSubset, Set<number>>();
  for (const { typeface, letters: own = "" } of languages.map(languageOf)) {
    for (const subset of typeface) {
      if (WHOLE.includes(subset)) continue;
      const known = letters.get(subset) ?? new Set();
      for (const letter of own) known.add(letter.codePointAt(0) as number);
      letters.set(subset, known);
    }
  }
  return [...letters].map(([subset, codes]) => fontFace(subset, [...codes])).join("");
}

function fontFace(subset: TypefaceSubset, codes: readonly number[]): string {
  const ranges = codes.toSorted((a, b) => a - b).map((code) => `U+${code.toString(16).padStart(4, "0")}`);
  return `@font-face {
  font-family: "Source Serif 4";
  font-style: normal;
  font-weight: 400 800;
  font-display: optional;
  src: url("font:source-serif-4-${subset}-wght-normal.woff2") format("woff2");
  unicode-range: ${ranges.join(", ")};
}
`;
}
