import type { Lang } from "../i18n/lang.ts";
import { memoPer } from "../kit/memo.ts";
import type { StoryId } from "../model/story-id.ts";
import type { Database } from "./database.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * What a story is about, as numbers, one for each word: the number of its search term, and in the lowest bit whether the
 * headline has it.
 */
export type WordNumbers = Uint32Array;

/** A story as those meet it who look for stories like theirs: one object for each, in whichever list it is met. */
export interface NearStory {
  readonly id: StoryId;
  readonly words: WordNumbers;
  /** The search that met it last, and what the topics that it shares are worth in that: so no search has to sort or to look up what it meets. */
  search: number;
  weight: number;
}

/** How many stories of a language are kept in memory: about 300 bytes each. */
const STORIES = 20_000;
const NO_WORDS: WordNumbers = new Uint32Array();

/** Stories of a language, in a state of the library; without words where there is no such story. */
export class NearStories {
  readonly #db: Database;
  readonly #lang: Lang;
  readonly #most: number;
  readonly #known = new Map<StoryId, NearStory>();

  constructor(db: Database, lang: Lang, most = STORIES) {
    this.#db = db;
    this.#lang = lang;
    this.#most = most;
  }

  of(id: StoryId): NearStory {
    let story = this.#known.get(id);
    if (story === undefined) {
      story = { id, words: readWords(this.#db, id, this.#lang), search: 0, weight: 0 };
      this.#known.set(id, story);
    }
    return story;
  }

  /** Forgets all where they have become too many. Whoever holds some has to let go of them, or a story would be two. @returns whether it did */
  forget(): boolean {
    if (this.#known.size < this.#most) return false;
    this.#known.clear();
    return true;
  }
}

export const nearStoriesIn = memoPer(({ db }: Snapshot, lang: Lang) => new NearStories(db, lang));

function readWords(db: Database, id: StoryId, lang: Lang): WordNumbers {
  const sql = "select words from story_words where id = ? and lang = ?";
  const row = db.get<{ words: Uint8Array }>(sql, id, lang);
  // A copy, because the bytes of a `Uint32Array` must be aligned to four.
  return row === undefined ? NO_WORDS : new Uint32Array(row.words.slice().buffer);
}
