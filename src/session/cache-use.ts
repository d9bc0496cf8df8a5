/** How builds share a cache: one works on it at a time, and none leaves in it what another could take for its own. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { diskError } from "../kit/disk-errors.ts";
import type { Database } from "../library/database.ts";
import { publicationUnderWay } from "../publication/journal.ts";
import { Lock } from "../publication/lock.ts";
import { clearStaging, discard } from "../publication/staging.ts";
import type { Say } from "./progress.ts";
import { lockFile, pressFolder, type Settings } from "./settings.ts";

/** Removes what is staged, unless a publication that was begun needs it to be completed. */
export function clearUnused(db: Database, settings: Settings): void {
  if (settings.shard !== undefined) discard(pressFolder(settings));
  else if (!settings.preview && publicationUnderWay(db) === undefined)
    clearStaging(pressFolder(settings), settings.output);
}

/** As `clearUnused`, at the end of a build. What cannot be removed is left to the next one; this one's error is told. */
export function abandonUnused(db: Database, settings: Settings): void {
  try {
    clearUnused(db, settings);
  } catch {}
}

/** Builds share the library and the staging folder, so one waits for the other. A preview has its own. */
export async function lockOf(settings: Settings, say: Say): Promise<Lock> {
  const file = lockFile(settings);
  mkdirSync(dirname(file), { recursive: true });
  try {
    return await Lock.take(file, () =>
      say(`Another build is using ${settings.cache}; waiting for it to end.`),
    );
  } catch (error) {
    throw diskError(error, file) ?? error;
  }
}
