import type { LabelKey } from "../../model/label.ts";
import type { TopicKey } from "../../model/topic.ts";

/** A stem or a topic that is searched for, as a number of 30 bits. Some collide: of a million, about a thousand. */
export type SearchTerm = number;

export const TERM_BITS = 30;

/** Where in a story a word is, the most telling place first: headline; lede and names of topics; text. */
export const SEARCH_LEVELS = ["title", "lede", "text"] as const;

/** The term of a word, by its stem. */
export function termOf(stem: string): SearchTerm {
  // FNV-1a over UTF-16, then MurmurHash3's final mix: FNV alone leaves the upper bits of short words alike.
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

/** The term of all stories with a label; no stem and no topic is equal to it. */
export function labelTerm(key: LabelKey): SearchTerm {
  return termOf(`!${key}`);
}

/** The shard of a term: its first bits, which spread terms evenly. @param bits there are 2 ** bits shards */
export function shardOf(term: SearchTerm, bits: number): number {
  return bits === 0 ? 0 : term >>> (TERM_BITS - bits);
}
