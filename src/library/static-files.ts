/** Files of one's own, which are published as they are. */
import { contentHash } from "../kit/files.ts";
import { normalPath, type SitePath } from "../model/address.ts";
import type { Database } from "./database.ts";
import { Note } from "./notes.ts";

/** A file of one's own. */
export interface StaticFile {
  path: SitePath;
  /** Below the content folder. */
  file: string;
  /** Below the root of the site, as it is compared with others: `placeOf`. */
  place: string;
  bytes: number;
  /** By `contentHash`. */
  hash: string;
}

const ALL = "select path, file, place, bytes, hash from static_files order by path";
const AT = "select path, file, place, bytes, hash from static_files where path = ?";

/** The place of a file as systems compare it that know neither capitals nor forms of Unicode. */
export function placeOf(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

/** Puts the files of a folder in the place of those that it had. @param listing path of the folder below the content folder */
export function storeStaticFiles(db: Database, listing: string, files: readonly StaticFile[]): void {
  db.run("delete from static_files where listing = ?", listing);
  for (const file of files) db.replace("static_files", { listing, ...file });
}

const WHICH = new Note<string>("static files");

/** Notes which files there are. */
export function noteStaticFiles(db: Database): void {
  const paths = db.all<{ path: string }>("select path from static_files order by path");
  WHICH.write(db, contentHash(paths.map(({ path }) => path).join("\n")));
}

/** Changes with every file that comes or goes; `undefined` where there never was one. */
export function whichStaticFiles(db: Database): string | undefined {
  return WHICH.read(db);
}

export function hasStaticFiles(db: Database): boolean {
  return db.get("select 1 from static_files limit 1") !== undefined;
}

export function allStaticFiles(db: Database): StaticFile[] {
  return db.all(ALL);
}

export function staticFileAt(db: Database, path: SitePath): StaticFile | undefined {
  return db.get(AT, path);
}

/** Whether a file of one's own stands at a path, however that is written. */
export function isStaticFile(db: Database, path: string): boolean {
  const normal = normalPath(path);
  return normal !== undefined && staticFileAt(db, normal) !== undefined;
}

/** The addresses of files in the same folder as another, at most as many as a reader would look through. */
export function staticFilesBeside(db: Database, path: string): SitePath[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const sql = "select path from static_files where path >= ? and path < ? order by path limit 2000";
  return db.all<{ path: SitePath }>(sql, folder, `${folder}\uFFFF`).map((row) => row.path);
}
