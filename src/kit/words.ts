import { APOSTROPHES } from "./text.ts";

/** Class of a character that is not part of a word. */
const OTHER = 0;
/** A letter or digit of any script. */
const LETTER = 1;
/** A stress mark, a soft hyphen and the like. */
const UNSEEN = 2;
const APOSTROPHE = 3;
const HYPHEN = 4;
const UNKNOWN = 5;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const ANY_UNSEEN = /[\p{M}\xAD\u200B-\u200D\u2060]/u;
const ANY_HYPHEN = /[-‐‑]/;

/** The class of each UTF-16 code unit, found when it is first met: a table makes reading words cheap. */
const CLASSES = new Uint8Array(0x10000).fill(UNKNOWN);

function classOf(character: string): number {
  if (APOSTROPHES.includes(character)) return APOSTROPHE;
  if (LETTER_OR_DIGIT.test(character)) return LETTER;
  if (ANY_UNSEEN.test(character)) return UNSEEN;
  return ANY_HYPHEN.test(character) ? HYPHEN : OTHER;
}

/** @param at within the text */
function classAt(text: string, at: number): number {
  const known = CLASSES[text.charCodeAt(at)] as number;
  return known === UNKNOWN ? classOfUnknown(text, at) : known;
}

function classOfUnknown(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) return classOfSurrogate(text, at);
  const found = classOf(String.fromCharCode(unit));
  CLASSES[unit] = found;
  return found;
}

/** The class of the pair that the unit belongs to; half a pair is not part of a word. */
function classOfSurrogate(text: string, at: number): number {
  const isSecond = text.charCodeAt(at) >= 0xdc00;
  const point = text.codePointAt(isSecond ? at - 1 : at) ?? 0;
  return point > 0xffff ? classOf(String.fromCodePoint(point)) : OTHER;
}

/** Which characters join the letters on either side into one word. */
export interface Joiners {
  apostrophes: boolean;
  /** All hyphens, or only those between up to three letters and a number («F-16», «МіГ-29»). */
  hyphens: "all" | "in names";
}

/** Where the next word starts, at `from` or later; the length of the text where there is none. */
export function startOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) !== LETTER) at++;
  return at;
}

/** Where a word ends: after its letters and digits, with the marks on them and whatever joins them. @param start of the word */
export function endOfWord(text: string, start: number, joiners: Joiners): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const found = classAt(text, at);
    if (found === LETTER || found === UNSEEN) continue;
    if (found === OTHER || !joins(text, start, at, joiners)) break;
  }
  return at;
}

/** Whether an apostrophe or a hyphen joins what stands before it to what follows. */
function joins(text: string, start: number, at: number, { apostrophes, hyphens }: Joiners): boolean {
  if (at + 1 >= text.length || classAt(text, at + 1) !== LETTER) return false;
  if (classAt(text, at) === APOSTROPHE) return apostrophes;
  return hyphens === "all" || isInName(text, start, at);
}

/** Whether a hyphen joins at most three letters to the number after it. */
function isInName(text: string, start: number, hyphen: number): boolean {
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

/** As people count words: what an apostrophe or a hyphen joins is one. */
export const COUNTED: Joiners = { apostrophes: true, hyphens: "all" };

/** How many words there are, as `COUNTED` joins them. */
export function countWords(text: string): number {
  let count = 0;
  /** 1 or 0: words begin and end so often that counting without a branch takes half the time of finding where each ends. */
  let isInWord = 0;
  for (let at = 0; at < text.length; at++) {
    const known = CLASSES[text.charCodeAt(at)] as number;
    const isWord = known > LETTER ? isWordAt(text, at, isInWord) : known;
    count += isWord & ~isInWord;
    isInWord = isWord;
  }
  return count;
}

/** The same for a character that may or may not be part of a word, as its neighbours decide. */
function isWordAt(text: string, at: number, isInWord: number): number {
  const found = classAt(text, at);
  if (found <= LETTER) return found;
  return found === UNSEEN || joins(text, at, at, COUNTED) ? isInWord : 0;
}

/** True at a letter or digit of any script, or half of one; U+02BC, an apostrophe, is a letter to Unicode. False outside the text. */
export function isLetterOrDigitAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const found = classAt(text, at);
  return found === LETTER || (found === APOSTROPHE && LETTER_OR_DIGIT.test(text[at] as string));
}
