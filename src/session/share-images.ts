import { availableParallelism } from "node:os";
import type { CodeMap } from "../kit/code-map.ts";
import type { Database } from "../library/database.ts";
import { storePhotoFile } from "../library/photo-files.ts";
import type { Newsroom } from "../model/newsroom.ts";
import {
  noteShareImages,
  shareImagesWithKeys,
  type WantedShareImages,
} from "../outputs/share-image-store.ts";
import { lookOf } from "../outputs/share-images.ts";
import type { CacheCheck } from "../photos/cache.ts";
import { SHARE_IMAGE_PACK } from "../photos/pack-forms.ts";
import { type MadeShareImage, makeShareImage } from "../photos/share-images/make.ts";
import { fetchDerivations, offerDerivation, type Shared } from "../photos/shared.ts";

/** Called to tell how many images have been drawn. */
export type ShareImageProgress = (done: number, total: number) => void;

interface ShareImageTools {
  newsroom: Newsroom;
  /** The folder of the content. */
  content: string;
  /** The cache folder. */
  cache: string;
  onProgress?: ShareImageProgress;
  /** Where others may have drawn them, and may want those that are drawn here. */
  shared: Shared | undefined;
  /** Whether an image is for this run to draw; all are, where it is absent. */
  isOurs?: ((key: string) => boolean) | undefined;
}

/** The module that decides what images say: when its code changes, all of them are looked at. */
const WORDS = "src/outputs/share-images.ts";

/**
 * Draws the share images of all pages that have no picture of their own and no image yet.
 * @returns the number of images that were drawn, not found in the cache
 */
export async function makeShareImages(db: Database, code: CodeMap, tools: ShareImageTools): Promise<number> {
  const { newsroom, isOurs = () => true } = tools;
  const wanted = await db.transaction(() => noteShareImages({ db, newsroom }, deciderOf(newsroom, code)));
  const ours = new Map([...wanted].filter(([key]) => isOurs(key)));
  return draw(db, ours, "size", tools);
}

/** A text that changes with whatever decides what all images say. */
export function deciderOf({ site, theme }: Newsroom, code: CodeMap): string {
  const { name, languages, shareCards } = site;
  const look = lookOf({ site, theme });
  return JSON.stringify([name, languages, shareCards, theme.words, look, code.partsOf(WORDS)]);
}

/** Draws the images among some copies again. @returns the number of images drawn */
export async function mendShareImages(
  db: Database,
  keys: ReadonlySet<string>,
  tools: ShareImageTools,
): Promise<number> {
  return draw(db, shareImagesWithKeys({ db, newsroom: tools.newsroom }, keys), "content", tools);
}

async function draw(
  db: Database,
  wanted: WantedShareImages,
  check: CacheCheck,
  { content, cache, onProgress, shared }: ShareImageTools,
): Promise<number> {
  if (shared && wanted.size > 0)
    await fetchDerivations(wanted.keys(), { form: SHARE_IMAGE_PACK, check }, shared);
  const made = new Map<string, MadeShareImage>();
  const queue = wanted.entries();
  const work = async () => {
    for (const [key, words] of queue) {
      const image = await makeShareImage(words, { cache, content }, check);
      made.set(key, image);
      onProgress?.(made.size, wanted.size);
      if (shared && !image.reused) await offerDerivation(key, shared);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (made.size > 0)
    await db.transaction(async () => {
      for (const [key, { file }] of made) storePhotoFile(db, key, cache, file);
    });
  return [...made.values()].filter(({ reused }) => !reused).length;
}
