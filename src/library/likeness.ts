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

/** Slots of the table below; several times as many as a story has words. */
const SLOTS = 512;

/** Where each word stands, plus one, at the slot that its number gives or the next free one. */
function placesOf(words: WordNumbers): Uint8Array {
  const places = new Uint8Array(SLOTS);
  for (let place = 0; place < words.length; place++) {
    let slot = slotOf(words[place] as number);
    while (places[slot] !== 0) slot = (slot + 1) % SLOTS;
    places[slot] = place + 1;
  }
  return places;
}

function slotOf(number: number): number {
  return (number >>> 1) % SLOTS;
}

const NOTHING: readonly number[] = [];

/**
 * The places of the shared words among the story's own, doubled, plus one where both headlines have the word.
 * @param counts how many stories share each word: this one is added
 */
function sharedWords(
  own: WordNumbers,
  places: Uint8Array,
  other: WordNumbers,
  counts: Float64Array,
): readonly number[] {
  let shared: number[] | undefined;
  for (let i = 0; i < other.length; i++) {
    const number = other[i] as number;
    const place = placeOf(number, own, places);
    if (place < 0) continue;
    const isInBoth = isInHeadline(number) && isInHeadline(own[place] as number);
    counts[place] = (counts[place] as number) + 1;
    shared ??= [];
    shared.push(2 * place + (isInBoth ? 1 : 0));
  }
  return shared ?? NOTHING;
}

/** Where the story has the word; -1 where it has not. */
function placeOf(number: number, own: WordNumbers, places: Uint8Array): number {
  for (let slot = slotOf(number); places[slot] !== 0; slot = (slot + 1) % SLOTS) {
    const place = (places[slot] as number) - 1;
    // Numbers of one word differ in the lowest bit only.
    if ((own[place] as number) >>> 1 === number >>> 1) return place;
  }
  return -1;
}
