import { relative } from "node:path";
import { exists } from "../kit/files.ts";
import { ContentError, type Problem } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { shelvePhoto, type WantedPhoto, wantedPhotos } from "../library/photo-shelf.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { derivePhotos } from "../photos/batch.ts";
import type { PhotoError } from "../photos/photo-error.ts";
import type { Copy } from "./copies.ts";
import type { Settings } from "./settings.ts";

/** Tells how far the making of photos has come. */
export type PhotoProgress = (done: number, total: number, file: string) => void;

/**
 * Makes the files of all photos that public stories show and that have none yet.
 * @returns the number of photos that were made, not found in the cache
 * @throws ContentError naming each photo that cannot be made, and its story
 */
export async function makePhotos(
  db: Database,
  newsroom: Newsroom,
  settings: Settings,
  onProgress: PhotoProgress,
): Promise<number> {
  const wanted = wantedPhotos(db, settings.content, settings.cache, newsroom.site.languages[0]);
  if (wanted.length === 0) return 0;
  const batch = await derivePhotos(
    wanted.map((photo) => photo.request),
    { onProgress: (done, total, file) => onProgress(done, total, relative(settings.content, file)) },
  );
  await db.transaction(() => {
    for (const { key, request } of wanted) {
      const derived = batch.derived.get(request);
      if (derived) shelvePhoto(db, key, settings.cache, derived);
    }
  });
  if (batch.errors.length > 0)
    throw new ContentError(batch.errors.map((error) => problemOf(error, wanted, settings.content)));
  return batch.made;
}

/** Forgets what was made of photos whose files have left the cache, so that it is made again. */
export function forgetLostPhotos(db: Database, copies: readonly Copy[]): void {
  const lost = copies.some(({ from }) => typeof from === "string" && !exists(from));
  if (lost) db.run("delete from renditions");
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
