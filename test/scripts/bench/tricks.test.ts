import { expect, test } from "vitest";
import { gainOf } from "../../../scripts/bench/micro/measure.ts";
import { gainTable } from "../../../scripts/bench/report/gains.ts";

/** Takes the processor's time, not only that of the clock. */
function busy(milliseconds: number): void {
  const { user } = process.cpuUsage();
  while (process.cpuUsage().user - user < milliseconds * 1000);
}

test("a trick is measured beside the plain way, for one story", () => {
  const slow = () => busy(40);
  const gain = gainOf({ stories: 4, plain: slow, trick: () => busy(10) }, 3);
  expect(gain.plain).toBeGreaterThanOrEqual(0.01);
  expect(gain.trick).toBeLessThan(gain.plain);
  expect(gain.factor).toBeGreaterThan(1);
});

test.each([
  [
    [1, 2],
    [2, 1],
  ],
  [new Map([["a", 1]]), new Map([["a", 2]])],
  ["а", "a"],
])("a trick that gives %j instead of %j is none", (found, wanted) => {
  expect(() => gainOf({ stories: 1, plain: () => wanted, trick: () => found }, 1)).toThrow(
    "not give the same",
  );
});

test("the table says what a trick saves of a full build", () => {
  const gain = { title: "a table", instead: "a pattern", plain: 300e-6, trick: 100e-6, factor: 3 };
  expect(gainTable([gain], { stories: 10_000, cpu: 20 }).split("\n")).toEqual([
    "| trick | plain way | plain, a story | with it | factor | of a full build of 10,000 |",
    "| --- | --- | --- | --- | --- | --- |",
    "| a table | a pattern | 300 µs | 100 µs | 3.00 × | 10.0 % |",
  ]);
});
