import type { Lang } from "../../i18n/lang.ts";
import { searchWords } from "../../i18n/search-words.ts";
import type { SitePath } from "../../model/address.ts";
import type { SearchRecord } from "../format/records.ts";
import { hasPhrase } from "./query.ts";

/** Gives the plain text of a story's page; nothing where it cannot be had. */
export type ReadText = (path: SitePath) => Promise<string | undefined>;

/** The most texts to read before the reader asks for more: each is a page of the site. */
export const MOST_TEXTS = 40;

/** Stories that are looked at side by side. */
const AT_ONCE = 8;

/** Where phrases are looked for. */
export interface PhraseSearch {
  phrases: readonly (readonly string[])[];
  lang: Lang;
  record: (story: number) => Promise<SearchRecord>;
  readText: ReadText | undefined;
}

/** Goes through candidates in order, as far as it is asked to, and keeps those that contain every phrase. */
export class PhraseHunt {
  readonly found: number[] = [];
  readonly #candidates: Uint32Array;
  readonly #search: PhraseSearch;
  #at = 0;
  #textsRead = 0;

  constructor(candidates: Uint32Array, search: PhraseSearch) {
    this.#candidates = candidates;
    this.#search = search;
  }

  /** Whether no candidate is left. */
  get isOver(): boolean {
    return this.#at >= this.#candidates.length;
  }

  /** Goes on until this many are found, no candidate is left, or too many texts have been read. */
  async until(count: number, signal: AbortSignal | undefined): Promise<void> {
    this.#textsRead = 0;
    while (this.found.length < count && !this.isOver && this.#textsRead < MOST_TEXTS) {
      const some = [...this.#candidates.subarray(this.#at, this.#at + AT_ONCE)];
      const kept = await Promise.all(some.map((story) => this.#has(story)));
      signal?.throwIfAborted();
      this.found.push(...some.filter((_, i) => kept[i]));
      this.#at += some.length;
    }
  }

  /** Each phrase may be in the headline, the lede or the text, not all in the same one. */
  async #has(story: number): Promise<boolean> {
    const { phrases, lang, record, readText } = this.#search;
    const { path, title, lede } = await record(story);
    const short = [title, lede].map((text) => searchWords(text, lang));
    const missing = phrases.filter((phrase) => !short.some((stems) => hasPhrase(stems, phrase)));
    if (missing.length === 0) return true;
    if (readText === undefined) return false;
    this.#textsRead++;
    const stems = searchWords((await readText(path)) ?? "", lang);
    return missing.every((phrase) => hasPhrase(stems, phrase));
  }
}
