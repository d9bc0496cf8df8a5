import type { Instant } from "../kit/instant.ts";
import type { Lang } from "./lang.ts";
import { readingOf } from "./readings.ts";

/** A moment in the words of a language. */
export type DateFormat = (t: Instant | Date) => string;

/** Costly to make and cheap to use; it runs in browsers, too. */
export function dateFormat(lang: Lang, options: Intl.DateTimeFormatOptions): DateFormat {
  const { locale, corrected } = readingOf(lang).dates;
  const format = new Intl.DateTimeFormat(locale, options);
  return corrected === undefined ? (t) => format.format(t) : (t) => corrected(format.format(t));
}
