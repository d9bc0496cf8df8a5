import { rm } from "node:fs/promises";
import { atMost } from "../kit/at-once.ts";
import { foreignIn, type Say, type Store } from "../store/store.ts";
import {
  type CacheCheck,
  derivationFolder,
  makeWorkFolder,
  readDerivation,
  storeDerivation,
} from "./cache.ts";
import { type PackForm, packDerivation, type Unpacked, unpackDerivation } from "./pack.ts";

/** A store, and the cache that is filled from it. */
export interface Shared {
  store: Store;
  cacheDir: string;
  /** Told of what is there and cannot be used. */
  say: Say;
}

/** How many derivations are fetched at a time: each may be a megabyte or two. */
const AT_ONCE = 16;

/**
 * Brings derivations that the cache lacks from the store. What is not whole there counts as absent.
 * @param check how closely those in the cache are checked
 * @param onFetched told of each that came
 * @throws Error of the system where the cache cannot be written
 */
export async function fetchDerivations<R extends string, F>(
  keys: Iterable<string>,
  { form, check }: { form: PackForm<R, F>; check: CacheCheck },
  { store, cacheDir, say }: Shared,
  onFetched: (key: string) => void = () => {},
): Promise<void> {
  await atMost(AT_ONCE, keys, async (key) => {
    const folder = derivationFolder(cacheDir, key);
    if (await readDerivation(folder, check)) return;
    const pack = await store.get(storeKey(key));
    const unpacked = pack && usable(key, pack, form, say);
    if (unpacked === undefined) return;
    await keep(unpacked, folder, cacheDir);
    onFetched(key);
  });
}

/** Puts a derivation of the cache into the store. */
export async function offerDerivation(key: string, { store, cacheDir }: Shared): Promise<void> {
  const pack = await packDerivation(derivationFolder(cacheDir, key));
  if (pack) await store.put(storeKey(key), pack);
}

/** Under which key of a store a derivation lies. */
export function storeKey(key: string): string {
  return `photos/${key}`;
}

function usable<R extends string, F>(
  key: string,
  pack: Uint8Array,
  form: PackForm<R, F>,
  say: Say,
): Unpacked<R, F> | undefined {
  try {
    return unpackDerivation(pack, form);
  } catch {
    say(foreignIn(storeKey(key)));
    return undefined;
  }
}

async function keep<R extends string, F>(
  { encoded, findings }: Unpacked<R, F>,
  folder: string,
  cacheDir: string,
): Promise<void> {
  const work = await makeWorkFolder(cacheDir);
  try {
    await storeDerivation(work, folder, encoded, findings);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
