import { setTimeout as pause } from "node:timers/promises";
import { UsageError } from "../kit/problems.ts";
import type { Attempt } from "./notes.ts";

/** Milliseconds before each further attempt. */
export const USUAL_PAUSES: readonly number[] = [500, 2000, 5000, 15_000];

/** What a disk does not do until somebody mends it. */
const LASTING = new Set<string | undefined>(["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM"]);

/**
 * Tries again what failed for a reason that may pass, such as a connection that was cut.
 * @param signal ends the waiting
 */
export function attempts(
  pauses: readonly number[],
  signal: AbortSignal,
  say: (notice: string) => void,
): Attempt {
  return async (deed) => {
    for (const wait of pauses) {
      try {
        return await deed();
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (error instanceof UsageError || signal.aborted || LASTING.has(code)) throw error;
        say(`${(error as Error).message}: trying again.`);
        await pause(wait, undefined, { signal }).catch(() => {});
        if (signal.aborted) throw error;
      }
    }
    return deed();
  };
}
