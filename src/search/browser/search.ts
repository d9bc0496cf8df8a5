/** Search in a reader's browser: everything here and below runs there as it is. */

import type { Lang } from "../../i18n/lang.ts";
import { BoundedMap } from "../../kit/bounded-map.ts";
import type { LabelKey } from "../../model/label.ts";
import type { TopicKey } from "../../model/topic.ts";
import type { SearchRecord } from "../format/records.ts";
import { labelTerm, termOf, topicTerm } from "../format/term.ts";
import { IndexChangedError, IndexReader, type ReadFile } from "./index-reader.ts";
import { matchingStories } from "./match.ts";
import { PhraseHunt, type ReadText } from "./phrases.ts";
import { type Query, queryOf } from "./query.ts";

export type { SearchPicture, SearchRecord } from "../format/records.ts";
export { markRanges } from "./highlight.ts";

/** What is looked for. Without words, a topic and a period choose among all stories. */
export interface SearchRequest {
  /** Words in any form, all of which a story must have; phrases in quotation marks. */
  text: string;
  /** Only stories that belong to the topic. */
  topic?: TopicKey | undefined;
  /** Only stories with the label. */
  label?: LabelKey | undefined;
  /** Days in the site's zone, `2025-02-13`, both included. */
  from?: string | undefined;
  to?: string | undefined;
  order: "best" | "newest";
}

/** Which of the results are wanted. */
export interface ResultPage {
  offset: number;
  count: number;
  signal?: AbortSignal | undefined;
}

export interface SearchResults {
  /** How many there are, or where that is not known exactly, how many were found so far. */
  total: number;
  /** False where more texts would have to be searched for phrases to know the total. */
  exact: boolean;
  results: readonly SearchRecord[];
  /** The stems that were looked for, to be marked with `markRanges`; empty where the text has no word to look for. */
  words: readonly string[];
}

export interface SearchOptions {
  lang: Lang;
  /** Gives the bytes of a file of the site, by its address without the base path. */
  read: ReadFile;
  /** Gives the plain text of a story; without it phrases are found in headlines and ledes only. */
  readText?: ReadText | undefined;
}

export interface Search {
  /**
   * @throws the reason of the signal where it is aborted
   * @throws Error where a file cannot be fetched or is not part of the index
   */
  search(request: SearchRequest, page: ResultPage): Promise<SearchResults>;
}

/** Opens the search of a language; nothing is read before the first request. What was read is kept. */
export function openSearch(options: SearchOptions): Search {
  return new Session(options);
}

/** How many requests to keep the found stories of, so that more results can be shown. */
const KEPT = 8;

/** Stories that were found, by their numbers. */
interface Found {
  query: Query;
  candidates: Uint32Array;
  hunt: PhraseHunt | undefined;
}

class Session implements Search {
  readonly #options: SearchOptions;
  #index: Promise<IndexReader> | undefined;
  #found = new BoundedMap<string, Promise<Found>>(KEPT);

  constructor(options: SearchOptions) {
    this.#options = options;
  }

  /** Where the site was published again in the meantime, everything is read again, once. */
  async search(request: SearchRequest, page: ResultPage): Promise<SearchResults> {
    try {
      return await this.#results(request, page);
    } catch (error) {
      if (!(error instanceof IndexChangedError)) throw error;
      this.#index = undefined;
      this.#found = new BoundedMap(KEPT);
      return await this.#results(request, page);
    }
  }

  async #results(request: SearchRequest, { offset, count, signal }: ResultPage): Promise<SearchResults> {
    const index = await this.#open();
    signal?.throwIfAborted();
    const { query, candidates, hunt } = await this.#find(index, request);
    signal?.throwIfAborted();
    await hunt?.until(offset + count, signal);
    const stories: ArrayLike<number> = hunt?.found ?? candidates;
    const shown = Array.from(stories).slice(offset, offset + count);
    const results = await Promise.all(shown.map((story) => index.record(story)));
    signal?.throwIfAborted();
    return { total: stories.length, exact: hunt?.isOver ?? true, results, words: query.stems };
  }

  #open(): Promise<IndexReader> {
    const { lang, read } = this.#options;
    this.#index ??= IndexReader.open(lang, read);
    this.#index.catch(() => {
      this.#index = undefined;
    });
    return this.#index;
  }

  #find(index: IndexReader, request: SearchRequest): Promise<Found> {
    const { text, topic, label, from, to, order } = request;
    const key = JSON.stringify([text, topic, label, from, to, order]);
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const found = this.#match(index, request);
    this.#found.set(key, found);
    found.catch(() => {
      this.#found = new BoundedMap(KEPT);
    });
    return found;
  }

  async #match(index: IndexReader, { text, topic, label, from, to, order }: SearchRequest): Promise<Found> {
    const { lang, readText } = this.#options;
    const query = queryOf(text, lang);
    const asksForNothing =
      query.stems.length === 0 && (text.trim() !== "" || !(topic || label || from || to));
    const candidates = asksForNothing
      ? new Uint32Array()
      : await matchingStories(index, {
          terms: [...new Set(query.stems.map(termOf))],
          topics: [...(topic ? [topicTerm(topic)] : []), ...(label ? [labelTerm(label)] : [])],
          from: from || undefined,
          to: to || undefined,
          order: query.stems.length === 0 ? "newest" : order,
        });
    const record = (story: number) => index.record(story);
    const { phrases } = query;
    const hunt =
      phrases.length === 0 ? undefined : new PhraseHunt(candidates, { phrases, lang, record, readText });
    return { query, candidates, hunt };
  }
}
