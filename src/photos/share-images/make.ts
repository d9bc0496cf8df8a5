import { rm } from "node:fs/promises";
import { join } from "node:path";
import { memo } from "../../kit/memo.ts";
import type { FontSource } from "../../model/own-fonts.ts";
import type { ShareImageLook, ShareImageWords } from "../../model/share-image.ts";
import {
  type CacheCheck,
  type Derivation,
  derivationFolder,
  makeWorkFolder,
  readDerivation,
  storeDerivation,
} from "../cache.ts";
import type { DerivedFile } from "../derive.ts";
import { SHARE_IMAGE_RECIPE, shareImage, shareImageKey } from "./recipe.ts";

type ShareImageDerivation = Derivation<"image", null>;

export interface MadeShareImage {
  file: DerivedFile;
  /** Whether it came from the cache. */
  reused: boolean;
}

/**
 * Gets a share image, from the cache where it is intact there, else freshly drawn.
 * @param check how closely a file in the cache is checked before it is used again
 * @throws Error where the cache cannot be written
 */
export async function makeShareImage(
  words: ShareImageWords,
  { cache: cacheDir, content }: { cache: string; content: string },
  check: CacheCheck,
): Promise<MadeShareImage> {
  const folder = derivationFolder(cacheDir, shareImageKey(words));
  const cached: ShareImageDerivation | undefined = await readDerivation(folder, check);
  const { files } = cached ?? (await keep(await render(words, content), folder, cacheDir));
  const [{ file, bytes, sha256 }] = files as [ShareImageDerivation["files"][number]];
  const { path } = shareImage(words);
  return { file: { path, cached: join(folder, file), bytes, sha256 }, reused: cached !== undefined };
}

/** The typeface takes 20 ms to read, and most builds draw nothing. */
const typeface = memo(
  async (own: readonly FontSource[], content: string) => {
    const [{ drawShareImage, WEIGHTS }, { Typeface }] = await Promise.all([
      import("./draw.ts"),
      import("./typeface.ts"),
    ]);
    return { drawShareImage, faces: await Typeface.read(WEIGHTS, { files: own, content }) };
  },
  { key: (own, content) => JSON.stringify([own.map(({ hash }) => hash), content]), most: 2 },
);

/** How many an image has: pictures have some of their own. */
const COLOURS = { plain: 16, withPictures: 64 };

/** Read once for all the images of a build. */
const picturesOf = memo(
  async (look: ShareImageLook, content: string) => {
    const { ownPictures } = await import("./own-pictures.ts");
    return ownPictures(look, content);
  },
  { key: ({ logo, mark }, content) => JSON.stringify([logo?.hash, mark?.hash, content]), most: 2 },
);

/** An image as a PNG of few colours; without dithering, which would only fray the letters. */
async function render(words: ShareImageWords, content: string): Promise<Buffer> {
  const { look } = words;
  const { drawShareImage, faces } = await typeface(look?.headline ?? [], look?.headline ? content : "");
  const { sharp } = await import("../sharp.ts");
  const pictures = look && (look.logo ?? look.mark) && (await picturesOf(look, content));
  return sharp(Buffer.from(drawShareImage(words, faces, pictures)))
    .png({
      palette: true,
      colours: pictures ? COLOURS.withPictures : COLOURS.plain,
      dither: 0,
      effort: 1,
      compressionLevel: 9,
    })
    .toBuffer();
}

async function keep(data: Buffer, folder: string, cacheDir: string): Promise<ShareImageDerivation> {
  const { width, height } = SHARE_IMAGE_RECIPE;
  const work = await makeWorkFolder(cacheDir);
  try {
    const image = { file: "image.png", role: "image" as const, width, height, data };
    return await storeDerivation(work, folder, [image], null);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
