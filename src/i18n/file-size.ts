import { memo } from "../kit/memo.ts";
import type { Lang } from "./lang.ts";
import { readingOf } from "./readings.ts";

/** Bytes, decimal as CLDR has the units. */
const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

const kilobytes = memo((lang: Lang) => formatOf(lang, "kilobyte", 0));
const megabytes = memo((lang: Lang) => formatOf(lang, "megabyte", 0));
const tenths = memo((lang: Lang) => formatOf(lang, "megabyte", 1));

function formatOf(lang: Lang, unit: string, maximumFractionDigits: number): Intl.NumberFormat {
  const { locale } = readingOf(lang).dates;
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits });
}

/** The size of a file in the words of a language: `1,2 МБ`, with a no-break space; never less than one kilobyte. */
export function fileSize(bytes: number, lang: Lang): string {
  const size = Math.max(1, Math.round(bytes / KILOBYTE));
  if (size < 1000) return unbroken(kilobytes(lang), size);
  const large = bytes / MEGABYTE;
  return unbroken(large < 10 ? tenths(lang) : megabytes(lang), large);
}

function unbroken(format: Intl.NumberFormat, number: number): string {
  return format.format(number).replace(/\s/g, "\u00A0");
}
