import { type Lang, languageOf } from "../i18n/lang.ts";
import type { TypefaceSubset } from "../i18n/languages/language.ts";

/** The letters of the files that are served whole, as `css/fonts.css` has them, held equal by a test. */
const WHOLE: Readonly<Partial<Record<TypefaceSubset, string>>> = {
  cyrillic: "U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116",
  latin:
    "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
};

/** The characters that a site may set, by the file of the typeface that holds them; each is in the first that has it. */
export function subsetsOf(languages: readonly Lang[]): ReadonlyMap<TypefaceSubset, ReadonlySet<number>> {
  const subsets = new Map<TypefaceSubset, Set<number>>();
  for (const { typeface, letters = "" } of languages.map(languageOf)) {
    for (const subset of typeface) {
      const ranges = WHOLE[subset];
      const known = subsets.get(subset) ?? new Set();
      for (const letter of ranges === undefined ? letters : charactersOf(ranges))
        known.add(letter.codePointAt(0) as number);
      subsets.set(subset, known);
    }
  }
  return subsets;
}

/** The characters of a `unicode-range` (CSS Fonts 4, section 4.5). */
export function charactersOf(ranges: string): string {
  let characters = "";
  for (const range of ranges.split(",")) {
    const [from = "", to = from] = range.trim().slice("U+".length).split("-");
    const last = Number.parseInt(to.replaceAll("?", "F"), 16);
    for (let code = Number.parseInt(from.replaceAll("?", "0"), 16); code <= last; code++)
      characters += String.fromCodePoint(code);
  }
  return characters;
}

/** A `unicode-range` of some characters. */
export function rangesOf(codes: Iterable<number>): string {
  const runs: [number, number][] = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => `U+${hex(from)}${from === to ? "" : `-${hex(to)}`}`).join(",");
}
