import { availableParallelism } from "node:os";

/** How work is shared among threads. */
export interface ThreadUse {
  count: number;
  /** Tasks from which on threads are used; where it is not given, as many as are worth their start. */
  from?: number;
}

/** Each thread has a copy of the program and a part of the memory: more of them than this gain little. */
const MOST = 8;

/** Megabytes in which a thread makes what it soon forgets: with less of it, more is copied about. */
export const YOUNG_GENERATION = 96;

export const USUAL_THREADS: ThreadUse = { count: Math.min(availableParallelism(), MOST) };
