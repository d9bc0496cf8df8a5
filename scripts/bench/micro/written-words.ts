import type { Lang } from "../../../src/i18n/lang.ts";
import { joinersOf } from "../../../src/i18n/search-words.ts";
import { endOfWord, startOfWord } from "../../../src/kit/words.ts";

/** The words of a text as they are written, as search finds them. */
export function writtenWords(text: string, lang: Lang): string[] {
  const words: string[] = [];
  const joiners = joinersOf(lang);
  for (let start = startOfWord(text, 0); start < text.length; ) {
    const end = endOfWord(text, start, joiners);
    words.push(text.slice(start, end));
    start = startOfWord(text, end);
  }
  return words;
}
