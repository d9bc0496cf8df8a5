import type { Lang } from "../../i18n/lang.ts";
import { joinersOf, stemOfWord } from "../../i18n/search-words.ts";
import { endOfWord, type Joiners, startOfWord } from "../../kit/words.ts";
import { type SearchTerm, termOf } from "../format/term.ts";

/** Stands for words that are left out. */
export const NO_TERM = -1;

/** Twice the number of words held at once; a power of two, as is the size of each slot. */
const SLOTS = 2 ** 19;
const SLOT = 4;
/** Where in a slot the term is. */
const TERM = 2;

/**
 * The terms of words as they are written, found by a hash of 64 bits that is made while a text is read: an archive repeats
 * few words many times, and cutting them out of the text takes longer than all else.
 */
export class WordTerms {
  readonly #lang: Lang;
  readonly #joiners: Joiners;
  /** Each slot: both halves of the hash, then the term plus one, `NO_TERM`, or 0 if free. Side by side: memory is slow. */
  readonly #slots = new Int32Array(SLOTS * SLOT);
  #known = 0;

  constructor(lang: Lang) {
    this.#lang = lang;
    this.#joiners = joinersOf(lang);
  }

  /** Calls back with the term of every word of a text, in order, except those that are left out. */
  eachTerm(text: string, tell: (term: SearchTerm) => void): void {
    for (let start = startOfWord(text, 0); start < text.length; ) {
      const end = endOfWord(text, start, this.#joiners);
      const term = this.#termAt(text, start, end);
      if (term !== NO_TERM) tell(term);
      start = startOfWord(text, end);
    }
  }

  #termAt(text: string, start: number, end: number): SearchTerm {
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
      if (slots[slot] !== hash || slots[slot + 1] !== check) continue;
      const known = slots[slot + TERM] as number;
      return known === NO_TERM ? NO_TERM : known - 1;
    }
    const term = this.#make(text.slice(start, end));
    slots.set([hash, check, term === NO_TERM ? NO_TERM : term + 1], slot);
    if (++this.#known > SLOTS / 2) this.#forget();
    return term;
  }

  #make(written: string): SearchTerm {
    const stem = stemOfWord(written, this.#lang);
    return stem === undefined ? NO_TERM : termOf(stem);
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#known = 0;
  }
}
