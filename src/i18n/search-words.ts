import { memo } from "../kit/memo.ts";
import { APOSTROPHES } from "../kit/text.ts";
import { endOfWord, type Joiners, startOfWord } from "../kit/words.ts";
import type { Lang } from "./lang.ts";
import { READINGS } from "./languages/readings.ts";
import { withoutAccents } from "./latin.ts";
import type { Stemming } from "./stem/stemming.ts";

/** A word of a text by which it can be found. */
export interface SearchWord {
  /** Equal for all forms of the word. */
  stem: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  /** Just after its last unit. */
  end: number;
}

/** How many written forms have their stems kept, by language: in a large archive, the frequent ones. */
const KNOWN_WORDS = 200_000;
/** The stem of words that nobody searches for. */
const NONE = "";

interface Words extends Stemming {
  /** The stem of a word as written; `NONE` for one that is left out. */
  stemOf: (written: string) => string;
  joiners: Joiners;
}

const WORDS = Object.fromEntries(READINGS.map(({ code, stemming }) => [code, wordsBy(stemming)])) as Readonly<
  Record<Lang, Words>
>;

function wordsBy(stemming: Stemming): Words {
  return {
    ...stemming,
    joiners: { apostrophes: !stemming.elides, hyphens: "in names" },
    stemOf: memo((written: string) => makeStem(written, stemming), { most: KNOWN_WORDS }),
  };
}

/**
 * The stems of the words of a text, in order, without stop words. Case, accents, stress marks and
 * apostrophes make no difference. The parts of a hyphenated word are words; a letter or two with a number («F-16») are one.
 */
export function searchWords(text: string, lang: Lang): string[] {
  const stems: string[] = [];
  eachWord(text, WORDS[lang], (stem) => stems.push(stem));
  return stems;
}

/** The same words with their places in the text. */
export function placedSearchWords(text: string, lang: Lang): SearchWord[] {
  const words: SearchWord[] = [];
  eachWord(text, WORDS[lang], (stem, start, end) => words.push({ stem, start, end }));
  return words;
}

type Take = (stem: string, start: number, end: number) => void;

function eachWord(text: string, words: Words, take: Take): void {
  for (let start = startOfWord(text, 0); start < text.length; ) {
    const end = endOfWord(text, start, words.joiners);
    const stem = words.stemOf(text.slice(start, end));
    if (stem !== NONE) take(stem, start, end);
    start = startOfWord(text, end);
  }
}

/** What joins letters into one word for search. */
export function joinersOf(lang: Lang): Joiners {
  return WORDS[lang].joiners;
}

/** The stem of a word as written; nothing for one that is left out. */
export function stemOfWord(written: string, lang: Lang): string | undefined {
  return makeStem(written, WORDS[lang]) || undefined;
}

function makeStem(written: string, words: Stemming): string {
  const word = fold(written);
  if (words.stopWords.has(word)) return NONE;
  return words.script.test(word) ? words.stem(word) : word;
}

const APOSTROPHE_S = /['ʼ’`‘′]s$/;
const NOT_WORD = new RegExp(`[^\\p{L}\\p{N}]|[${APOSTROPHES}]`, "gu");
const PLAIN = /^[a-zа-яєії0-9]+$/;

function fold(written: string): string {
  const lower = written.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFC")
    .replace(APOSTROPHE_S, "")
    .replace(NOT_WORD, "")
    .replace(/[ß-ɏḀ-ỿ]+/g, withoutAccents)
    .replaceAll("ґ", "г")
    .replaceAll("ё", "е");
}
