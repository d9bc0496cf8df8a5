import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "../kit/problems.ts";
import { Lock } from "../publication/lock.ts";
import { claimCache } from "./cache-folder.ts";
import { lockFile, type Settings } from "./settings.ts";

/** Milliseconds that an earlier preview is given to end, as when it is restarted because the program changed. */
const FAREWELL = 1000;

/** Held for as long as this process lives. */
let lock: Lock | undefined;

/**
 * Makes this process the only preview of its cache, since all previews of a cache share its library and pages.
 * @throws UsageError where another preview runs
 */
export async function claimPreview(settings: Settings): Promise<void> {
  const file = lockFile(settings);
  claimCache(settings.cache);
  mkdirSync(dirname(file), { recursive: true });
  lock = await Lock.within(file, FAREWELL);
  if (lock === undefined)
    throw new UsageError(
      `A preview is already running with the cache ${settings.cache}. End it first, or set VISNYK_CACHE to another folder.`,
    );
}
