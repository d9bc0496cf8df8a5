import { isInHeadline, type WordNumbers } from "./story-words.ts";

/**
 * How many of its words a story shares with each of some others. A word is worth 1 where only one of them has it and next
 * to nothing where all do; it counts twice where both headlines have it.
 */
export function likenessesOf(own: WordNumbers, others: readonly WordNumbers[]): number[] {
  const places = placesOf(own);
  const counts = new Float64Array(own.length);
  const shared = others.map((other) => sharedWords(own, places, other, counts));
  const scale = Math.log1p(others.length);
  const worth = counts.map((count) => Math.log((others.length + 1) / count) / scale);
  return shared.map((found) => {
    let sum = 0;
    for (const place of found) sum += (worth[place >> 1] as number) * (1 + (place & 1));
    return sum;
  });
}

/** Where each word stands; numbers of one word differ in the lowest bit only. */
function placesOf(words: WordNumbers): ReadonlyMap<number, number> {
  return new Map(Array.from(words, (number, place) => [number >>> 1, place]));
}

const NOTHING: readonly number[] = [];

/**
 * The places of the shared words among the story's own, doubled, plus one where both headlines have the word.
 * @param counts how many stories share each word: this one is added
 */
function sharedWords(
  own: WordNumbers,
  places: ReadonlyMap<number, number>,
  other: WordNumbers,
  counts: Float64Array,
): readonly number[] {
  let shared: number[] | undefined;
  for (let i = 0; i < other.length; i++) {
    const number = other[i] as number;
    const place = places.get(number >>> 1);
    if (place === undefined) continue;
    const isInBoth = isInHeadline(number) && isInHeadline(own[place] as number);
    counts[place] = (counts[place] as number) + 1;
    shared ??= [];
    shared.push(2 * place + (isInBoth ? 1 : 0));
  }
  return shared ?? NOTHING;
}
