import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type Tinypool from "tinypool";
import { overlayHere } from "./overlay.ts";
import { asItRuns, moduleHere, PROGRAM } from "./program.ts";

/** How work is shared among threads. */
export interface ThreadUse {
  count: number;
  /** The number of tasks from which on threads are used; by default, as many as make starting threads worth while. */
  from?: number;
}

/** Each thread has a copy of the program and memory of its own: more threads than this gain little. */
const MOST = 8;

/**
 * Megabytes for short-lived objects of a thread. Twice as much, and four times the cache of the library, took 0.2 GB more and
 * no less time for 100,000 stories; two thirds of it as much memory, since more objects get old.
 */
const YOUNG_GENERATION = 48;

export const USUAL_THREADS: ThreadUse = { count: Math.min(availableParallelism(), MOST) };

/**
 * Starts threads that run a module, whose default export takes the tasks. Whoever opens them destroys them.
 * @param workerData reaches the module as `Tinypool.workerData`
 */
export async function openThreads(module: URL, count: number, workerData: object): Promise<Tinypool> {
  const { default: Pool } = await import("tinypool");
  return new Pool({
    filename: moduleHere(module).href,
    minThreads: count,
    maxThreads: count,
    // The second task waits in the thread, so that it is never idle.
    concurrentTasksPerWorker: 2,
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    env: threadEnvironment(),
    execArgv: [...process.execArgv, ...layingAgain()],
  });
}

/** What is laid over the program here is laid over it in a thread too. */
function layingAgain(): string[] {
  const overlay = overlayHere();
  if (overlay === undefined) return [];
  const preload = new URL(`${pathToFileURL(PROGRAM).href}/${asItRuns("src/overlay/preload.ts")}`);
  preload.searchParams.set("content", pathToFileURL(dirname(overlay.folder)).href);
  return ["--import", preload.href];
}

/** Under `node --watch` a thread would report its imports to its parent, where nothing expects them. */
export function threadEnvironment(): Record<string, string> {
  const { WATCH_REPORT_DEPENDENCIES: _, ...environment } = process.env;
  return environment as Record<string, string>;
}
