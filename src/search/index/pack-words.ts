import type { Lang } from "../../i18n/lang.ts";
import { wordTermsOf } from "./word-terms.ts";

/** The most words kept of a story; headline and lede together seldom have more. */
const MOST = 48;

/** The words of one story, as they are found. */
const found = new Uint32Array(MOST);

/**
 * The words of a headline and its lede, as the library keeps them (`WordNumbers`). Numbers are left out: sharing a year
 * means nothing.
 */
export function packWords(title: string, lede: string, lang: Lang): Uint8Array {
  const words = wordTermsOf(lang);
  let count = 0;
  const adding = (flag: number) => (term: number, isNumeral: boolean) => {
    if (isNumeral || count === MOST || isAmong(term, count)) return;
    found[count++] = term * 2 + flag;
  };
  words.eachTerm(title, adding(1));
  words.eachTerm(lede, adding(0));
  return new Uint8Array(found.slice(0, count).buffer);
}

/** Whether a term is among the first that were found. */
function isAmong(term: number, count: number): boolean {
  for (let i = 0; i < count; i++) if ((found[i] as number) >>> 1 === term) return true;
  return false;
}
