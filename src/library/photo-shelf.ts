import { join, relative } from "node:path";
import type { SitePath } from "../model/address.ts";
import type { Lang } from "../model/lang.ts";
import type { StoryId } from "../model/story-id.ts";
import type { PhotoRequest } from "../photos/batch.ts";
import type { DerivedPhoto } from "../photos/derive.ts";
import type { Database } from "./database.ts";
import { derivationOf, type PhotoFacts } from "./intake/story-photos.ts";

/** A photo that a public story shows and of which nothing has been made. */
export interface WantedPhoto {
  story: StoryId;
  /** Path below the content folder. */
  path: string;
  key: string;
  request: PhotoRequest;
}

/** A file made of a photo that a public story shows. */
export interface PhotoFile {
  path: SitePath;
  /** File below the cache folder. */
  cached: string;
  sha256: string;
}

const SHOWN = `select 1 from photo_uses join stories on stories.id = photo_uses.id and stories.lang = photo_uses.lang
  where photo_uses.id = photos.story and photo_uses.file = photos.file and stories.live = 1`;

/** The photos of public stories that have no renditions yet, one for each derivation. */
export function wantedPhotos(db: Database, content: string, cacheDir: string, lang: Lang): WantedPhoto[] {
  return db
    .all<{ story: StoryId; key: string; hash: string; facts: string }>(
      `select story, key, hash, facts from photos
        where key not in (select key from renditions) and exists (${SHOWN}) group by key order by story, file`,
    )
    .map(({ story, key, hash, facts }) => {
      const photo = JSON.parse(facts) as PhotoFacts;
      const { path } = photo;
      const derivation = derivationOf(hash, photo, lang);
      return { story, path, key, request: { ...derivation, file: join(content, path), cacheDir } };
    });
}

/** Remembers what was made of a photo. */
export function shelvePhoto(
  db: Database,
  key: string,
  cacheDir: string,
  { renditions, files }: DerivedPhoto,
): void {
  const shelved = files.map(
    ({ path, cached, sha256 }): PhotoFile => ({ path, cached: relative(cacheDir, cached), sha256 }),
  );
  db.run(
    "insert or replace into renditions values (?, ?, ?)",
    key,
    JSON.stringify(renditions),
    JSON.stringify(shelved),
  );
}

/** Forgets what was made of photos: their files are looked for in the cache again, and made where they are not whole. */
export function forgetRenditions(db: Database): void {
  db.run("delete from renditions");
}

/** Every file of every photo that a public story shows. */
export function shownPhotoFiles(db: Database): PhotoFile[] {
  const rows = db.all<{ files: string }>(
    `select files from renditions where key in (select key from photos where exists (${SHOWN}))`,
  );
  return rows.flatMap((row) => JSON.parse(row.files) as PhotoFile[]);
}
