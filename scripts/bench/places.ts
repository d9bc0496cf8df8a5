/** Folders that the bench works in. */
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

export const PROJECT = join(import.meta.dirname, "../..");

/** Installed peers, kept between runs; outside the project, whose packages they are not. */
export const INSTALLED = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "visnyk-bench");

/** What a story takes of room, as content and as a site, of ours and of a peer, with caches: bytes, rather too many. */
const A_STORY = 100_000;
/** What programs that build so many stories take of memory beside, and the rest of the machine. */
const PROGRAMS = { aStory: 85_000, least: 2 * 1024 ** 3 };

/**
 * A new folder: in memory where there is room for that many stories, since the disk is not what is measured; else on
 * the disk.
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

/** Bytes that programs and files in memory can still have, by proc_meminfo(5). */
function availableMemory(): number {
  const kilobytes = /^MemAvailable:\s+(\d+) kB/m.exec(readFileSync("/proc/meminfo", "latin1"))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}
