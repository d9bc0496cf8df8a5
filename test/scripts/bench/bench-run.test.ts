import { existsSync, mkdirSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { BenchRun } from "../../../scripts/bench/bench-run.ts";
import { benchOptions } from "../../../scripts/bench/options.ts";

const STORIES = 3;
const full = { wall: 1, cpu: 1, peak: 1 };
const benches: BenchRun[] = [];
afterEach(() => {
  for (const bench of benches.splice(0)) bench.end();
});

/** A bench that runs these scenarios, and a site that stands as if a full build had made it. */
function after(only: string) {
  const options = benchOptions(["--sizes", String(STORIES), "--only", only]);
  const bench = new BenchRun(options, { peers: [], skipped: {} }, "2026-11-22");
  benches.push(bench);
  const site = bench.site(STORIES);
  mkdirSync(site.output, { recursive: true });
  const built = { site, full };
  bench.leaveBuilt(built, STORIES);
  return { bench, built };
}

test("a scenario takes the site that an earlier one built", async () => {
  const { bench, built } = after("full,changed");
  expect(await bench.takeBuilt(STORIES)).toBe(built);
});

test("a built site is removed where no scenario takes one", () => {
  const { built } = after("full,feeds");
  expect(existsSync(built.site.output)).toBe(false);
});
