import { type SearchTerm, shardOf, TERM_BITS } from "../format/term.ts";
import { LEVEL_BITS } from "./story-terms.ts";
import { VarintReader, VarintWriter } from "./varints.ts";

/** Terms are kept in bands by their first bits, so that few have to be read for a shard. */
export const BAND_BITS = 8;
export const BANDS = 2 ** BAND_BITS;

/** Which stories of a segment contain which terms of one band; packed. */
export type PackedBand = Uint8Array;

const LEVEL_RANGE = 2 ** LEVEL_BITS;

/**
 * The bands of a segment.
 * @param stories the terms of each, as `storyTerms` gives them; stories are numbered in this order
 * @returns only those bands that hold anything
 */
export function bandsOf(stories: readonly Uint8Array[]): Map<number, PackedBand> {
  const bands = new Map<number, PackedBand>();
  const writer = new BandWriter();
  for (const posting of allPostings(stories).sort()) {
    const term = Math.floor(posting / POSTINGS_OF_TERM);
    const low = posting - term * POSTINGS_OF_TERM;
    const band = shardOf(term, BAND_BITS);
    if (band !== writer.band) {
      writer.finishInto(bands);
      writer.begin(band);
    }
    writer.put(term, Math.floor(low / LEVEL_RANGE), low % LEVEL_RANGE);
  }
  writer.finishInto(bands);
  return bands;
}

/** Stories that a segment can have: a term, a story and a level are one whole number of 53 bits. */
const STORIES = 2 ** 21;
const POSTINGS_OF_TERM = STORIES * LEVEL_RANGE;

/** Each term of each story with its level, as one number: they are in order by term, then by story. */
function allPostings(stories: readonly Uint8Array[]): Float64Array {
  const lists = stories.map(
    (bytes) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2),
  );
  const postings = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const [story, list] of lists.entries()) {
    for (const number of list)
      postings[at++] =
        (number >>> LEVEL_BITS) * POSTINGS_OF_TERM + story * LEVEL_RANGE + (number & (LEVEL_RANGE - 1));
  }
  return postings;
}

/**
 * Writes a band: for each of its terms a zero and the gap to the term before, then for each story the gap to the story
 * before, from 1, and its level.
 */
class BandWriter {
  band = -1;
  #term: SearchTerm = 0;
  #next = 0;
  readonly #out = new VarintWriter();

  begin(band: number): void {
    this.band = band;
    this.#term = firstTermOf(band);
    this.#next = 0;
  }

  put(term: SearchTerm, story: number, level: number): void {
    if (term !== this.#term) {
      this.#out.write(0);
      this.#out.write(term - this.#term);
      this.#term = term;
      this.#next = 0;
    }
    this.#out.write((story + 1 - this.#next) * LEVEL_RANGE + level);
    this.#next = story + 1;
  }

  finishInto(bands: Map<number, PackedBand>): void {
    if (this.band >= 0) bands.set(this.band, this.#out.take());
  }
}

function firstTermOf(band: number): SearchTerm {
  return band * 2 ** (TERM_BITS - BAND_BITS);
}

/** Calls back for each term of a band in each of its stories, both ascending. */
export function readBand(
  packed: PackedBand,
  band: number,
  tell: (term: SearchTerm, story: number, level: number) => void,
): void {
  const input = new VarintReader(packed);
  let term = firstTermOf(band);
  let next = 0;
  while (!input.isOver) {
    const number = input.read();
    if (number === 0) {
      term += input.read();
      next = 0;
      continue;
    }
    next += number >>> LEVEL_BITS;
    tell(term, next - 1, number & (LEVEL_RANGE - 1));
  }
}
