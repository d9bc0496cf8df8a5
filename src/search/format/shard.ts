import { BitReader, BitWriter, riceParameter } from "./bits.ts";
import { SEARCH_LEVELS, type SearchTerm, TERM_BITS } from "./term.ts";

/** The stories that have a term, by level; each list rises. A story is in the list of the most telling level only. */
export type Postings = readonly (readonly number[])[];

/** What a shard's numbers are written for. */
export interface ShardFrame {
  /** Changes whenever stories are numbered anew, so that shards of two states of a site are told apart. 32 bits. */
  stamp: number;
  /** Which of how many shards: of 2 ** bits. */
  shard: number;
  bits: number;
  /** More than the number of any story; a power of two, so that a few stories more leave it as it is. */
  limit: number;
}

/** All postings of a shard. @param terms rising */
export function encodeShard(
  frame: ShardFrame,
  terms: readonly (readonly [SearchTerm, Postings])[],
): Uint8Array {
  const out = new BitWriter();
  out.write(frame.stamp >>> 16, 16);
  out.write(frame.stamp & 0xffff, 16);
  out.write(terms.length, 24);
  const parameter = gapParameter(frame, terms.length);
  let next = firstTerm(frame);
  for (const [term, postings] of terms) {
    out.writeRice(term - next, parameter);
    next = term + 1;
    for (const list of postings) out.writeGamma(list.length + 1);
    for (const list of postings) writeList(out, list, frame.limit);
  }
  return out.finish();
}

/** The state of the site that a shard is of. */
export function stampOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}

/** The postings of one term; nothing where no story has it. */
export function postingsOf(bytes: Uint8Array, frame: ShardFrame, term: SearchTerm): Postings | undefined {
  const input = new BitReader(bytes.subarray(4));
  const count = input.read(24);
  const parameter = gapParameter(frame, count);
  let next = firstTerm(frame);
  for (let i = 0; i < count && next <= term; i++) {
    const found = next + input.readRice(parameter);
    const lengths = SEARCH_LEVELS.map(() => input.readGamma() - 1);
    const postings = lengths.map((length) => readList(input, length, frame.limit));
    if (found === term) return postings;
    next = found + 1;
  }
  return undefined;
}

function firstTerm({ shard, bits }: ShardFrame): SearchTerm {
  return shard * 2 ** (TERM_BITS - bits);
}

function gapParameter({ bits }: ShardFrame, count: number): number {
  return riceParameter(count, 2 ** (TERM_BITS - bits));
}

function writeList(out: BitWriter, list: readonly number[], limit: number): void {
  const parameter = riceParameter(list.length, limit);
  let next = 0;
  for (const number of list) {
    out.writeRice(number - next, parameter);
    next = number + 1;
  }
}

function readList(input: BitReader, length: number, limit: number): number[] {
  const parameter = riceParameter(length, limit);
  const list: number[] = [];
  let next = 0;
  for (let i = 0; i < length && !input.isOver; i++) {
    const number = next + input.readRice(parameter);
    list.push(number);
    next = number + 1;
  }
  return list;
}
