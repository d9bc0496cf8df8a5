import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { exists } from "../../src/kit/files.ts";
import { Lock } from "../../src/publication/lock.ts";

const PROJECT = join(import.meta.dirname, "../..");
const FOLDER = join(PROJECT, ".cache");
const SITE = join(FOLDER, "demo-site");
/** Says which run of the tests the site was built in. */
const BUILT = join(FOLDER, "demo-built.json");

declare module "vitest" {
  interface ProvidedContext {
    /** What tells this run of the tests from any other. */
    run: string;
  }
}

interface Built {
  run: string;
  /** What the build said, where it failed. */
  failure?: string;
}

/**
 * The folder of the demo site, which the first file of a run that asks for it builds for all: at a fixed time, beside
 * whatever else the checkout holds.
 * @throws Error where it does not build
 */
export async function demoSite(): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const lock = await Lock.take(join(FOLDER, "demo.lock"), () => undefined);
  try {
    const { failure } = lastBuilt() ?? (await build());
    if (failure !== undefined) throw new Error(`the demo site does not build:\n${failure}`);
    return SITE;
  } finally {
    lock.release();
  }
}

/** What was built in this run already. */
function lastBuilt(): Built | undefined {
  if (!exists(BUILT)) return undefined;
  const built = JSON.parse(readFileSync(BUILT, "utf8")) as Built;
  return built.run === inject("run") ? built : undefined;
}

async function build(): Promise<Built> {
  const { promise, resolve } = Promise.withResolvers<Built>();
  const env = {
    PATH: process.env.PATH,
    VISNYK_CACHE: join(FOLDER, "demo"),
    VISNYK_OUTPUT: SITE,
    VISNYK_NOW: "2026-11-22T12:00:00Z",
  };
  const run = inject("run");
  execFile(process.execPath, [join(PROJECT, "scripts/build.ts")], { cwd: PROJECT, env }, (error, _, said) =>
    resolve(error ? { run, failure: said || error.message } : { run }),
  );
  const built = await promise;
  writeFileSync(BUILT, JSON.stringify(built));
  return built;
}
