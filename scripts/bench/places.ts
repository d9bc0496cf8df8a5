/** Folders that the bench works in. */
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

export const PROJECT = join(import.meta.dirname, "../..");

/** Installed peers, kept between runs; outside the project, whose packages they are not. */
export const INSTALLED = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "visnyk-bench");

/** The room for a story, in bytes: as content and as a site, ours and a peer's, with caches; rather too much. */
const A_STORY = 100_000;
/** The memory besides for programs that build this many stories, and for the rest of the machine. */
const PROGRAMS = { aStory: 85_000, least: 2 * 1024 ** 3 };

/**
 * A new folder: in memory where there is room for that many stories, since the disk is not what is measured; else on
 * disk.
 */
export function newWorkshop(stories: number): string {
  const memory = "/dev/shm";
  const wanted = stories * (A_STORY + PROGRAMS.aStory) + PROGRAMS.least;
  const place = existsSync(memory) && availableMemory() > wanted ? memory : tmpdir();
  return mkdtempSync(join(place, "visnyk-bench-"));
}

/** Whether a folder is in memory. */
export function isInMemory(folder: string): boolean {
  return folder.startsWith("/dev/shm/");
}

/** Bytes still available to programs and to files in memory, by proc_meminfo(5). */
function availableMemory(): number {
  const kilobytes = /^MemAvailable:\s+(\d+) kB/m.exec(readFileSync("/proc/meminfo", "latin1"))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}
