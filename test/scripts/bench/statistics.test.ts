import { expect, test } from "vitest";
import { engineBefore } from "../../../scripts/bench/engine-before.ts";
import { measure } from "../../../scripts/bench/measure/process.ts";
import { median, medianCost, medianRatio } from "../../../scripts/bench/measure/statistics.ts";
import { benchOptions } from "../../../scripts/bench/options.ts";
import { PROJECT } from "../../../scripts/bench/places.ts";
import { coresIn } from "../../../scripts/bench/scenarios/cores.ts";

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

test("runs can be said for each size, in the order in which sizes are given", () => {
  const { sizes, runs, runsAt } = benchOptions(["--sizes", "40,10,20", "--runs", "1,5,3"]);
  expect(sizes.map((size) => runsAt.get(size))).toEqual([5, 3, 1]);
  expect(runs).toBe(1);
  expect(benchOptions(["--sizes", "40,10", "--runs", "2"]).runsAt.get(10)).toBe(2);
});

test("an older engine must be there, with its packages", () => {
  expect(benchOptions(["--before", "/old"]).before).toBe("/old");
  expect(() => engineBefore("/nowhere")).toThrow(/--before \/nowhere: there is no scripts\/build\.ts/);
  expect(engineBefore(PROJECT)).toEqual({
    program: PROJECT,
    title: expect.stringMatching(/^the engine before \(\S+\)$/),
  });
});

test("the kernel's list of cores is read", () => {
  expect(coresIn("0-1,4,6-7")).toEqual([0, 1, 4, 6, 7]);
  expect(coresIn("3")).toEqual([3]);
});

test.each([
  [["--sizes", "10,20,30", "--runs", "3,1"], "one for each of the 3 sizes; there are 2"],
  [["--runs", "3,no"], '"no" is not a whole number'],
  [["--sizes", "ten"], '"ten" is not a whole number'],
  [["--peers", "jekyll"], "There are hugo, eleventy, astro"],
  [["--only", "nothing"], "There are full, changed"],
])("options %j are refused", (args, message) => {
  expect(() => benchOptions(args)).toThrow(message);
});
