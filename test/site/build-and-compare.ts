import { join } from "node:path";
import { expect } from "vitest";
import { Database } from "../../src/library/database.ts";
import { claimCache } from "../../src/session/cache-folder.ts";
import { copyFeedDates } from "../library/copy-feed-dates.ts";
import { buildBeside, buildChange } from "./build-beside.ts";
import type { Run, SmallSite } from "./small-site.ts";

/** Builds, and holds the result against a clean build of the same content. */
export async function buildAndCompare(site: SmallSite): Promise<Run> {
  const run = await buildChange(site);
  expect(run.code, run.said).toBe(0);
  const output = site.snapshot();
  const clean = site.cleanCopy();
  claimCache(clean.cache);
  const libraries = [site, clean].map(({ cache }) => Database.open(join(cache, "library.sqlite")));
  copyFeedDates(...(libraries as [Database, Database]));
  for (const library of libraries) library.close();
  expect((await buildBeside(clean)).code).toBe(0);
  expect(clean.snapshot()).toEqual(output);
  clean.remove();
  return run;
}
