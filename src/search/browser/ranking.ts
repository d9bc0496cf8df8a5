import type { SEARCH_LEVELS } from "../format/term.ts";

/** The weight of a word by where it is: in the headline, in the lede or the name of a topic, in the text. */
export const WEIGHTS = [5, 3, 1] as const satisfies { length: (typeof SEARCH_LEVELS)["length"] };

/** The weight of a word by how few stories contain it. */
export function rarity(stories: number, all: number): number {
  return Math.log(1 + all / stories);
}

/** New stories weigh a quarter more than very old ones; after a year half of that is left. @param age in days */
export function freshness(age: number): number {
  return 1 + 0.25 * 2 ** (-age / 365);
}
