import { randomUUID } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { SkippedReporter } from "./skipped.ts";

export default defineConfig({
  root: join(import.meta.dirname, ".."),
  test: {
    include: ["test/**/*.test.ts"],
    provide: { run: randomUUID(), thoroughness: 1 },
    reporters: ["default", new SkippedReporter()],
    // Each test stands alone: one that needs those before it is found out. The order is the same in every run;
    // `npm run test:run -- --sequence.seed=2` tries another.
    sequence: { shuffle: { tests: true }, seed: 1 },
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: "forks",
    // Tests wait for builds and browsers about as long as they work.
    maxWorkers: availableParallelism() + 1,
  },
});
