import type { Instant } from "../model/story.ts";
import type { Lang } from "./lang.ts";

/** Where the 24-hour clock and the day before the month are the custom. */
const LOCALES: Readonly<Record<Lang, string>> = { uk: "uk", en: "en-GB", fr: "fr" };

/** A moment in the words of a language. */
export type DateFormat = (t: Instant | Date) => string;

/** Costly to make and cheap to use; it runs in browsers, too. */
export function dateFormat(lang: Lang, options: Intl.DateTimeFormatOptions): DateFormat {
  const format = new Intl.DateTimeFormat(LOCALES[lang], options);
  return (t) => ordinal(lang, format.format(t));
}

/** In French the first of a month is the only day with an ordinal number, which CLDR's patterns cannot say. */
function ordinal(lang: Lang, date: string): string {
  return lang === "fr" && date.startsWith("1 ") ? `1er${date.slice(1)}` : date;
}
