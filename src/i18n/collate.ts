import { inEveryLang, type Lang, languageOf } from "./lang.ts";

type Compare = (a: string, b: string) => number;

const COLLATORS = inEveryLang((lang) => totalOrder(languageOf(lang).dates.locale));

/** The language's alphabetical order. Total: only equal strings compare as 0, so that a sorted list is always the same. */
export function collatorFor(lang: Lang): Compare {
  return COLLATORS[lang];
}

function totalOrder(locale: string): Compare {
  const { compare } = new Intl.Collator(locale);
  return (a, b) => compare(a, b) || compareCodePoints(a, b);
}

function compareCodePoints(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return (a.codePointAt(i) ?? -1) - (b.codePointAt(i) ?? -1);
}
