import type { Lang } from "../../i18n/lang.ts";
import type { LabelKey } from "../../model/label.ts";
import type { TopicKey } from "../../model/topic.ts";
import { labelTerm, type SearchTerm, topicTerm } from "../format/term.ts";
import { wordTermsOf } from "./word-terms.ts";

/** What a story is found by. */
export interface Searchable {
  lang: Lang;
  /** Its texts by level, in the order of `SEARCH_LEVELS`. */
  texts: readonly (readonly string[])[];
  /** The topics that list it. */
  topics: readonly TopicKey[];
  label?: LabelKey | undefined;
}

/** Bits of the level that follows a term. */
export const LEVEL_BITS = 2;
const LEVEL_RANGE = 2 ** LEVEL_BITS;

/** The number of terms that there is room for at first. */
const START = 1024;

/**
 * The terms of a story as the library keeps them: numbers of 32 bits, each a term and its most telling level. Topics and labels
 * have the last level.
 */
export function storyTerms({ lang, texts, topics, label }: Searchable): Uint8Array {
  const words = wordTermsOf(lang);
  for (const [level, its] of texts.entries())
    for (const text of its) words.eachTerm(text, (term) => LIST.add(term, level));
  for (const key of topics) LIST.add(topicTerm(key), texts.length - 1);
  if (label !== undefined) LIST.add(labelTerm(label), texts.length - 1);
  return LIST.take();
}

/** The terms of one story, each once, in order of first occurrence. */
class TermList {
  #terms = new Uint32Array(START);
  #length = 0;
  /** The number of each term plus one, by the term's last bits; 0 in free slots, which are at least half of them. */
  #slots = new Uint32Array(START * 2);

  add(term: SearchTerm, level: number): void {
    const slot = this.#slotOf(term);
    if (this.#slots[slot] !== 0) return;
    if (this.#length === this.#terms.length) {
      this.#grow();
      this.add(term, level);
      return;
    }
    this.#terms[this.#length++] = term * LEVEL_RANGE + level;
    this.#slots[slot] = this.#length;
  }

  /** The slot of a term, or a free one for it. */
  #slotOf(term: SearchTerm): number {
    const mask = this.#slots.length - 1;
    let slot = term & mask;
    for (let at = this.#slots[slot]; at; at = this.#slots[slot]) {
      if ((this.#terms[at - 1] as number) >>> LEVEL_BITS === term) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const terms = this.#terms;
    this.#terms = new Uint32Array(terms.length * 2);
    this.#slots = new Uint32Array(terms.length * 4);
    this.#length = 0;
    for (const number of terms) this.add(number >>> LEVEL_BITS, number & (LEVEL_RANGE - 1));
  }

  /** What was added since the last time. */
  take(): Uint8Array {
    const taken = new Uint8Array(this.#terms.slice(0, this.#length).buffer);
    this.#slots.fill(0);
    this.#length = 0;
    return taken;
  }
}

/** One list for all stories, as it takes longer to make than to use. */
const LIST = new TermList();
