import type { Database } from "../../src/library/database.ts";

/** Tells a library what no content tells: the dates that feeds had before. */
export function copyFeedDates(from: Database, to: Database): void {
  const dates = from.all<{ list: string; lang: string; key: string; date: number }>(
    "select list, lang, key, date from feed_dates",
  );
  for (const { list, lang, key, date } of dates) to.insert("feed_dates", { list, lang, key, date });
}
