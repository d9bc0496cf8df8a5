import { memo } from "../kit/memo.ts";
import { APOSTROPHES } from "../kit/text.ts";
import type { Lang } from "./lang.ts";
import { READINGS } from "./languages/readings.ts";
import { withoutAccents } from "./latin.ts";
import type { Stemming } from "./stem/stemming.ts";

/** A word of a text by which it can be found. */
export interface SearchWord {
  /** The same for all forms of the word. */
  stem: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  /** Behind its last. */
  end: number;
}

/** Different words as written whose stems are held, by language: of a large archive's the frequent ones. */
const KNOWN_WORDS = 200_000;
/** The stem of words that nobody searches for. */
const NONE = "";

interface Words extends Stemming {
  /** Of a word as written; `NONE` for one that is left out. */
  stemOf: (written: string) => string;
}

const WORDS = Object.fromEntries(READINGS.map(({ code, stemming }) => [code, wordsBy(stemming)])) as Readonly<
  Record<Lang, Words>
>;

function wordsBy(stemming: Stemming): Words {
  return {
    ...stemming,
    stemOf: memo((written: string) => makeStem(written, stemming), { most: KNOWN_WORDS }),
  };
}

/**
 * The stems of the words of a text, in order, without those that every text has. Case, accents, stress marks and
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
  eachSpan(text, words, (start, end) => {
    const stem = words.stemOf(text.slice(start, end));
    if (stem !== NONE) take(stem, start, end);
  });
}

/** Tells where each word of a text stands, also of those that are left out: to whom knows its words by heart, `stemOfWord` is dear. */
export function eachWordPlace(text: string, lang: Lang, tell: (start: number, end: number) => void): void {
  eachSpan(text, WORDS[lang], tell);
}

/** The stem of a word as written; nothing for one that is left out. */
export function stemOfWord(written: string, lang: Lang): string | undefined {
  return makeStem(written, WORDS[lang]) || undefined;
}

function eachSpan(text: string, words: Words, tell: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    if (classAt(text, at) !== LETTER) {
      at++;
      continue;
    }
    const end = endOfWord(text, at, words.elides);
    tell(at, end);
    at = end;
  }
}

const OTHER = 0;
/** A letter or digit of any script. */
const LETTER = 1;
/** A stress mark, a soft hyphen and the like. */
const UNSEEN = 2;
const APOSTROPHE = 3;
const HYPHEN = 4;

const UNKNOWN = 5;

/** What each UTF-16 unit is in a word, found when it is first met. */
const CLASSES = new Uint8Array(0x10000).fill(UNKNOWN);

function classOf(character: string): number {
  if (APOSTROPHES.includes(character)) return APOSTROPHE;
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  if (/[\p{M}\xAD\u200B-\u200D\u2060]/u.test(character)) return UNSEEN;
  return /[-‐‑]/.test(character) ? HYPHEN : OTHER;
}

function classAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const unit = text.charCodeAt(at);
  const known = CLASSES[unit] as number;
  return known === UNKNOWN ? learn(unit) : known;
}

/** Half a pair is no part of a word: what is written in pairs is signs, and scripts that no language here uses. */
function learn(unit: number): number {
  const found = classOf(String.fromCharCode(unit));
  CLASSES[unit] = found;
  return found;
}

function endOfWord(text: string, start: number, elides: boolean): number {
  let at = start + 1;
  for (; ; at++) {
    const found = classAt(text, at);
    if (found === LETTER || found === UNSEEN) continue;
    if (found === APOSTROPHE && !elides && classAt(text, at + 1) === LETTER) continue;
    if (found === HYPHEN && isOneWithNumber(text, start, at)) continue;
    return at;
  }
}

/** Whether a hyphen joins at most three letters to the number behind it («F-16», «Ту-95», «МіГ-29»). */
function isOneWithNumber(text: string, start: number, hyphen: number): boolean {
  return (
    hyphen - start <= 3 &&
    isDigitAt(text, hyphen + 1) &&
    !isDigitAt(text, start) &&
    !isDigitAt(text, hyphen - 1)
  );
}

function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
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
    .replace(/[à-ɏḀ-ỿ]+/g, withoutAccents)
    .replaceAll("ґ", "г")
    .replaceAll("ё", "е");
}
