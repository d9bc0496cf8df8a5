/** Milliseconds between two questions: at first, at most while nothing comes, at most while nothing answers. */
const QUICK = 20_000;
const SLOW = 120_000;
const SILENT = 300_000;

/** What an answer was: something new, the same as before, or none. */
export type Outcome = "new" | "same" | "failed";

/**
 * How long to wait before asking again. It grows while nothing comes, and faster while nothing answers, so that a crowd of
 * readers is no burden for a host in trouble.
 * @param before the wait before this answer; absent for the first
 */
export function nextWait(outcome: Outcome, before = QUICK): number {
  if (outcome === "new") return QUICK;
  return outcome === "same" ? Math.min(SLOW, before * 1.3) : Math.min(SILENT, before * 2);
}

/** The wait, a little longer or shorter, so that readers who came together do not ask together. */
export function scattered(wait: number): number {
  return wait * (0.9 + Math.random() * 0.2);
}
