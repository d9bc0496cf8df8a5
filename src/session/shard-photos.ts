import { hash } from "node:crypto";
import { availableParallelism } from "node:os";
import { atMost } from "../kit/at-once.ts";
import { contentHash } from "../kit/files.ts";
import type { Database } from "../library/database.ts";
import {
  type MadePhoto,
  madePhoto,
  storeMadePhoto,
  type WantedPhoto,
  wantedPhotos,
} from "../library/photo-files.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { derivationKey } from "../photos/recipe.ts";
import { offerDerivation, type Shared, storeKey } from "../photos/shared.ts";
import { isIn, nameOf } from "../shares/shard.ts";
import { STORE_AT_ONCE } from "../store/open-store.ts";
import { derive, type PhotoProgress } from "./photos.ts";
import type { Settings } from "./settings.ts";
import type { ShardWish } from "./shard-settings.ts";

/** Photos that are asked for, or told of, in one go. */
const BATCH = 500;
/** Photos whose files are put into the store at a time: each may be a megabyte or two. */
const AT_ONCE = 8;
/** Photos for each processor that are made before the store is asked again what others have made. */
const ROUND = 4;

interface Tools {
  newsroom: Newsroom;
  settings: Settings;
  shard: ShardWish;
  shared: Shared;
  onProgress: PhotoProgress;
}

/**
 * Makes the photos of a share, and learns what others made of theirs, since pages name sizes and colours that only whoever
 * decodes a photo knows. What nobody has made by then it makes too, in an order of its own: no share waits for another, and
 * one that died is made up for. A run that only makes photos leaves those of others alone.
 * @returns the number of photos that were made
 * @throws ContentError naming each photo that cannot be made, and its story
 */
export async function makePhotosOfShare(db: Database, tools: Tools): Promise<number> {
  const { settings, newsroom, shard } = tools;
  const wanted = wantedPhotos(db, settings.content, settings.cache, newsroom.site.languages[0]);
  const [own, others] = [true, false].map((isOwn) => wanted.filter(({ key }) => isIn(shard, key) === isOwn));
  const work = new Work(db, tools, shard.photosOnly ? own?.length : wanted.length);
  await work.make(own ?? [], BATCH);
  if (shard.photosOnly) return work.made;
  const left = await work.learn(others ?? []);
  await work.make(inOrderOf(shard, left), ROUND * availableParallelism());
  return work.made;
}

/** Another order for each share, so that they do not all make the same photo. */
function inOrderOf(shard: ShardWish, photos: readonly WantedPhoto[]): WantedPhoto[] {
  const place = new Map(photos.map((photo) => [photo, hash("sha256", `${nameOf(shard)} ${photo.key}`)]));
  return photos.toSorted((a, b) => ((place.get(a) ?? "") < (place.get(b) ?? "") ? -1 : 1));
}

/** What becomes of photos, one batch after another. */
class Work {
  made = 0;
  #done = 0;
  readonly #db: Database;
  readonly #tools: Tools;
  readonly #total: number;

  constructor(db: Database, tools: Tools, total = 0) {
    this.#db = db;
    this.#tools = tools;
    this.#total = total;
  }

  /** Makes photos of which the store knows nothing, and tells it. */
  async make(photos: readonly WantedPhoto[], size: number): Promise<void> {
    const { settings, shared, onProgress } = this.#tools;
    for (const batch of batchesOf(photos, size)) {
      const unknown = await this.learn(batch);
      const told: PhotoProgress = (done, _, file) => onProgress(this.#done + done, this.#total, file);
      this.made += await derive(this.#db, unknown, settings, "size", told, shared);
      await this.#tell(unknown);
      this.#done += unknown.length;
    }
  }

  /** Remembers what the store knows of photos. @returns those that it does not know */
  async learn(photos: readonly WantedPhoto[]): Promise<WantedPhoto[]> {
    const unknown: WantedPhoto[] = [];
    for (const batch of batchesOf(photos, BATCH)) {
      const known = new Map<WantedPhoto, MadePhoto>();
      await atMost(STORE_AT_ONCE, batch, async (photo) => {
        const content = await this.#tools.shared.store.get(placeOf(photo));
        if (content !== undefined) known.set(photo, JSON.parse(Buffer.from(content).toString()));
      });
      await this.#db.transaction(() => {
        for (const [{ key }, made] of known) storeMadePhoto(this.#db, key, made);
      });
      this.#done += known.size;
      unknown.push(...batch.filter((photo) => !known.has(photo)));
    }
    return unknown;
  }

  /** Whoever is told of a photo can have its files: they are in the store by then, also those that were in the cache. */
  async #tell(photos: readonly WantedPhoto[]): Promise<void> {
    const { shared } = this.#tools;
    const { store } = shared;
    const keys = new Set(photos.map(({ request }) => derivationKey(request)));
    const there = await store.has([...keys].map(storeKey));
    const absent = [...keys].filter((key) => !there.has(storeKey(key)));
    await atMost(AT_ONCE, absent, (key) => offerDerivation(key, shared));
    await atMost(STORE_AT_ONCE, photos, async (photo) => {
      const made = madePhoto(this.#db, photo.key);
      if (made) await store.put(placeOf(photo), Buffer.from(JSON.stringify(made)));
    });
  }
}

/** A key ends in a name, which may have letters that those of a store have not. */
function placeOf({ key }: WantedPhoto): string {
  return `photo-facts/${contentHash(key)}`;
}

function* batchesOf<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
