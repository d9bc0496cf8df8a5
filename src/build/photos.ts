import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { exists } from "../kit/files.ts";
import { ContentError, type Problem } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { forgetRenditions, shelvePhoto, type WantedPhoto, wantedPhotos } from "../library/photo-shelf.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { derivePhotos } from "../photos/batch.ts";
import type { CacheCheck } from "../photos/cache.ts";
import type { PhotoError } from "../photos/photo-error.ts";
import type { Copy } from "./copies.ts";
import type { Settings } from "./settings.ts";

/** Tells how far the making of photos has come. */
export type PhotoProgress = (done: number, total: number, file: string) => void;

export interface PhotoOptions {
  /** How closely files in the cache are looked at before they are used again. */
  check: CacheCheck;
  onProgress: PhotoProgress;
}

/**
 * Makes the files of all photos that public stories show and that have none yet.
 * @returns the number of photos that were made, not found in the cache
 * @throws ContentError naming each photo that cannot be made, and its story
 */
export async function makePhotos(
  db: Database,
  newsroom: Newsroom,
  settings: Settings,
  { check, onProgress }: PhotoOptions,
): Promise<number> {
  const wanted = wantedPhotos(db, settings.content, settings.cache, newsroom.site.languages[0]);
  if (wanted.length === 0) return 0;
  const batch = await derivePhotos(
    wanted.map(({ request }) => Object.assign(request, { check })),
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

/**
 * Forgets what was made of photos when a file that has to be published has left the cache or is damaged in it.
 * @returns whether there is one
 */
export function forgetSpoiltPhotos(db: Database, copies: readonly Copy[]): boolean {
  const spoilt = copies.some((copy) => typeof copy.from === "string" && !isWhole(copy.from, copy.sha256));
  if (spoilt) forgetRenditions(db);
  return spoilt;
}

function isWhole(file: string, sha256: string | undefined): boolean {
  return exists(file) && hash("sha256", readFileSync(file), "hex") === sha256;
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
