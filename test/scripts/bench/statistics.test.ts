import { expect, test } from "vitest";
import { measure } from "../../../scripts/bench/measure/process.ts";
import { median, medianCost, medianRatio } from "../../../scripts/bench/measure/statistics.ts";
import { benchOptions } from "../../../scripts/bench/options.ts";

const cost = (wall: number) => ({ wall, cpu: wall * 2, peak: wall * 100 });

test.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])("the median of %j is %d", (values, expected) => {
  expect(median(values)).toBe(expected);
});

test("no values have no median", () => {
  expect(() => median([])).toThrow("no values");
});

test("costs have a median each", () => {
  expect(medianCost([cost(1), cost(9), cost(2)])).toEqual({ wall: 2, cpu: 4, peak: 200 });
});

test("a ratio is that of pairs, so that a slow minute of the machine cancels out", () => {
  expect(medianRatio([cost(1), cost(10), cost(2)], [cost(2), cost(20), cost(5)])).toBe(0.5);
});

test.skipIf(process.platform !== "linux")("a process is measured with what it started", async () => {
  const work = "while (process.cpuUsage().user < 200_000);";
  const script = `require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(work)}])`;
  const command = { program: process.execPath, args: ["-e", script], folder: "." };
  const found = await measure(command);
  expect(found.cpu).toBeGreaterThanOrEqual(0.19);
  expect(found.peak).toBeGreaterThan(20 * 1024 ** 2);
});

test("a process that fails is named with what it said", async () => {
  const args = ["-e", "console.error('so it is'); process.exit(3)"];
  await expect(measure({ program: process.execPath, args, folder: "." })).rejects.toThrow(
    /ended with 3:\n.*so it is/s,
  );
});

test("options are read", () => {
  const options = benchOptions(["--sizes", "500,20", "--peers", "", "--only", "full,photos"]);
  expect(options).toMatchObject({
    sizes: [20, 500],
    peers: [],
    only: ["full", "photos"],
    runs: 3,
    write: false,
  });
});

test.each([
  [["--sizes", "ten"], '"ten" is not a whole number'],
  [["--peers", "jekyll"], "There are hugo, eleventy, astro"],
  [["--only", "nothing"], "There are full, changed"],
])("options %j are refused", (args, message) => {
  expect(() => benchOptions(args)).toThrow(message);
});
