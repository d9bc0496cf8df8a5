import type { Instant } from "../model/story.ts";
import type { Change, Facets } from "./changes.ts";
import type { Database } from "./database.ts";
import type { ListName } from "./list-pages.ts";

/**
 * Remembers the dates of stories that leave a list, or whose last change is taken back: the list's feed may have had its
 * date from one of them, and feed readers ignore a feed whose date moves back.
 * @param changes with what was published as `before`
 * @param now where the clock was set back, dates to come are not kept
 */
export function noteFeedDates(db: Database, changes: Iterable<Change>, now: Instant): void {
  for (const { lang, before, after } of changes) {
    if (before === undefined || before.changed > now) continue;
    for (const [list, key] of before.lists) {
      if (after !== undefined && after.changed >= before.changed && isIn(after, list, key)) continue;
      db.run(
        `insert into feed_dates (list, lang, key, date) values (?, ?, ?, ?)
           on conflict (list, lang, key) do update set date = max(date, excluded.date)`,
        list,
        lang,
        key,
        before.changed,
      );
    }
  }
}

function isIn({ lists }: Facets, list: string, key: string): boolean {
  return lists.some(([otherList, otherKey]) => otherList === list && otherKey === key);
}

/** The newest date that a list's feed may have had from stories that have left it. */
export function feedDateBefore(db: Database, { list, lang, key }: ListName): Instant | undefined {
  return db.get<{ date: Instant }>(
    "select date from feed_dates where list = ? and lang = ? and key = ?",
    list,
    lang,
    key,
  )?.date;
}
