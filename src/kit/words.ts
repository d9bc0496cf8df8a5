import { APOSTROPHES } from "./text.ts";

/** What a character is in a word. */
const OTHER = 0;
const LETTER = 1;
const MARK = 2;
/** Joins two parts of a word to one. */
const JOINER = 3;
const UNKNOWN = 4;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const ANY_MARK = /\p{M}/u;
const JOINERS = new Set([...APOSTROPHES, "-", "‐", "‑"]);

/** The class of each UTF-16 code unit, found when it is first met: going by table is what makes counting cheap. */
const CLASSES = new Uint8Array(0x10000).fill(UNKNOWN);

function classOf(character: string): number {
  if (LETTER_OR_DIGIT.test(character)) return LETTER;
  if (ANY_MARK.test(character)) return MARK;
  return JOINERS.has(character) ? JOINER : OTHER;
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = CLASSES[unit] ?? OTHER;
  if (known !== UNKNOWN) return known;
  if (unit >= 0xd800 && unit <= 0xdfff) return classOfSurrogate(text, at);
  const found = classOf(String.fromCharCode(unit));
  CLASSES[unit] = found;
  return found;
}

/** The class of the pair that the unit belongs to; half a pair is no part of a word. */
function classOfSurrogate(text: string, at: number): number {
  const isSecond = text.charCodeAt(at) >= 0xdc00;
  const point = text.codePointAt(isSecond ? at - 1 : at) ?? 0;
  return point > 0xffff ? classOf(String.fromCodePoint(point)) : OTHER;
}

/** Counts the words: runs of letters and digits, with the marks on them, and the apostrophes and hyphens inside them. */
export function countWords(text: string): number {
  let count = 0;
  /** 1 or 0: words begin and end so often that counting without a branch is what makes it cheap. */
  let isInWord = 0;
  for (let at = 0; at < text.length; at++) {
    const known = CLASSES[text.charCodeAt(at)] ?? OTHER;
    const isWord = known > LETTER ? isWordAt(text, at, isInWord) : known;
    count += isWord & ~isInWord;
    isInWord = isWord;
  }
  return count;
}

/** The same for what is not simply a letter or nothing of a word. */
function isWordAt(text: string, at: number, isInWord: number): number {
  const found = classAt(text, at);
  if (found === JOINER) return isInWord === 1 && continuesWord(text, at + 1) ? 1 : 0;
  return found === MARK ? isInWord : found;
}

function continuesWord(text: string, at: number): boolean {
  const next = at < text.length ? classAt(text, at) : OTHER;
  return next === LETTER || next === MARK;
}

/** True where a letter or digit of any script is, or half of one; false before and behind the text. */
export function isLetterOrDigitAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classAt(text, at) === LETTER;
}
