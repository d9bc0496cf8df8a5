import { BitReader, BitWriter, riceParameter } from "./bits.ts";
import { SEARCH_LEVELS, type SearchTerm, TERM_BITS } from "./term.ts";

/** The stories that contain a term, by level, in ascending lists. A story is only in the list of its most telling level. */
export type Postings = readonly (readonly number[])[];

/** What is needed to write and read a shard's numbers. */
export interface ShardFrame {
  /** Changes whenever stories are renumbered, so that shards of two states of a site can be told apart. 32 bits. */
  stamp: number;
  /** The number of the shard, out of 2 ** bits. */
  shard: number;
  bits: number;
  /** More than the number of any story; a power of two, so that it stays when a few stories are added. */
  limit: number;
}

/** All postings of a shard. @param terms ascending */
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

/** The stamp of the state of the site that a shard belongs to. */
export function stampOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}

/** The postings of one term; nothing where no story contains it. */
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
