import { UsageError } from "../kit/problems.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import { fingerprintOf, type Output, recordOf, viewOf } from "../outputs/index.ts";
import type { Plan } from "../plan/plan.ts";
import type { Pressed } from "../publication/pressed.ts";
import type { Job } from "../shares/job.ts";
import type { SharedOutput } from "../shares/pack.ts";
import { nameOf, type Shard } from "../shares/shard.ts";
import { countShares, isSameOutput, lookForShare, takeShare } from "../shares/take.ts";
import type { StorePlace } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import type { Say, Teller } from "./progress.ts";
import { pressFolder, type Settings } from "./settings.ts";
import type { MergeWish } from "./shard-settings.ts";
import { inStore, meetingPlace } from "./shares.ts";

interface Joined {
  settings: Settings;
  context: Snapshot;
  plan: Plan;
  job: Job;
}

/**
 * Brings what shares pressed of a plan to where it would have been pressed here.
 * @returns what is there; all else that the plan orders is still to be pressed
 * @throws UsageError where shares are missing, unless what they would have held is to be pressed here
 */
export async function joinShares(
  build: Joined,
  wish: MergeWish,
  teller: Teller,
): Promise<Map<SitePath, Pressed>> {
  const { settings, plan, context } = build;
  const orders = new Map(plan.orders.map(({ output }) => [output.path, output]));
  const taken = new Map<SitePath, Pressed>();
  if (orders.size === 0) return taken;
  const { progress, say } = teller;
  const place = meetingPlace(settings);
  return inStore(place, say, async (store) => {
    const { job } = build;
    const shards = await shardsOf(store, job, wish, place);
    const found = await allOf(store, job, shards, wish, place, say);
    const isWanted = ({ output, fingerprint }: SharedOutput) => {
      const order = orders.get(output.path);
      return order !== undefined && isSameOutput(order, output) && isUpToDate(context, order, fingerprint);
    };
    for (const [shard, index] of found) {
      progress("joining", taken.size, orders.size);
      const outputs = await takeShare(store, job, shard, index, isWanted, pressFolder(settings));
      for (const [path, { output: _, ...pressed }] of outputs) taken.set(path, pressed);
    }
    progress("joining", taken.size, orders.size);
    say(`${found.size} of ${shards.length} shares joined: ${taken.size} pages of ${orders.size} are theirs.`);
    return taken;
  });
}

/** Whether an output that shows the time itself still is as it was pressed; the job vouches for all others. */
function isUpToDate(context: Snapshot, output: Output, fingerprint: string): boolean {
  if (recordOf(output.kind).lookedAtAlways === undefined) return true;
  const view = viewOf(context, output);
  return view !== undefined && fingerprintOf(output.kind, view) === fingerprint;
}

async function shardsOf(
  store: Store,
  job: Job,
  { of, alone }: MergeWish,
  { at }: StorePlace,
): Promise<Shard[]> {
  const count = of ?? (await countShares(store, job)) ?? (alone ? 0 : undefined);
  if (count === undefined)
    throw new UsageError(
      `There are no shares of this build in ${at}. Say how many there are to be, --merge 4, to read why; do them first, npm run build -- --shard 1/4 and so on; or let this run press everything: --merge --alone.`,
    );
  return Array.from({ length: count }, (_, i) => ({ part: i + 1, of: count }));
}

type Found = Map<Shard, Exclude<Awaited<ReturnType<typeof lookForShare>>, string>>;

async function allOf(
  store: Store,
  job: Job,
  shards: readonly Shard[],
  { alone }: MergeWish,
  { at }: StorePlace,
  say: Say,
): Promise<Found> {
  const found: Found = new Map();
  const faults: string[] = [];
  for (const shard of shards) {
    const index = await lookForShare(store, job, shard);
    if (typeof index !== "string") found.set(shard, index);
    else faults.push(`Share ${nameOf(shard)} ${index}.`);
  }
  if (faults.length === 0) return found;
  const missing = shards.find((shard) => !found.has(shard)) as Shard;
  if (!alone)
    throw new UsageError(
      `${faults.join(" ")} Nothing was published. Looked for in ${at}. Run each of them again, npm run build -- --shard ${nameOf(missing)}; or let this run press what they would have: --merge --alone.`,
    );
  for (const fault of faults) say(`${fault} Its part is pressed here.`);
  return found;
}
