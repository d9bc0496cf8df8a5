import type { Lang } from "../lang.ts";

/** Opening and closing quotation marks, then those of a quotation within a quotation: markdown-it's `quotes` option. */
export type Quotes = [string, string, string, string];

const NARROW_SPACE = "\u202F";

const QUOTES: Readonly<Record<Lang, Quotes>> = {
  uk: ["«", "»", "„", "“"],
  en: ["“", "”", "‘", "’"],
  fr: [`«${NARROW_SPACE}`, `${NARROW_SPACE}»`, "“", "”"],
};

/** The quotation marks of the language; in French the spaces inside them belong to the marks. */
export function quotesFor(lang: Lang): Quotes {
  return [...QUOTES[lang]];
}
