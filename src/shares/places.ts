import type { Shard } from "./shard.ts";

/** Under which keys of a store shares lie. */
export const SHARES = "shares";
/** In place of a job: what was done last, whatever it was made from. */
export const LAST = "last";

/** How many shares there are of a job, as its last share says. */
export function countPlace(job: string): string {
  return `${SHARES}/${job}/count`;
}

/** The table of a share: what is there of it is complete where this is. */
export function sharePlace(job: string, { part, of }: Shard): string {
  return `${SHARES}/${job}/${part}-of-${of}/index`;
}

export function packPlace(job: string, { part, of }: Shard, pack: number): string {
  return `${SHARES}/${job}/${part}-of-${of}/pack-${pack}`;
}

/** What the last share with a number was made from, whatever its job. */
export function lastPlace({ part, of }: Shard): string {
  return `${SHARES}/${LAST}/${part}-of-${of}`;
}
