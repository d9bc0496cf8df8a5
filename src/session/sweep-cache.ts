import { rmSync } from "node:fs";
import type { Database } from "../library/database.ts";
import { Note } from "../library/notes.ts";
import { forgetDerivation, noteUnused, usedDerivations } from "../library/unused-derivations.ts";
import { derivationFolder, derivationsIn } from "../photos/cache.ts";
import type { Settings } from "./settings.ts";

const DAY = 86_400_000;
/** How long photos and share images stay in the cache that nothing asks for: a story may come back, or a branch. */
const KEPT = 30 * DAY;

/** When the cache was last looked through, in milliseconds since the epoch. */
const SWEPT = new Note<number>("cache swept");

/**
 * Removes from the cache what was made of photos and has not been used for a month. Once a day, so that a build that has
 * nothing to do need not look.
 */
export async function sweepCache(
  db: Database,
  { cache, now }: Pick<Settings, "cache" | "now">,
): Promise<void> {
  const last = SWEPT.read(db);
  if (last !== undefined && now >= last && now - last < DAY) return;
  const used = usedDerivations(db);
  const unused = derivationsIn(cache).filter((folder) => !used.has(folder));
  await db.transaction(() => {
    const since = noteUnused(db, unused, now);
    for (const [folder, time] of since)
      if (now - time >= KEPT && removed(derivationFolder(cache, folder))) forgetDerivation(db, folder);
    SWEPT.write(db, now);
  });
}

/** False for what cannot be removed: it stays until the next day. */
function removed(folder: string): boolean {
  try {
    rmSync(folder, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}
