import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checksumOf, contentHash } from "../kit/files.ts";
import { fileOfPath, type SitePath } from "../model/address.ts";
import type { Output } from "../outputs/index.ts";
import type { Store } from "../store/store.ts";
import { type Job, jobName, otherThan } from "./job.ts";
import type { ShareIndex } from "./leave.ts";
import { type Packed, type SharedOutput, unpack } from "./pack.ts";
import { countPlace, lastPlace, packPlace, sharePlace } from "./places.ts";
import type { Shard } from "./shard.ts";

/** How many shares there are of a job; nothing where nobody left one. */
export async function countShares(store: Store, job: Job): Promise<number | undefined> {
  return read<number>(store, countPlace(jobName(job)));
}

/** The table of a share; an empty one where it is damaged; where there is none that can be used, why. */
export async function lookForShare(store: Store, job: Job, shard: Shard): Promise<ShareIndex | string> {
  const index = await read<ShareIndex>(store, sharePlace(jobName(job), shard));
  if (index !== undefined) return index;
  const last = await read<Partial<Job>>(store, lastPlace(shard));
  if (last === undefined) return "is not there";
  const other = otherThan(job, last);
  return other === "" ? { packs: 0, outputs: 0 } : `was made from ${other}`;
}

/** Says of an output of a share whether it is the one that this build would press. */
export type Judge = (about: SharedOutput) => boolean;

/** Packs that are asked for before their turn: what takes time is the way there and back. */
const AHEAD = 4;

/**
 * Brings the outputs of a share into a folder, pack by pack. What is damaged, or not what it says, is left out.
 * @param isWanted asked about each; one that is left out is for whoever asks to press
 */
export async function takeShare(
  store: Store,
  job: Job,
  shard: Shard,
  { packs }: ShareIndex,
  isWanted: Judge,
  folder: string,
): Promise<Map<SitePath, SharedOutput>> {
  const taken = new Map<SitePath, SharedOutput>();
  const made = new Set<string>();
  const ask = (pack: number) => {
    const content = pack < packs ? store.get(packPlace(jobName(job), shard, pack)) : undefined;
    // An error is thrown when it is its turn.
    content?.catch(() => {});
    return content;
  };
  const coming = Array.from({ length: AHEAD }, (_, pack) => ask(pack));
  for (let pack = 0; pack < packs; pack++) {
    const content = await coming.shift();
    coming.push(ask(pack + AHEAD));
    for (const [about, bytes] of content === undefined ? [] : goodOnes(content, isWanted)) {
      put(join(folder, fileOfPath(about.output.path)), bytes, made);
      taken.set(about.output.path, about);
    }
  }
  return taken;
}

/** What of a pack is wanted, and whole. Nothing of one that is none: it did not come from a share. */
function goodOnes(content: Uint8Array, isWanted: Judge): Packed[] {
  try {
    return [...unpack(content)].filter((packed) => isWanted(packed[0]) && isWhole(packed));
  } catch {
    return [];
  }
}

function isWhole([{ hash, bytes, checksum }, content]: Packed): boolean {
  const sum = checksumOf(content);
  return sum.bytes === bytes && sum.checksum === checksum && contentHash(content) === hash;
}

/** Whether two outputs are the same. */
export function isSameOutput(one: Output, other: Output): boolean {
  return (["path", "kind", "lang", "key", "page"] as const).every((name) => one[name] === other[name]);
}

/** @param made folders that are there */
function put(file: string, content: Uint8Array, made: Set<string>): void {
  const parent = dirname(file);
  if (!made.has(parent)) mkdirSync(parent, { recursive: true });
  made.add(parent);
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

async function read<T>(store: Store, key: string): Promise<T | undefined> {
  const content = await store.get(key);
  return content && (JSON.parse(Buffer.from(content).toString()) as T);
}
