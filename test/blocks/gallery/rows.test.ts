import { expect, test } from "vitest";
import { rowsOf } from "../../../src/blocks/gallery/rows.ts";

const WIDE = 1.5;
const UPRIGHT = 0.67;
const PANORAMA = 4;
const many = (count: number, ratio: number) => Array<number>(count).fill(ratio);

/** How many photos each row has. */
const counts = (ratios: readonly number[]) => rowsOf(ratios).map(({ from, to }) => to - from);

test.each<[string, number[], number[]]>([
  ["one photo", [WIDE], [1]],
  ["two wide ones", [WIDE, WIDE], [2]],
  ["two upright ones", [UPRIGHT, UPRIGHT], [2]],
  ["a wide and an upright one", [WIDE, UPRIGHT], [2]],
  ["three wide ones", many(3, WIDE), [3]],
  ["four wide ones, two abreast rather than three and one", many(4, WIDE), [2, 2]],
  ["a panorama among others has a row of its own", [WIDE, UPRIGHT, 1, PANORAMA, UPRIGHT, WIDE], [3, 1, 2]],
  ["panoramas", many(3, PANORAMA), [1, 1, 1]],
])("%s", (_, ratios, expected) => {
  expect(counts(ratios)).toEqual(expected);
});

test("many are in more rows of smaller photos, in order, and none is left out or alone", () => {
  const rows = rowsOf(many(40, WIDE));
  expect(rows.map(({ from }) => from)).toEqual([0, ...rows.slice(0, -1).map(({ to }) => to)]);
  expect(rows.at(-1)?.to).toBe(40);
  expect(rows.every(({ from, to }) => to - from >= 3 && to - from <= 4)).toBe(true);
});

test("the ratio of a row is the sum of those of its photos", () => {
  expect(rowsOf([WIDE, UPRIGHT])[0]?.ratio).toBeCloseTo(2.17);
});
