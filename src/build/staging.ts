import { cpSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where pages are staged when the cache lies on another disk. Hidden, as such files are not of the site. */
const WITHIN = ".visnyk-staging";
const PROBE = ".visnyk-probe";

/** Removes what a build that was killed has left where pages are staged. */
export function clearStaging(staging: string, site: string): void {
  for (const left of [staging, join(site, WITHIN), join(site, PROBE)])
    rmSync(left, { recursive: true, force: true });
}

/**
 * The staging folder, or a copy of it on the disk of the site where that is another one: from there files can be
 * moved in an instant, and there is room for all of them or nothing is published.
 */
export function withinReach(staging: string, site: string): string {
  const [from, to] = [join(staging, PROBE), join(site, PROBE)];
  try {
    writeFileSync(from, "");
    renameSync(from, to);
    return staging;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    return copied(staging, join(site, WITHIN));
  } finally {
    for (const file of [from, to]) rmSync(file, { force: true });
  }
}

function copied(staging: string, within: string): string {
  try {
    cpSync(staging, within, { recursive: true });
    return within;
  } catch (error) {
    rmSync(within, { recursive: true, force: true });
    throw error;
  }
}
