import { expect, test } from "vitest";
import { nextWait, type Outcome, scattered } from "../../templates/assets/js/live/pace.ts";

test.each<[what: string, outcomes: readonly Outcome[], last: number]>([
  ["something new", ["new"], 20_000],
  ["nothing for the first time", ["same"], 26_000],
  ["nothing for long", Array(30).fill("same"), 120_000],
  ["no answer for the first time", ["failed"], 40_000],
  ["no answer for long", Array(30).fill("failed"), 300_000],
  ["something new after no answer", ["failed", "failed", "new"], 20_000],
])("after %s an open report asks again in its time", (_, outcomes, last) => {
  expect(
    outcomes.reduce<number | undefined>((wait, outcome) => nextWait(outcome, wait), undefined),
  ).toBeCloseTo(last);
});

test("readers who came together do not ask together", () => {
  const waits = Array.from({ length: 50 }, () => scattered(20_000));
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(18_000);
  expect(Math.max(...waits)).toBeLessThanOrEqual(22_000);
  expect(new Set(waits).size).toBeGreaterThan(40);
});
