import fc from "fast-check";
import { expect, test } from "vitest";
import { TERM_BITS } from "../../../src/search/format/term.ts";
import { bandsOf, readBand } from "../../../src/search/index/bands.ts";
import { LEVEL_BITS } from "../../../src/search/index/story-terms.ts";

const term = fc.oneof(fc.nat(2 ** TERM_BITS - 1), fc.nat(3), fc.constant(2 ** TERM_BITS - 1));
const story = fc.uniqueArray(fc.tuple(term, fc.nat(2)), { selector: ([key]) => key, maxLength: 40 });

test("the bands of any month tell which stories have which terms", () => {
  fc.assert(
    fc.property(fc.array(story, { maxLength: 30 }), (stories) => {
      const packed = stories.map((terms) => {
        const numbers = Uint32Array.from(terms, ([key, level]) => key * 2 ** LEVEL_BITS + level);
        return new Uint8Array(numbers.buffer);
      });
      const told: [number, number, number][] = [];
      for (const [band, bytes] of bandsOf(packed)) readBand(bytes, band, (...posting) => told.push(posting));
      const expected = stories
        .flatMap((terms, number) => terms.map(([key, level]) => [key, number, level]))
        .sort((a, b) => (a[0] as number) - (b[0] as number) || (a[1] as number) - (b[1] as number));
      expect(told).toEqual(expected);
    }),
  );
});
