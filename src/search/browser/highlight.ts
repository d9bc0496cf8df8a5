import type { Lang } from "../../i18n/lang.ts";
import { placedSearchWords } from "../../i18n/search-words.ts";

/** From the first character to the one after the last, as `slice` takes them. */
export type Range = readonly [start: number, end: number];

/** The places in a text of the words with these stems, in order. */
export function markRanges(text: string, stems: readonly string[], lang: Lang): Range[] {
  const wanted = new Set(stems);
  return placedSearchWords(text, lang)
    .filter(({ stem }) => wanted.has(stem))
    .map(({ start, end }) => [start, end] as const);
}
