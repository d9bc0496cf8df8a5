/** What the library holds, besides the content as it is, that decides what outputs show: to be compared with another's. */
import type { Database } from "./database.ts";
import { SHOWN_PHOTOS } from "./photo-files.ts";

/** Rows that are held in memory at a time. */
const BATCH = 2000;

/** The stories that are not public, in order. */
export function waitingStories(db: Database): Iterable<unknown> {
  return db.all("select id, lang from stories where live = 0 order by id, lang");
}

/** The dates that feeds had from stories that are gone, in order. */
export function feedDates(db: Database): Iterable<unknown> {
  return db.all("select list, lang, key, date from feed_dates order by list, lang, key");
}

/** What was made of the photos that public stories show, in order. */
export function* shownRenditions(db: Database): Generator<{ key: string }> {
  const sql = `select key, renditions from renditions
    where key > ? and key in (select key from photos where ${SHOWN_PHOTOS}) order by key limit ?`;
  for (let last = ""; ; ) {
    const rows = db.all<{ key: string; renditions: string }>(sql, last, BATCH);
    yield* rows;
    last = rows.at(-1)?.key ?? "";
    if (rows.length < BATCH) return;
  }
}
