import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeShard, type Postings, postingsOf, stampOf } from "../../../src/search/format/shard.ts";
import { type SearchTerm, shardOf, TERM_BITS } from "../../../src/search/format/term.ts";

const frame = fc
  .record({
    stamp: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    bits: fc.integer({ min: 0, max: 12 }),
    power: fc.integer({ min: 1, max: 17 }),
  })
  .chain(({ stamp, bits, power }) =>
    fc.nat(2 ** bits - 1).map((shard) => ({ stamp, shard, bits, limit: 2 ** power })),
  );

const rising = (limit: number) =>
  fc.uniqueArray(fc.nat(limit - 1), { maxLength: 60 }).map((list) => list.sort((a, b) => a - b));

/** A shard and what is in it. */
const shards = frame.chain((its) => {
  const size = 2 ** (TERM_BITS - its.bits);
  const term = fc.nat(size - 1).map((rest): SearchTerm => its.shard * size + rest);
  const postings = fc.array(rising(its.limit), { minLength: 3, maxLength: 3 });
  return fc
    .uniqueArray(fc.tuple(term, postings), { selector: ([key]) => key, maxLength: 30 })
    .map((terms) => ({ frame: its, terms: terms.sort(([a], [b]) => a - b) }));
});

test("any postings are found in their shard, and no others", () => {
  fc.assert(
    fc.property(shards, ({ frame, terms }) => {
      const bytes = encodeShard(frame, terms);
      expect(stampOf(bytes)).toBe(frame.stamp);
      const known = new Map<SearchTerm, Postings>(terms);
      for (const [term] of terms) {
        expect(shardOf(term, frame.bits)).toBe(frame.shard);
        for (const other of [term - 1, term, term + 1].filter(
          (each) => shardOf(each, frame.bits) === frame.shard,
        ))
          expect(postingsOf(bytes, frame, other)).toEqual(known.get(other));
      }
    }),
  );
});

test("a word that every story has takes little more than a bit a story", () => {
  const limit = 2 ** 14;
  const all = Array.from({ length: limit }, (_, i) => i);
  const { length } = encodeShard({ stamp: 1, shard: 0, bits: 0, limit }, [[5, [[], [], all]]]);
  expect(length).toBeLessThan(limit / 8 + 40);
});
