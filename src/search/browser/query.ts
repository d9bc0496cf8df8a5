import type { Lang } from "../../i18n/lang.ts";
import { searchWords } from "../../i18n/search-words.ts";

/** What a reader asks for. */
export interface Query {
  /** Every stem that a story must contain, each once; `MOST_WORDS` at most. */
  stems: readonly string[];
  /** Stems that must stand side by side, of two words or more. */
  phrases: readonly (readonly string[])[];
}

/** The most words of a query to look for: each costs the reader files to load, and headlines have fewer. */
export const MOST_WORDS = 16;

/** Quotation marks of three languages and of keyboards; a pair need not match, for typing them is hard enough. */
const QUOTED = /[«"“„”‟]([^«»"“„”‟]*)[»"“”‟]/g;

/** Words, and phrases in quotation marks; an unclosed phrase is just words. Of a pasted text the first words count. */
export function queryOf(text: string, lang: Lang): Query {
  const phrases = [...text.matchAll(QUOTED)]
    .map(([, inner = ""]) => searchWords(inner, lang))
    .filter(({ length }) => length > 1);
  return { stems: [...new Set(searchWords(text, lang))].slice(0, MOST_WORDS), phrases };
}

/** Whether the stems of a phrase stand side by side among others. */
export function hasPhrase(stems: readonly string[], phrase: readonly string[]): boolean {
  const last = stems.length - phrase.length;
  for (let start = 0; start <= last; start++)
    if (phrase.every((stem, i) => stems[start + i] === stem)) return true;
  return false;
}
