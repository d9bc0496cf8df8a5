/** What was made of photos and is in the cache, although nothing of the content asks for it any more. */
import { basename, dirname } from "node:path";
import type { Database } from "./database.ts";

/** Derivations of photos of all stories, drafts as well, and of share images that pages have or had last. */
const USED = `select key from photos
  union select image from share_images where image is not null
  union select published from share_images where published is not null`;

/** The folders of the cache that hold what is used, by their names. */
export function usedDerivations(db: Database): Set<string> {
  const sql = `select min(cached) as cached from photo_files where key in (${USED}) group by key`;
  return new Set(db.all<{ cached: string }>(sql).map(({ cached }) => basename(dirname(cached))));
}

/**
 * Notes which folders are not used now.
 * @param now milliseconds since the epoch
 * @returns since when each of them has not been used
 */
export function noteUnused(db: Database, folders: readonly string[], now: number): Map<string, number> {
  const names = JSON.stringify(folders);
  db.run(
    "delete from unused_derivations where folder not in (select each.value from json_each(?) each)",
    names,
  );
  for (const folder of folders) db.insertNew("unused_derivations", { folder, since: now });
  const rows = db.all<{ folder: string; since: number }>("select folder, since from unused_derivations");
  return new Map(rows.map(({ folder, since }) => [folder, since]));
}

/** Forgets that a folder of the cache holds anything. */
export function forgetDerivation(db: Database, folder: string): void {
  db.run("delete from unused_derivations where folder = ?", folder);
  const place = `photos/${folder}/`;
  const keys = db.all<{ key: string }>(
    "select distinct key from photo_files where substr(cached, 1, ?) = ?",
    place.length,
    place,
  );
  for (const { key } of keys)
    for (const table of ["photo_files", "renditions"]) db.run(`delete from ${table} where key = ?`, key);
}
