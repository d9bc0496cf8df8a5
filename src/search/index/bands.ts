import { type SearchTerm, shardOf, TERM_BITS } from "../format/term.ts";
import { LEVEL_BITS } from "./story-terms.ts";
import { VarintReader, VarintWriter } from "./varints.ts";

/** Terms are kept in bands by their first bits, so that few of them are read for a shard. */
export const BAND_BITS = 8;
export const BANDS = 2 ** BAND_BITS;

/** Which stories of a segment have which terms, as far as these are in one band; packed. */
export type PackedBand = Uint8Array;

const LEVEL_RANGE = 2 ** LEVEL_BITS;

/**
 * The bands of a segment.
 * @param stories the terms of each, as `storyTerms` gives them; stories are numbered by their order here
 * @returns only those bands that hold anything
 */
export function bandsOf(stories: readonly Uint8Array[]): Map<number, PackedBand> {
  const bands = new Map<number, PackedBand>();
  const writer = new BandWriter();
  const { terms, owners } = sortedByTerm(allTerms(stories));
  for (let i = 0; i < terms.length; i++) {
    const number = terms[i] as number;
    const term = number >>> LEVEL_BITS;
    const band = shardOf(term, BAND_BITS);
    if (band !== writer.band) {
      writer.finishInto(bands);
      writer.begin(band);
    }
    writer.put(term, owners[i] as number, number & (LEVEL_RANGE - 1));
  }
  writer.finishInto(bands);
  return bands;
}

/** Terms with their levels, and beside each the number of its story. */
interface OwnedTerms {
  terms: Uint32Array;
  owners: Uint32Array;
}

function allTerms(stories: readonly Uint8Array[]): OwnedTerms {
  const lists = stories.map(
    (bytes) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2),
  );
  const length = lists.reduce((sum, list) => sum + list.length, 0);
  const all = { terms: new Uint32Array(length), owners: new Uint32Array(length) };
  let at = 0;
  for (const [story, list] of lists.entries()) {
    all.terms.set(list, at);
    all.owners.fill(story, at, at + list.length);
    at += list.length;
  }
  return all;
}

/** Bits that are sorted by at once. */
const RADIX_BITS = 10;
const RADIX = 2 ** RADIX_BITS;

/** By term; the stories of a term stay in order. Sorted digit by digit, which takes a quarter of the time of comparing. */
function sortedByTerm(all: OwnedTerms): OwnedTerms {
  let from = all;
  let to: OwnedTerms = {
    terms: new Uint32Array(all.terms.length),
    owners: new Uint32Array(all.terms.length),
  };
  for (let shift = LEVEL_BITS; shift < LEVEL_BITS + TERM_BITS; shift += RADIX_BITS) {
    sortByDigit(from, to, shift);
    [from, to] = [to, from];
  }
  return from;
}

function sortByDigit(from: OwnedTerms, to: OwnedTerms, shift: number): void {
  const ends = new Uint32Array(RADIX + 1);
  const { terms, owners } = from;
  for (const number of terms) {
    const digit = (number >>> shift) & (RADIX - 1);
    ends[digit + 1] = (ends[digit + 1] as number) + 1;
  }
  for (let digit = 0; digit < RADIX; digit++)
    ends[digit + 1] = (ends[digit + 1] as number) + (ends[digit] as number);
  for (let i = 0; i < terms.length; i++) {
    const number = terms[i] as number;
    const digit = (number >>> shift) & (RADIX - 1);
    const at = ends[digit] as number;
    ends[digit] = at + 1;
    to.terms[at] = number;
    to.owners[at] = owners[i] as number;
  }
}

/**
 * Writes a band: for each of its terms a zero and how far it is from the one before, then for each story how far that
 * is from the one before, from 1 on, and its level.
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

/** Tells of each term of a band, rising, in each of its stories, rising. */
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
