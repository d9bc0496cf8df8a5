import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";
import { SkippedReporter } from "./skipped.ts";

const ROOT = join(import.meta.dirname, "..");
const ALL = "test/**/*.test.ts";

/** Files that put something in the place of a module, of a global value or of the clock: it could outlast them. */
const ALONE = globSync(ALL, { cwd: ROOT }).filter((file) =>
  /\bvi\.(?!fn\b)/.test(readFileSync(join(ROOT, file), "utf8")),
);

// Packages are compiled once, not by each process that runs tests: a fifth of what a small file takes.
process.env.NODE_COMPILE_CACHE ??= join(ROOT, "node_modules/.cache/compiled");

export default defineConfig({
  root: ROOT,
  test: {
    globalSetup: join(import.meta.dirname, "temporary-files.ts"),
    provide: { run: randomUUID(), thoroughness: 1 },
    reporters: ["default", new SkippedReporter()],
    // Each test stands alone: one that needs those before it is found out. The order is the same in every run;
    // `npm run test:run -- --sequence.seed=2` tries another.
    sequence: { shuffle: { tests: true }, seed: 1, sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: "forks",
    // Tests wait for builds, browsers and servers longer than they work.
    maxWorkers: availableParallelism() + 2,
    projects: [
      { extends: true, test: { name: "alone", include: ALONE } },
      // To load the program takes longer than most files do: a process loads it once for all that it runs.
      { extends: true, test: { name: "together", include: [ALL], exclude: ALONE, isolate: false } },
    ],
  },
});
