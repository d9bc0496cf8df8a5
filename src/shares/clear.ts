import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Job, jobName } from "./job.ts";
import { LAST, SHARES } from "./places.ts";

/** Milliseconds by which shares must be older than those that were joined to be given up: others may be at work. */
const OLD = 7 * 24 * 3600 * 1000;

/** Removes shares that were joined from a folder, and much older ones that nobody joined. */
export function clearJoined(folder: string, job: Job): void {
  const shares = join(folder, SHARES);
  const joined = join(shares, jobName(job));
  const made = statSync(joined, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return;
  const old = readdirSync(shares).filter(
    (name) => name !== LAST && made - statSync(join(shares, name)).mtimeMs > OLD,
  );
  for (const path of [joined, ...old.map((name) => join(shares, name))])
    rmSync(path, { recursive: true, force: true });
}
