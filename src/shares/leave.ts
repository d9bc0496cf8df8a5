import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileOfPath } from "../model/address.ts";
import type { Store } from "../store/store.ts";
import { type Job, jobName } from "./job.ts";
import { type Packed, packOf, type SharedOutput } from "./pack.ts";
import { countPlace, lastPlace, packPlace, sharePlace } from "./places.ts";
import type { Shard } from "./shard.ts";

/** The table of a share. */
export interface ShareIndex {
  /** How many packs it has. */
  packs: number;
  outputs: number;
}

/** Bytes from which a pack is full: so much is in memory at a time, here and where shares are joined. */
const FULL = 4_000_000;

/**
 * Puts what was pressed into a store, and then its table: a share that is broken off is as if it were not there.
 * @param folder where it was pressed
 */
export async function leaveShare(
  store: Store,
  job: Job,
  shard: Shard,
  outputs: Iterable<SharedOutput>,
  folder: string,
): Promise<ShareIndex> {
  const name = jobName(job);
  const index = { packs: 0, outputs: 0 };
  for (const pack of packsOf(outputs, folder)) {
    await store.put(packPlace(name, shard, index.packs++), packOf(pack));
    index.outputs += pack.length;
  }
  await store.put(sharePlace(name, shard), jsonOf(index));
  await store.put(countPlace(name), jsonOf(shard.of));
  await store.put(lastPlace(shard), jsonOf(job));
  return index;
}

function* packsOf(outputs: Iterable<SharedOutput>, folder: string): Generator<Packed[]> {
  let pack: Packed[] = [];
  let bytes = 0;
  for (const about of outputs) {
    const content = readFileSync(join(folder, fileOfPath(about.output.path)));
    pack.push([about, content]);
    bytes += content.length;
    if (bytes < FULL) continue;
    yield pack;
    [pack, bytes] = [[], 0];
  }
  if (pack.length > 0) yield pack;
}

function jsonOf(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
