import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { contentHash } from "../kit/files.ts";
import { PART } from "./journal.ts";

/** Hidden names under which a build of this version or an older one may have left something in the site. */
const WITHIN = [".visnyk-staging", ".visnyk-probe", PART];
const PROBE = ".visnyk-probe";

/** Called with a notice where no folder beside the site is on the site's disk. */
type Say = (notice: string) => void;

/** Removes a folder after a failure. What cannot be removed stays: the error to report is that failure. */
export function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {}
}

/** Removes what a build that failed or was killed left where pages are staged. */
export function clearStaging(staging: string, site: string): void {
  const left = [staging, ...WITHIN.map((name) => join(site, name))];
  if (lstatSync(site, { throwIfNoEntry: false })) left.push(besideSite(staging, site));
  for (const path of left) rmSync(path, { recursive: true, force: true });
}

/**
 * A folder from which the pages can be moved into the site: the staging folder where that is on the site's disk, else a
 * copy of it beside the site, so that there is room for all of them or nothing is published. It never lies in the site,
 * where it could be put online. Where the site is a disk of its own, or nothing may be written beside it, it is the
 * staging folder all the same, from which files are copied one by one once it is known that there is room for all.
 * @throws Error of the file system where there is no room
 */
export function withinReach(staging: string, site: string, say: Say): string {
  if (canMove(staging, site)) return staging;
  const beside = besideSite(staging, site);
  try {
    if (isBeside(beside, site)) {
      copyInto(staging, beside);
      return beside;
    }
  } catch (error) {
    discard(beside);
    throw error;
  }
  rmSync(beside, { recursive: true, force: true });
  checkRoom(staging, site);
  say(
    `There is no folder beside ${site} on the same disk that can be written: files are copied one by one, and visitors may meet old and new ones side by side for some seconds.`,
  );
  return staging;
}

/** Each pair of cache and site has its own: several builds may publish to sites in one folder. */
function besideSite(staging: string, site: string): string {
  return join(dirname(realpathSync(site)), `.visnyk-staging-${contentHash(`${staging}\0${site}`)}`);
}

function isBeside(beside: string, site: string): boolean {
  try {
    rmSync(beside, { recursive: true, force: true });
    mkdirSync(beside);
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
  return canMove(beside, site);
}

function canMove(folder: string, site: string): boolean {
  const [from, to] = [join(folder, PROBE), join(site, PROBE)];
  try {
    writeFileSync(from, "");
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    return false;
  } finally {
    for (const file of [from, to]) rmSync(file, { force: true });
  }
}

/** Copies a folder. Errors name the file for which there was no room. */
function copyInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyInto(source, target);
    else copyFileSync(source, target);
  }
}

function checkRoom(staging: string, site: string): void {
  const { bavail, bsize } = statfsSync(site);
  if (blocksOf(staging, bsize) < bavail) return;
  throw Object.assign(new Error("there is no room for the new pages"), { code: "ENOSPC", path: site });
}

/** @param size of a block, in bytes */
function blocksOf(folder: string, size: number): number {
  let blocks = 1;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    blocks += entry.isDirectory() ? blocksOf(path, size) : Math.ceil(lstatSync(path).size / size);
  }
  return blocks;
}
