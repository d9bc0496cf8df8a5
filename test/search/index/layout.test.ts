import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { archivedMonths } from "../../../src/search/index/layout.ts";

const counts = fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 60 });
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("the archive", () => {
  test.each<[stories: number[], archived: number]>([
    [[], 0],
    [[5000], 0],
    [[5000, 5000], 0],
    [[5000, 1, 1], 1],
    [[4000, 96, 1, 1], 2],
    [[4000, 95, 1, 1], 0],
    [[4096, 4095, 1, 1], 1],
    [[4096, 4095, 1, 1, 1], 3],
  ])("of months with %j stories has %i of them", (stories, archived) => {
    expect(archivedMonths(stories)).toBe(archived);
  });

  test("never has the two newest months, and leaves few stories out besides", () => {
    fc.assert(
      fc.property(counts, (stories) => {
        const archived = archivedMonths(stories);
        expect(archived).toBeLessThanOrEqual(Math.max(0, stories.length - 2));
        expect(sum(stories.slice(archived, -2))).toBeLessThan(4096);
      }),
    );
  });

  test("stays as it is when a story comes to one of the two newest months", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(1, 2), (stories, back) => {
        const more = stories.map((count, i) => (i === stories.length - back ? count + 1 : count));
        expect(archivedMonths(more)).toBe(archivedMonths(stories));
      }),
    );
  });

  test("is moved by new months once in thousands of stories", () => {
    fc.assert(
      fc.property(counts, (stories) => {
        const places = stories.map((_, i) => archivedMonths(stories.slice(0, i + 1)));
        expect(new Set(places).size - 1).toBeLessThanOrEqual(sum(stories) / 4096);
      }),
    );
  });
});
