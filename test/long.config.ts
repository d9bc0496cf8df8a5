/** `npm run test:long`: what is tried often, such as properties, much more often than while somebody waits. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import usual from "./vitest.config.ts";

const ROOT = join(import.meta.dirname, "..");
const THOROUGHNESS = 20;
const MINUTE = 60_000;

const isTriedOften = (file: string) => readFileSync(join(ROOT, file), "utf8").includes("runs(");

const { projects: _projects, ...shared } = usual.test ?? {};

export default defineConfig({
  ...usual,
  test: {
    ...shared,
    include: globSync("test/**/*.test.ts", { cwd: ROOT }).filter(isTriedOften),
    provide: { ...shared.provide, thoroughness: THOROUGHNESS },
    testTimeout: 60 * MINUTE,
  },
});
