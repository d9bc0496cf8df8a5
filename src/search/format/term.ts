import type { TopicKey } from "../../model/topic.ts";

/** What is searched for, as a number of 30 bits: a stem, or a topic. Two may meet in one; of a million, about a thousand do. */
export type SearchTerm = number;

export const TERM_BITS = 30;

/** Where in a story a word stands, from the most telling place on: its headline; its lede and the names of its topics; its text. */
export const SEARCH_LEVELS = ["title", "lede", "text"] as const;

/** The term of a word, by its stem. */
export function termOf(stem: string): SearchTerm {
  // FNV-1a over UTF-16, its bits then mixed as MurmurHash3 ends: FNV alone leaves the upper ones alike in short words.
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < stem.length; i++) hash = Math.imul(hash ^ stem.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - TERM_BITS);
}

/** The term of all stories that a topic lists; no stem is equal to it. */
export function topicTerm(key: TopicKey): SearchTerm {
  return termOf(`#${key}`);
}

/** Terms are spread evenly over shards by their first bits. @param bits of the number of shards: there are 2 ** bits */
export function shardOf(term: SearchTerm, bits: number): number {
  return bits === 0 ? 0 : term >>> (TERM_BITS - bits);
}
