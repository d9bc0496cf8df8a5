import type { WordNumbers } from "./story-words.ts";

/** Slots of the table below, a power of two: several times as many as a story has words. */
const SLOTS = 512;

/** Where each word of the story stands, plus one, at the slot that its number gives or the next free one; and the numbers themselves. */
const table = new Uint8Array(SLOTS);
const numbers = new Int32Array(SLOTS);

/**
 * The places of the words shared with one story after the other, doubled, plus one where both headlines have the word. It
 * grows with the most that a story shares.
 */
let shared = new Uint8Array(4096);

/**
 * How many of its words a story shares with each of some others. A word is worth 1 where only one of them has it and next
 * to nothing where all do; it counts twice where both headlines have it.
 */
export function likenessesOf(own: WordNumbers, others: readonly WordNumbers[]): Float64Array {
  lay(own);
  const counts = new Uint32Array(own.length);
  const ends = new Uint32Array(others.length);
  let at = 0;
  for (let i = 0; i < others.length; i++) {
    const other = others[i] as WordNumbers;
    if (at + other.length > shared.length) shared = grown(shared);
    const places = shared;
    for (let j = 0; j < other.length; j++) {
      const number = other[j] as number;
      const place = placeOf(wordOf(number));
      if (place < 0) continue;
      counts[place] = (counts[place] as number) + 1;
      // The lowest bit says whether the headline has the word.
      places[at++] = 2 * place + (number & (own[place] as number) & 1);
    }
    ends[i] = at;
  }
  return sums(worthOf(counts, others.length), ends);
}

/** What each word is worth, by the number of others that have it. */
function worthOf(counts: Uint32Array, others: number): Float64Array {
  const scale = Math.log1p(others);
  const worth = new Float64Array(counts.length);
  for (let place = 0; place < counts.length; place++)
    worth[place] = Math.log((others + 1) / (counts[place] as number)) / scale;
  return worth;
}

function sums(worth: Float64Array, ends: Uint32Array): Float64Array {
  const likenesses = new Float64Array(ends.length);
  let at = 0;
  for (let i = 0; i < ends.length; i++) {
    let sum = 0;
    for (const end = ends[i] as number; at < end; at++) {
      const place = shared[at] as number;
      sum += (worth[place >> 1] as number) * (1 + (place & 1));
    }
    likenesses[i] = sum;
  }
  return likenesses;
}

function lay(words: WordNumbers): void {
  table.fill(0);
  for (let place = 0; place < words.length; place++) {
    const word = wordOf(words[place] as number);
    let slot = word & (SLOTS - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    table[slot] = place + 1;
    numbers[slot] = word;
  }
}

/** The number of a word without the bit that is set where the headline has it. */
function wordOf(number: number): number {
  return number >>> 1;
}

/** Where the story has the word; -1 where it has not. */
function placeOf(word: number): number {
  let slot = word & (SLOTS - 1);
  while (table[slot] !== 0) {
    if (numbers[slot] === word) return (table[slot] as number) - 1;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return -1;
}

function grown(places: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * places.length);
  larger.set(places);
  return larger;
}
