import type { Lang } from "../../src/i18n/lang.ts";

/** A name as a heading: «лютий» becomes «Лютий». */
export function sentenceCase(text: string, lang: Lang): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase(lang) + rest.join("");
}
