import type { Postings } from "../format/shard.ts";
import type { SearchTerm } from "../format/term.ts";
import type { IndexReader } from "./index-reader.ts";
import { freshness, rarity, WEIGHTS } from "./ranking.ts";

/** What stories are to be found, and in what order. */
export interface Wanted {
  /** A story must contain all of them; they decide how well it fits. */
  terms: readonly SearchTerm[];
  /** The terms of topics and labels, which a story must have too, but which do not count for the order. */
  topics: readonly SearchTerm[];
  /** Days, `2025-02-13`, both included. */
  from?: string | undefined;
  to?: string | undefined;
  order: "best" | "newest";
}

/** The numbers of the stories that are wanted, in order. Where two fit equally well, the newer comes first. */
export async function matchingStories(index: IndexReader, wanted: Wanted): Promise<Uint32Array> {
  const { calendar } = index;
  const { terms, topics, order } = wanted;
  const all = await Promise.all([...terms, ...topics].map((term) => allPostings(index, term)));
  const tally = new Tally(calendar.stories);
  for (const [i, postings] of all.entries()) tally.add(postings, i < terms.length);
  const start = wanted.from === undefined ? 0 : calendar.startOfDay(wanted.from);
  const end = wanted.to === undefined ? calendar.stories : calendar.endOfDay(wanted.to);
  const found = tally.stories(all.length, start, end).reverse();
  return order === "newest" ? found : sortedByScore(found, tally.scores, calendar.ages());
}

/** The postings of one tier, whose stories are numbered from its first. */
interface TierPostings {
  first: number;
  postings: Postings;
}

async function allPostings(index: IndexReader, term: SearchTerm): Promise<TierPostings[]> {
  const { directory, calendar } = index;
  const [archive, recent] = await Promise.all([
    index.postings("archive", term),
    index.postings("recent", term),
  ]);
  return [
    ...(archive === undefined ? [] : [{ first: 0, postings: archive }]),
    ...(recent === undefined
      ? []
      : [{ first: calendar.startOfMonth(directory.archive.months), postings: recent }]),
  ];
}

/** How many of the terms each story contains, and their total score. */
class Tally {
  readonly scores: Float64Array;
  readonly #counts: Uint16Array;

  constructor(stories: number) {
    this.scores = new Float64Array(stories);
    this.#counts = new Uint16Array(stories);
  }

  add(tiers: readonly TierPostings[], weighs: boolean): void {
    const stories = tiers.reduce((sum, { postings }) => sum + postings.flat().length, 0);
    const worth = weighs ? rarity(stories, this.scores.length) : 0;
    for (const { first, postings } of tiers) {
      for (const [level, list] of postings.entries()) {
        const score = worth * (WEIGHTS[level] ?? 0);
        for (const number of list) {
          const story = first + number;
          this.#counts[story] = (this.#counts[story] ?? 0) + 1;
          this.scores[story] = (this.scores[story] ?? 0) + score;
        }
      }
    }
  }

  /** The stories of a range that contain this many terms, oldest first. */
  stories(terms: number, start: number, end: number): Uint32Array {
    const found = new Uint32Array(Math.max(0, end - start));
    let length = 0;
    for (let story = start; story < end; story++) if (this.#counts[story] === terms) found[length++] = story;
    return found.subarray(0, length);
  }
}

function sortedByScore(stories: Uint32Array, scores: Float64Array, ages: Float64Array): Uint32Array {
  for (const story of stories) scores[story] = (scores[story] as number) * freshness(ages[story] as number);
  return stories.sort((a, b) => (scores[b] as number) - (scores[a] as number) || b - a);
}
