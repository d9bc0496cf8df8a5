import { availableParallelism } from "node:os";
import type Tinypool from "tinypool";

/** How work is shared among threads. */
export interface ThreadUse {
  count: number;
  /** Tasks from which on threads are used; where it is not given, as many as are worth their start. */
  from?: number;
}

/** Each thread has a copy of the program and a part of the memory: more of them than this gain little. */
const MOST = 8;

/** Megabytes in which a thread makes what it soon forgets: with less of it, more is copied about. */
const YOUNG_GENERATION = 96;

export const USUAL_THREADS: ThreadUse = { count: Math.min(availableParallelism(), MOST) };

/**
 * Starts threads of a module, which takes tasks by its default export. Whoever opens them destroys them.
 * @param workerData is there for the module as `Tinypool.workerData`
 */
export async function openThreads(module: URL, count: number, workerData: object): Promise<Tinypool> {
  const { default: Pool } = await import("tinypool");
  return new Pool({
    filename: module.href,
    minThreads: count,
    maxThreads: count,
    // The second waits in the thread, which so is never idle.
    concurrentTasksPerWorker: 2,
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    env: threadEnvironment(),
  });
}

/** Under `node --watch` a thread would tell its parent what it imports, which nobody there expects. */
export function threadEnvironment(): Record<string, string> {
  const { WATCH_REPORT_DEPENDENCIES: _, ...environment } = process.env;
  return environment as Record<string, string>;
}
