import { LANGS, type Lang } from "../i18n/lang.ts";
import type { ListKind } from "../model/list.ts";
import type { Instant, Place } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { Database } from "./database.ts";

/** All languages, named one by one so that SQLite uses the index of the lists for each. */
export const LANGS_SQL = LANGS.map((lang) => `'${lang}'`).join(", ");

/** One list in one language. */
export interface ListName {
  list: ListKind;
  lang: Lang;
  /** Topic or author; empty for the front page. */
  key: string;
}

/** What a list is cut into: the pages of its hub, or the documents of its feed and the feed's archive. */
export type Series = "pages" | "feeds";

/**
 * Pages are in the order of the stories' dates, feeds in that of their publication: feed readers fetch only the newest.
 * A query in that order must select `date` as well: SQLite can then merge the two tables of the view as it goes.
 */
export const ENTRIES: Readonly<Record<Series, string>> = { pages: "list_entries", feeds: "feed_entries" };

/**
 * How many full older pages a list has. Pages are numbered from the oldest story, so that a full page never changes;
 * the newest page, number 0, holds the rest: from one page's worth to just under two.
 */
export function olderPages(db: Database, { list, lang, key }: ListName, series: Series = "pages"): number {
  const row = db.get<{ last: number | null }>(
    "select max(page) as last from list_starts where series = ? and list = ? and lang = ? and key = ?",
    series,
    list,
    lang,
    key,
  );
  return Math.max(0, (row?.last ?? 0) - 1);
}

const BETWEEN = "list = ? and lang = ? and key = ? and (date, id) >= (?, ?) and (date, id) < (?, ?)";

/** Comes after every place. */
const END: Place = { date: Number.MAX_SAFE_INTEGER, id: "" };

/** The stories of a page, newest first. */
export function storiesOnPage(
  db: Database,
  name: ListName,
  page: number,
  series: Series = "pages",
): StoryId[] {
  const { list, lang, key } = name;
  const number = page === 0 ? olderPages(db, name, series) + 1 : page;
  const starts = db.all<Place>(
    "select date, id from list_starts where series = ? and list = ? and lang = ? and key = ? and page in (?, ?) order by page",
    series,
    list,
    lang,
    key,
    number,
    number + 1,
  );
  const [start, end = END] = starts;
  if (start === undefined) return [];
  return db
    .all<{ id: StoryId }>(
      `select date, id from ${ENTRIES[series]} where ${BETWEEN} order by date desc, id desc`,
      list,
      lang,
      key,
      start.date,
      start.id,
      end.date,
      end.id,
    )
    .map((row) => row.id);
}

/**
 * The page on which a place in a list falls: 0 for the newest.
 * @param date of its publication where the series is `feeds`
 */
export function pageAt(
  db: Database,
  name: ListName,
  date: Instant,
  id: StoryId,
  series: Series = "pages",
): number {
  const { list, lang, key } = name;
  const row = db.get<{ page: number }>(
    "select page from list_starts where series = ? and list = ? and lang = ? and key = ? and (date, id) <= (?, ?) order by page desc limit 1",
    series,
    list,
    lang,
    key,
    date,
    id,
  );
  const page = row?.page ?? 1;
  return page > olderPages(db, name, series) ? 0 : page;
}

/** The newest stories of a list, newest first. */
export function newestOf(
  db: Database,
  { list, lang, key }: ListName,
  limit: number,
  series: Series = "pages",
): StoryId[] {
  return db
    .all<{ id: StoryId }>(
      `select date, id from ${ENTRIES[series]} where list = ? and lang = ? and key = ? order by date desc, id desc limit ?`,
      list,
      lang,
      key,
      limit,
    )
    .map((row) => row.id);
}

/** How far back the newest stories of a list reach: the date of the oldest of them; `undefined` where there are fewer. */
export function reachOfNewest(
  db: Database,
  { list, lang, key }: ListName,
  count: number,
  series: Series = "pages",
): Instant | undefined {
  const sql = `select date from ${ENTRIES[series]} where list = ? and lang = ? and key = ? order by date desc, id desc limit 1 offset ?`;
  return db.get<{ date: Instant }>(sql, list, lang, key, count - 1)?.date;
}

/** The date of the oldest story of a list; `undefined` for an empty list. */
export function oldestIn(db: Database, { list, lang, key }: ListName): Instant | undefined {
  return db.get<{ date: Instant }>(
    "select date from list_entries where list = ? and lang = ? and key = ? order by date, id limit 1",
    list,
    lang,
    key,
  )?.date;
}

export function isEmptyList(db: Database, { list, lang, key }: ListName): boolean {
  return (
    db.get("select 1 from list_entries where list = ? and lang = ? and key = ? limit 1", list, lang, key) ===
    undefined
  );
}
