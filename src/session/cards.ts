import { availableParallelism } from "node:os";
import type { CodeMap } from "../kit/code-map.ts";
import type { Database } from "../library/database.ts";
import { storePhotoFile } from "../library/photo-shelf.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { cardsWithKeys, noteCards, type WantedCards } from "../outputs/card-shelf.ts";
import type { CacheCheck } from "../photos/cache.ts";
import { type MadeCard, makeCard } from "../photos/cards/make.ts";

/** Tells how far the drawing of cards has come. */
export type CardProgress = (done: number, total: number) => void;

interface CardTools {
  newsroom: Newsroom;
  /** The cache folder. */
  cache: string;
  onProgress?: CardProgress;
}

/** The module that says what cards say: when its code changes, all of them are looked at. */
const WORDS = "src/outputs/share-cards.ts";

/**
 * Draws the share cards of all pages that have no picture of their own and no card yet.
 * @returns the number of cards that were drawn, not found in the cache
 */
export async function makeCards(db: Database, code: CodeMap, tools: CardTools): Promise<number> {
  const { newsroom } = tools;
  const wanted = await db.transaction(() => noteCards({ db, newsroom }, deciderOf(newsroom, code)));
  return draw(db, wanted, "size", tools);
}

/** Changes with whatever decides what all cards say. */
export function deciderOf({ site }: Newsroom, code: CodeMap): string {
  return JSON.stringify([site.name, site.languages, site.shareCards, code.partsOf(WORDS)]);
}

/** Draws anew those of some copies that are cards. @returns their number */
export async function mendCards(db: Database, keys: ReadonlySet<string>, tools: CardTools): Promise<number> {
  return draw(db, cardsWithKeys({ db, newsroom: tools.newsroom }, keys), "content", tools);
}

async function draw(
  db: Database,
  wanted: WantedCards,
  check: CacheCheck,
  { cache, onProgress }: CardTools,
): Promise<number> {
  const made = new Map<string, MadeCard>();
  const queue = wanted.entries();
  const work = async () => {
    for (const [key, words] of queue) {
      made.set(key, await makeCard(words, cache, check));
      onProgress?.(made.size, wanted.size);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (made.size > 0)
    await db.transaction(async () => {
      for (const [key, { file }] of made) storePhotoFile(db, key, cache, file);
    });
  return [...made.values()].filter(({ reused }) => !reused).length;
}
