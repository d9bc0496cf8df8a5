import type { Lang } from "../i18n/lang.ts";
import { memo, memoPer } from "../kit/memo.ts";
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

/** How many stories are kept in memory, by language: about 300 bytes each. */
const STORIES = 20_000;
const NO_WORDS: WordNumbers = new Uint32Array();

/** Stories of a language, in a state of the library; without words where there is no such story. */
export const nearStoriesIn = memoPer(({ db }: Snapshot, lang: Lang) =>
  memo((id: StoryId): NearStory => ({ id, words: readWords(db, id, lang), search: 0, weight: 0 }), {
    most: STORIES,
  }),
);

function readWords(db: Database, id: StoryId, lang: Lang): WordNumbers {
  const sql = "select words from story_words where id = ? and lang = ?";
  const row = db.get<{ words: Uint8Array }>(sql, id, lang);
  // A copy, because the bytes of a `Uint32Array` must be aligned to four.
  return row === undefined ? NO_WORDS : new Uint32Array(row.words.slice().buffer);
}
