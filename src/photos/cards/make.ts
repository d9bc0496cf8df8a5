import { rm } from "node:fs/promises";
import { join } from "node:path";
import { memo } from "../../kit/memo.ts";
import type { CardWords } from "../../model/share-card.ts";
import {
  type CacheCheck,
  type Derivation,
  derivationFolder,
  makeWorkFolder,
  readDerivation,
  storeDerivation,
} from "../cache.ts";
import type { DerivedFile } from "../derive.ts";
import { sharp } from "../sharp.ts";
import { CARD_RECIPE, cardKey, shareCard } from "./recipe.ts";

type CardDerivation = Derivation<"card", null>;

export interface MadeCard {
  file: DerivedFile;
  /** Whether it lay in the cache. */
  reused: boolean;
}

/**
 * Gets a share card, from the cache where it is there and whole, else freshly drawn.
 * @param check how closely a file in the cache is looked at before it is used again
 * @throws Error where the cache cannot be written
 */
export async function makeCard(words: CardWords, cacheDir: string, check: CacheCheck): Promise<MadeCard> {
  const folder = derivationFolder(cacheDir, cardKey(words));
  const cached: CardDerivation | undefined = await readDerivation(folder, check);
  const { files } = cached ?? (await keep(await render(words), folder, cacheDir));
  const [{ file, bytes, sha256 }] = files as [CardDerivation["files"][number]];
  const { path } = shareCard(words);
  return { file: { path, cached: join(folder, file), bytes, sha256 }, reused: cached !== undefined };
}

/** The typeface takes 20 ms to read, and most builds draw nothing. */
const typeface = memo(async () => {
  const [{ drawCard, WEIGHTS }, { Typeface }] = await Promise.all([
    import("./draw.ts"),
    import("./typeface.ts"),
  ]);
  return { drawCard, faces: await Typeface.read(WEIGHTS) };
});

/** A card as a PNG of few colours; without dithering, which would only fray the letters. */
async function render(words: CardWords): Promise<Buffer> {
  const { drawCard, faces } = await typeface();
  return sharp(Buffer.from(drawCard(words, faces)))
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
}

async function keep(data: Buffer, folder: string, cacheDir: string): Promise<CardDerivation> {
  const { width, height } = CARD_RECIPE;
  const work = await makeWorkFolder(cacheDir);
  try {
    const card = { file: "card.png", role: "card" as const, width, height, data };
    return await storeDerivation(work, folder, [card], null);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
