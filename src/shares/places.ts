import type { Shard } from "./shard.ts";

/** Under which keys of a store shares lie. */

/** How many shares there are of a job, as its last share says. */
export function countPlace(job: string): string {
  return `shares/${job}/count`;
}

/** The table of a share: what is there of it is complete where this is. */
export function sharePlace(job: string, { part, of }: Shard): string {
  return `shares/${job}/${part}-of-${of}/index`;
}

export function packPlace(job: string, { part, of }: Shard, pack: number): string {
  return `shares/${job}/${part}-of-${of}/pack-${pack}`;
}

/** What the last share with a number was made from, whatever its job. */
export function lastPlace({ part, of }: Shard): string {
  return `shares/last/${part}-of-${of}`;
}
