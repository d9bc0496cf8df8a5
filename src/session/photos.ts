import { relative } from "node:path";
import { ContentError, type Problem } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { photosWithKeys, storePhotoFiles, type WantedPhoto, wantedPhotos } from "../library/photo-files.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { CacheCheck } from "../photos/cache.ts";
import { PHOTO_PACK } from "../photos/pack-forms.ts";
import type { PhotoError } from "../photos/photo-error.ts";
import { fetchDerivations, offerDerivation, type Shared } from "../photos/shared.ts";
import type { Copy } from "../plan/copies.ts";
import { putCopies } from "../publication/copies.ts";
import type { Settings } from "./settings.ts";
import { mendShareImages } from "./share-images.ts";

/** Called to tell how many photos have been made. */
export type PhotoProgress = (done: number, total: number, file: string) => void;

/**
 * Makes the files of all photos that public stories show and that have no files yet.
 * @param shared where others may have made them, and may want those that are made here
 * @returns the number of photos that were made, not found in the cache or in the store
 * @throws ContentError naming each photo that cannot be made, and its story
 */
export function makePhotos(
  db: Database,
  newsroom: Newsroom,
  settings: Settings,
  onProgress: PhotoProgress,
  shared: Shared | undefined,
): Promise<number> {
  const wanted = wantedPhotos(db, settings.content, settings.cache, newsroom.site.languages[0]);
  return derive(db, wanted, settings, "size", onProgress, shared);
}

interface CopyTools {
  newsroom: Newsroom;
  settings: Settings;
  onProgress: PhotoProgress;
  shared: Shared | undefined;
}

/**
 * Puts copies into a folder. Photos and share images whose files are missing or damaged in the cache are made again.
 * @returns the number of photos and share images made again
 * @throws ContentError naming each photo that cannot be made, and each file that changed since it was read
 */
export async function putWholeCopies(
  db: Database,
  copies: readonly Copy[],
  folder: string,
  { newsroom, settings, onProgress, shared }: CopyTools,
): Promise<number> {
  const { content, cache } = settings;
  const spoilt = putCopies(copies, folder, content);
  if (spoilt.length === 0) return 0;
  refuseChanged(spoilt);
  const keys = new Set(spoilt.map(({ key }) => key));
  const wanted = photosWithKeys(db, keys, content, cache, newsroom.site.languages[0]);
  const drawn = await mendShareImages(db, keys, { newsroom, content, cache, shared });
  const made = drawn + (await derive(db, wanted, settings, "content", onProgress, shared));
  const [still] = putCopies(spoilt, folder, content);
  if (still) throw new Error(`${still.path} was made again in ${cache}, but is damaged there again`);
  return made;
}

/** @throws ContentError naming files that somebody changed since they were read */
function refuseChanged(copies: readonly Copy[]): void {
  const changed = copies.flatMap(({ from }) => ("original" in from ? [from.original] : []));
  if (changed.length === 0) return;
  const said = { severity: "error", message: "changed while it was being published" } as const;
  throw new ContentError(changed.map((file) => ({ ...said, file, hint: "Build once more." })));
}

/**
 * Makes the files of photos, and remembers them.
 * @returns the number of photos that were made, not found in the cache
 * @throws ContentError naming each photo that cannot be made, and its story
 */
export async function derive(
  db: Database,
  wanted: readonly WantedPhoto[],
  settings: Settings,
  check: CacheCheck,
  onProgress: PhotoProgress,
  shared: Shared | undefined,
): Promise<number> {
  if (wanted.length === 0) return 0;
  // Loaded only when needed: it takes long to load.
  const [{ derivePhotos }, { derivationKey }] = await Promise.all([
    import("../photos/batch.ts"),
    import("../photos/recipe.ts"),
  ]);
  const keys = new Set(wanted.map(({ request }) => derivationKey(request)));
  if (shared) await fetchDerivations(keys, { form: PHOTO_PACK, check }, shared);
  const batch = await derivePhotos(
    wanted.map(({ request }) => Object.assign(request, { check })),
    {
      onProgress: (done, total, file) => onProgress(done, total, relative(settings.content, file)),
      onMade: shared && ((request) => offerDerivation(derivationKey(request), shared)),
    },
  );
  await db.transaction(() => {
    for (const { key, request } of wanted) {
      const derived = batch.derived.get(request);
      if (derived) storePhotoFiles(db, key, settings.cache, derived);
    }
  });
  if (batch.errors.length > 0)
    throw new ContentError(batch.errors.map((error) => problemOf(error, wanted, settings.content)));
  return batch.made;
}

function problemOf(error: PhotoError, wanted: readonly WantedPhoto[], content: string): Problem {
  const photo = wanted.find(({ request }) => request.file === error.file);
  return {
    file: relative(content, error.file),
    severity: "error",
    message: `${error.reason} (shown by the story ${photo?.story})`,
    hint: error.hint,
  };
}
