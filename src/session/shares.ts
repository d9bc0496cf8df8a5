/** Shares of a build: how one begins, and what it leaves. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { exists } from "../kit/files.ts";
import { UsageError } from "../kit/problems.ts";
import { Database, isDamage } from "../library/database.ts";
import type { SitePath } from "../model/address.ts";
import type { Output } from "../outputs/index.ts";
import type { Plan } from "../plan/plan.ts";
import { clearJournal } from "../publication/journal.ts";
import type { Pressed } from "../publication/pressed.ts";
import { clearJoined } from "../shares/clear.ts";
import type { Job } from "../shares/job.ts";
import { leaveShare } from "../shares/leave.ts";
import type { SharedOutput } from "../shares/pack.ts";
import { isIn, nameOf, type Shard } from "../shares/shard.ts";
import { isBucket, openStore, type StorePlace } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import type { Say } from "./progress.ts";
import { libraryFile, mainLibraryFile, pressFolder, type Settings } from "./settings.ts";
import type { ShardWish } from "./shard-settings.ts";

/** Where shares meet. */
export function meetingPlace({ store }: Settings): StorePlace {
  if (store === undefined) throw new Error("shares have no store to meet in");
  return store;
}

/** Opens the library of a share, which begins with what the last publication left, as that of any build. */
export async function openShareLibrary(settings: Settings): Promise<Database> {
  const [main, own] = [mainLibraryFile(settings), libraryFile(settings)];
  if (exists(main))
    await Database.copy(main, own).catch((error: unknown) => {
      if (!isDamage(error)) throw error;
      Database.remove(own);
    });
  const db = Database.open(own);
  // A publication that was broken off is for the next build to complete.
  await db.transaction(() => clearJournal(db));
  return db;
}

/** What of a plan is for a share: shares delete nothing. */
export function shareOfPlan({ orders }: Plan, shard: Shard): Plan {
  return { orders: orders.filter(({ output }) => isIn(shard, seriesOf(output))), gone: [] };
}

/** The formats of one feed are made from the same items, which cost more than to write them. */
function seriesOf({ kind, lang, key, page, path }: Output): string {
  return kind === "feed" ? `${lang} ${key.slice(0, key.lastIndexOf(":"))} ${page}` : path;
}

/** What was pressed of a plan. */
interface PressedPlan {
  settings: Settings;
  plan: Plan;
  pressed: ReadonlyMap<SitePath, Pressed>;
  job: Job;
}

/** Leaves what was pressed where shares meet; of a run that only makes photos, these are there already. */
export async function leave(
  { settings, plan, pressed, job }: PressedPlan,
  shard: ShardWish,
  say: Say,
): Promise<void> {
  const place = meetingPlace(settings);
  if (shard.photosOnly) return say(`The photos of share ${nameOf(shard)} are in ${place.at}.`);
  await inStore(place, say, async (store) => {
    const outputs = plan.orders.map(
      ({ output }): SharedOutput => ({ output, ...(pressed.get(output.path) as Pressed) }),
    );
    await leaveShare(store, job, shard, outputs, pressFolder(settings));
  });
  say(`Share ${nameOf(shard)} is in ${place.at}.`);
}

/** Does something with a store that cannot be done without. @throws UsageError where the store cannot be asked */
export async function inStore<T>(
  place: StorePlace,
  say: Say,
  task: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await strictStore(place, say);
  try {
    return await task(store);
  } finally {
    store.close();
  }
}

/** Opens a store that cannot be done without. @throws UsageError where it cannot be asked, then or later */
export async function strictStore(place: StorePlace, say: Say): Promise<Store> {
  const told = (error: unknown) => {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Shares meet in the store, and it cannot be used: ${reason}`, { cause: error });
  };
  const store = await openStore(place, say).catch(told);
  return {
    get: (key) => store.get(key).catch(told),
    put: (key, content) => store.put(key, content).catch(told),
    has: (keys) => store.has(keys).catch(told),
    close: () => store.close(),
  };
}

/** Clears what shares left, once they are joined: their libraries, and what lies in a folder. Buckets clear themselves. */
export function clearShares({ cache, store }: Settings, job: () => Job): void {
  rmSync(join(cache, "shards"), { recursive: true, force: true });
  if (store?.writes && !isBucket(store.at) && exists(store.at)) clearJoined(store.at, job());
}
