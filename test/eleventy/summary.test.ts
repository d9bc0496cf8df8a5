import { expect, test } from "vitest";
import { duration, progressLine } from "../../src/eleventy/summary.ts";

test.each([
  [0, "0.00 s"],
  [1234, "1.23 s"],
  [56_789, "56.8 s"],
  [125_000, "2 min 5 s"],
  [179_900, "3 min 0 s"],
])("%i milliseconds are %s", (time, text) => {
  expect(duration(time)).toBe(text);
});

test.each([
  [0, 200, 10, undefined, "Pressing: 0 of 200"],
  [50, 200, 1000, undefined, "Pressing: 50 of 200, 50 a second, 3.00 s left"],
  [1, 4, 2000, "sea.jpg", "Pressing: 1 of 4, 0.5 a second, 6.00 s left (sea.jpg)"],
  [200, 200, 4000, undefined, "Pressing: 200 of 200, 50 a second"],
] as const)("%i of %i after %i ms", (done, total, time, what, line) => {
  expect(progressLine("pressing", done, total, time, what)).toBe(line);
});
