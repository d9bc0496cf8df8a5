import type { Lang } from "./lang.ts";
import type { Reading } from "./languages/language.ts";
import { READINGS } from "./languages/readings.ts";

const BY_CODE = new Map(READINGS.map((reading) => [reading.code, reading]));

/** What is needed to read in a language; a browser has it only for the language of its page. */
export function readingOf(lang: Lang): Reading {
  return BY_CODE.get(lang) as Reading;
}
