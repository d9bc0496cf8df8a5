import type { Lang } from "../../i18n/lang.ts";
import { joinersOf, stemOfWord } from "../../i18n/search-words.ts";
import { memo } from "../../kit/memo.ts";
import { endOfWord, type Joiners, startOfWord } from "../../kit/words.ts";
import { type SearchTerm, termOf } from "../format/term.ts";

/** Stands for words that are left out. */
export const NO_TERM = -1;

/** Twice the number of words held at once; a power of two, as is the size of each slot. */
const SLOTS = 2 ** 19;
const SLOT = 4;
/** Where in a slot the term is. */
const TERM = 2;
/** Where in a slot it is said whether the word is a number: 1 or 0. */
const NUMERAL = 3;
const DIGITS = /^\d+$/;

/**
 * The terms of words as they are written, found by a hash of 64 bits that is made while a text is read: an archive repeats
 * few words many times, and cutting them out of the text takes longer than all else.
 */
export class WordTerms {
  readonly #lang: Lang;
  readonly #joiners: Joiners;
  /**
   * Each slot: both halves of the hash, then the term plus one, `NO_TERM`, or 0 if free, and whether it is a number. Side by
   * side: memory is slow.
   */
  readonly #slots = new Int32Array(SLOTS * SLOT);
  #known = 0;

  constructor(lang: Lang) {
    this.#lang = lang;
    this.#joiners = joinersOf(lang);
  }

  /** Calls back with the term of every word of a text, in order, except those that are left out, and whether it is a number. */
  eachTerm(text: string, tell: (term: SearchTerm, isNumeral: boolean) => void): void {
    const slots = this.#slots;
    for (let start = startOfWord(text, 0); start < text.length; ) {
      const end = endOfWord(text, start, this.#joiners);
      const slot = this.#slotAt(text, start, end);
      const term = slots[slot + TERM] as number;
      if (term !== NO_TERM) tell(term - 1, slots[slot + NUMERAL] === 1);
      start = startOfWord(text, end);
    }
  }

  /** The slot of a word, which is filled where it was not known. */
  #slotAt(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5 | 0;
    let check = end - start;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      hash = Math.imul(hash ^ unit, 0x01000193);
      check = Math.imul(check + unit, 0x9e3779b1) ^ (check >>> 15);
    }
    check |= 0;
    const slots = this.#slots;
    let slot = ((hash ^ (hash >>> 15)) & (SLOTS - 1)) * SLOT;
    for (; slots[slot + TERM] !== 0; slot = (slot + SLOT) & (SLOTS * SLOT - 1)) {
      if (slots[slot] === hash && slots[slot + 1] === check) return slot;
    }
    if (++this.#known > SLOTS / 2) this.#forget();
    const stem = stemOfWord(text.slice(start, end), this.#lang);
    slots[slot] = hash;
    slots[slot + 1] = check;
    slots[slot + TERM] = stem === undefined ? NO_TERM : termOf(stem) + 1;
    slots[slot + NUMERAL] = stem !== undefined && DIGITS.test(stem) ? 1 : 0;
    return slot;
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#known = 1;
  }
}

/** Those of a language, held by a process. */
export const wordTermsOf = memo((lang: Lang) => new WordTerms(lang));
