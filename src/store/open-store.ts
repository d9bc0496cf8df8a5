import { atMost } from "../kit/at-once.ts";
import { UsageError } from "../kit/problems.ts";
import { parseS3Place } from "../s3/place.ts";
import { seal, unseal } from "./sealed.ts";
import { checkedKey, type Say, type Shelf, type Store } from "./store.ts";

/** Where a store is, and whether this build may add to it. */
export interface StorePlace {
  /** An absolute folder, or `s3://bucket/prefix?endpoint=…&region=…`. */
  at: string;
  writes: boolean;
}

/** How many objects are asked for at a time: what takes time is the way there and back. */
export const STORE_AT_ONCE = 32;

/**
 * Opens a store. A bucket's client is loaded only for a bucket.
 * @param say told of what is damaged there
 * @throws UsageError for an address that is none
 */
export async function openStore(place: StorePlace, say: Say): Promise<Store> {
  return storeOn(await shelfAt(place.at), place, say);
}

async function shelfAt(at: string): Promise<Shelf> {
  if (isBucket(at)) return (await import("./s3-shelf.ts")).s3Shelf(placeOf(at));
  return (await import("./folder-shelf.ts")).folderShelf(at);
}

export function isBucket(at: string): boolean {
  return /^s3:/i.test(at);
}

/** @throws UsageError for a bucket that cannot be meant */
export function placeOf(at: string): ReturnType<typeof parseS3Place> {
  try {
    return parseS3Place(at);
  } catch (error) {
    throw new UsageError(`VISNYK_STORE ${(error as Error).message}`);
  }
}

function storeOn(shelf: Shelf, { writes }: StorePlace, say: Say): Store {
  return {
    get: async (key) => {
      const stored = await shelf.read(checkedKey(key));
      if (stored === undefined) return undefined;
      const unsealed = unseal(key, stored);
      if ("content" in unsealed) return unsealed.content;
      say(`What the store has as ${key} ${unsealed.fault}; it is not used.`);
      return undefined;
    },
    put: async (key, content) => {
      if (writes) await shelf.write(checkedKey(key), seal(key, content));
    },
    has: async (keys) => {
      const found = new Set<string>();
      await atMost(STORE_AT_ONCE, keys, async (key) => {
        if (await shelf.has(checkedKey(key))) found.add(key);
      });
      return found;
    },
    close: () => shelf.close(),
  };
}
