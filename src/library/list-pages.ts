import { LANGS, type Lang } from "../model/lang.ts";
import type { ListKind } from "../model/list.ts";
import type { Instant } from "../model/story.ts";
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

/**
 * How many full older pages a list of this length has. Pages are numbered from the oldest story, so that a full page
 * never changes; the newest page, number 0, holds the rest: from one page's worth to just under two.
 */
export function olderPages(length: number, size: number): number {
  return Math.max(0, Math.floor(length / size) - 1);
}

export function listLength(db: Database, { list, lang, key }: ListName): number {
  const row = db.get<{ n: number }>(
    "select count(*) as n from list_entries where list = ? and lang = ? and key = ?",
    list,
    lang,
    key,
  );
  return row?.n ?? 0;
}

/** The stories of a page, newest first. */
export function storiesOnPage(db: Database, name: ListName, page: number, size: number): StoryId[] {
  const { list, lang, key } = name;
  const length = listLength(db, name);
  const [offset, limit] = page === 0 ? [olderPages(length, size) * size, length] : [(page - 1) * size, size];
  return db
    .all<{ id: StoryId }>(
      "select id from list_entries where list = ? and lang = ? and key = ? order by date, id limit ? offset ?",
      list,
      lang,
      key,
      limit,
      offset,
    )
    .map((row) => row.id)
    .reverse();
}

/** The page that a place in time falls on: 0 for the newest. */
export function pageAt(db: Database, name: ListName, date: Instant, id: StoryId, size: number): number {
  const { list, lang, key } = name;
  const before = db.get<{ n: number }>(
    "select count(*) as n from list_entries where list = ? and lang = ? and key = ? and (date, id) < (?, ?)",
    list,
    lang,
    key,
    date,
    id,
  );
  const page = Math.floor((before?.n ?? 0) / size) + 1;
  return page > olderPages(listLength(db, name), size) ? 0 : page;
}

/** The newest stories of a list, newest first. */
export function newestOf(db: Database, { list, lang, key }: ListName, limit: number): StoryId[] {
  return db
    .all<{ id: StoryId }>(
      "select id from list_entries where list = ? and lang = ? and key = ? order by date desc, id desc limit ?",
      list,
      lang,
      key,
      limit,
    )
    .map((row) => row.id);
}

export function isEmptyList(db: Database, { list, lang, key }: ListName): boolean {
  return (
    db.get("select 1 from list_entries where list = ? and lang = ? and key = ? limit 1", list, lang, key) ===
    undefined
  );
}
