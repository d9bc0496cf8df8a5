import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

const PROJECT = join(import.meta.dirname, "../..");

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the built demo site. */
    demoSite: string;
  }
}

/** Builds the demo site once for all tests, at a fixed time, beside whatever else the checkout holds. */
export default function setup(project: TestProject): void {
  const cache = join(PROJECT, ".cache", "demo");
  const output = join(PROJECT, ".cache", "demo-site");
  const build = spawnSync(process.execPath, [join(PROJECT, "scripts/build.ts")], {
    cwd: PROJECT,
    env: {
      PATH: process.env.PATH,
      VISNYK_CACHE: cache,
      VISNYK_OUTPUT: output,
      VISNYK_NOW: "2026-11-22T12:00:00Z",
    },
    encoding: "utf8",
  });
  if (build.status !== 0) throw new Error(`the demo site does not build:\n${build.stderr}`);
  project.provide("demoSite", output);
}
