import { join, relative } from "node:path";
import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "../model/address.ts";
import type { StoryId } from "../model/story-id.ts";
import type { PhotoRequest } from "../photos/batch.ts";
import type { DerivedFile, DerivedPhoto } from "../photos/derive.ts";
import type { Database } from "./database.ts";
import { Note } from "./notes.ts";
import { derivationOf, type PhotoFacts } from "./photo-facts.ts";
import { publishedCopiesOf, publishedCopy } from "./published.ts";
import { ofPublicEntry, registerFolders } from "./register-files.ts";

/** A photo of which files are to be made. */
export interface WantedPhoto {
  story: StoryId;
  /** Path below the content folder. */
  path: string;
  key: string;
  request: PhotoRequest;
}

/** A file made of a photo. */
export interface PhotoFile {
  path: SitePath;
  /** Key of the derivation that it belongs to. */
  key: string;
  /** File below the cache folder. */
  cached: string;
  sha256: string;
  bytes: number;
}

interface PhotoRow {
  story: StoryId;
  key: string;
  hash: string;
  facts: string;
}

/** True for a row of `photos` that a public story shows, or the page of an entry of a register. */
export const SHOWN_PHOTOS = `exists (
  ${ofPublicEntry("photos")}
  union all select 1 from photo_uses join stories on stories.id = photo_uses.id and stories.lang = photo_uses.lang
  where photo_uses.id = photos.story and photo_uses.file = photos.file and stories.live = 1)`;

/**
 * True for a row that belongs to a story whose photos may differ from those published: after the first publication, only
 * for stories that changed for the public, so that the others are not searched.
 */
function concerned(db: Database): string {
  return PUBLISHED.read(db) === true
    ? `story in (select id from changes union all ${registerFolders("photos")})`
    : "true";
}

/** That `published_photos` covers every story. */
const PUBLISHED = new Note<true>("photos published");

/** The photos of public stories that have no renditions yet, one for each derivation. */
export function wantedPhotos(db: Database, content: string, cacheDir: string, lang: Lang): WantedPhoto[] {
  return unmadeRows(db).map((row) => wantedPhoto(row, content, cacheDir, lang));
}

/** The same photos by their paths below the content folder, each with its story. */
export function unmadePhotos(db: Database): [path: string, story: StoryId][] {
  return unmadeRows(db).map(({ story, facts }) => [(JSON.parse(facts) as PhotoFacts).path, story]);
}

function unmadeRows(db: Database): PhotoRow[] {
  return db.all(
    `select story, key, hash, facts from photos
      where ${concerned(db)} and key not in (select key from renditions) and ${SHOWN_PHOTOS} group by key order by story, file`,
  );
}

/** Photos some of whose files are damaged, by their keys. */
export function photosWithKeys(
  db: Database,
  keys: ReadonlySet<string>,
  content: string,
  cacheDir: string,
  lang: Lang,
): WantedPhoto[] {
  const sql = "select story, key, hash, facts from photos where key = ? order by story, file limit 1";
  return [...keys].flatMap((key) =>
    db.all<PhotoRow>(sql, key).map((row) => wantedPhoto(row, content, cacheDir, lang)),
  );
}

function wantedPhoto(
  { story, key, hash, facts }: PhotoRow,
  content: string,
  cacheDir: string,
  lang: Lang,
): WantedPhoto {
  const photo = JSON.parse(facts) as PhotoFacts;
  const { path } = photo;
  const derivation = derivationOf(hash, photo, lang);
  return { story, path, key, request: { ...derivation, file: join(content, path), cacheDir } };
}

/** Remembers what was made of a photo. */
export function storePhotoFiles(
  db: Database,
  key: string,
  cacheDir: string,
  { renditions, files }: DerivedPhoto,
): void {
  db.replace("renditions", { key, renditions: JSON.stringify(renditions) });
  db.run("delete from photo_files where key = ?", key);
  for (const file of files) storePhotoFile(db, key, cacheDir, file);
}

/** Remembers a file that was made of a photo, or a share image. */
export function storePhotoFile(
  db: Database,
  key: string,
  cacheDir: string,
  { path, cached, sha256, bytes }: DerivedFile,
): void {
  db.replace("photo_files", { key, path, cached: relative(cacheDir, cached), sha256, bytes });
}

/** All that the library keeps of what was made of a photo. */
export interface MadePhoto {
  /** Renditions as JSON. */
  renditions: string;
  files: readonly PhotoFile[];
}

/** What was made of a photo; nothing where none is known. */
export function madePhoto(db: Database, key: string): MadePhoto | undefined {
  const made = db.get<{ renditions: string }>("select renditions from renditions where key = ?", key);
  const files = "select path, key, cached, sha256, bytes from photo_files where key = ? order by path";
  return made && { ...made, files: db.all<PhotoFile>(files, key) };
}

/** Remembers what another machine made of a photo: the files themselves need not be here. */
export function storeMadePhoto(db: Database, key: string, { renditions, files }: MadePhoto): void {
  db.replace("renditions", { key, renditions });
  db.run("delete from photo_files where key = ?", key);
  for (const file of files) db.replace("photo_files", { ...file });
}

/** Files of photos that public stories show, but that are not published. */
export function unpublishedPhotoFiles(db: Database): PhotoFile[] {
  return db.all<PhotoFile>(
    `select path, key, cached, sha256, bytes from photo_files where key in (
       select key from photos where ${concerned(db)} and ${SHOWN_PHOTOS}
         and not exists (select 1 from published_photos where published_photos.key = photos.key))`,
  );
}

/** The file of a photo that is published at an address; absent where there is none. */
export function publishedPhotoFile(db: Database, path: SitePath): PhotoFile | undefined {
  const key = publishedCopy(db, path)?.key;
  if (key === undefined) return undefined;
  const sql = "select path, key, cached, sha256, bytes from photo_files where key = ? and path = ?";
  return db.get<PhotoFile>(sql, key, path);
}

/** Published files of photos that no public story shows any longer. */
export function strandedPhotoFiles(db: Database): SitePath[] {
  const rows = db.all<{ key: string }>(
    `select distinct key from published_photos where ${concerned(db)}
       and not exists (select 1 from photos where photos.key = published_photos.key and ${SHOWN_PHOTOS})`,
  );
  return publishedCopiesOf(
    db,
    rows.map(({ key }) => key),
  );
}

/** The stories that show a derivation in the published site. */
export function storiesOfPhoto(db: Database, key: string): StoryId[] {
  const rows = db.all<{ story: StoryId }>("select story from published_photos where key = ?", key);
  return rows.map(({ story }) => story);
}

/** Remembers which stories show the photos that are published now. */
export function rememberPhotos(db: Database): void {
  const where = concerned(db);
  db.run(`delete from published_photos where ${where}`);
  db.run(
    `insert into published_photos (story, key) select distinct story, key from photos where ${where} and ${SHOWN_PHOTOS}`,
  );
  PUBLISHED.write(db, true);
}
