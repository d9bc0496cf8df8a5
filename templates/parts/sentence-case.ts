import type { Lang } from "../../src/i18n/lang.ts";

/** A name that stands as a heading: «лютий» is «Лютий» there. */
export function sentenceCase(text: string, lang: Lang): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase(lang) + rest.join("");
}
