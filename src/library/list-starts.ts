import type { Instant, Place } from "../model/story.ts";
import type { Change, Facets } from "./changes.ts";
import type { Database } from "./database.ts";
import { ENTRIES, type ListName, type Series } from "./list-pages.ts";
import { Note } from "./notes.ts";

/** The number of stories on a page, for each series. */
type PageSizes = Readonly<Record<Series, number>>;

/** The lists that have pages of each series, as an SQL condition. */
const LISTS: Readonly<Record<Series, string>> = { pages: "true", feeds: "list = 'home'" };
const SERIES = Object.keys(LISTS) as Series[];

/** The sizes with which pages were last found, for each series. */
const SIZES = new Note<readonly number[]>("list sizes");

/** A list and the oldest place in it at which its stories changed. */
interface ChangedList extends ListName, Place {}

/**
 * Finds again where the pages of lists begin, from the oldest change on: a full page stays as it is when
 * newer stories come, so the cost does not depend on the length of the list.
 * @param changes what changed since the pages were last found; where that is not known, all lists are gone through
 */
export function refreshListStarts(
  db: Database,
  sizes: PageSizes,
  changes: readonly Change[] | "unknown",
): void {
  const areOther = SIZES.write(
    db,
    SERIES.map((series) => sizes[series]),
  );
  if (changes !== "unknown" && !areOther) {
    for (const series of SERIES)
      for (const list of changedLists(changes, series)) startAgain(db, series, sizes[series], list);
    return;
  }
  db.run("delete from list_starts");
  for (const series of SERIES) startAll(db, series, sizes[series]);
}

function startAll(db: Database, series: Series, size: number): void {
  db.run(
    `insert into list_starts (series, list, lang, key, page, date, id)
     select ?, list, lang, key, (n - 1) / ? + 1, date, id from (
       select list, lang, key, date, id, row_number() over (partition by list, lang, key order by date, id) as n
       from ${ENTRIES[series]} where ${LISTS[series]})
     join (select list, lang, key, count(*) as length from ${ENTRIES[series]} where ${LISTS[series]} group by list, lang, key)
       using (list, lang, key)
     where (n - 1) % ? = 0 and (n = 1 or length - n + 1 >= ?)`,
    series,
    size,
    size,
    size,
  );
}

/** The lists with pages of the series that a story entered or left, or in which it moved. */
function changedLists(changes: readonly Change[], series: Series): ChangedList[] {
  const lists = new Map<string, ChangedList>();
  for (const { id, lang, before, after } of changes) {
    for (const facets of [before, after]) {
      const other = facets === before ? after : before;
      if (facets === undefined) continue;
      for (const [list, key] of facets.lists) {
        if (series === "feeds" && list !== "home") continue;
        const date = timeIn(facets, series);
        if (other !== undefined && timeIn(other, series) === date && isIn(other, list, key)) continue;
        const place = { list, lang, key, date, id };
        const name = `${list} ${lang} ${key}`;
        const first = lists.get(name);
        if (first === undefined || isOlder(place, first)) lists.set(name, place);
      }
    }
  }
  return [...lists.values()];
}

/** The time by which a story is sorted in a series. */
export function timeIn({ date, published }: Facets, series: Series): Instant {
  return series === "feeds" ? published : date;
}

function isIn(facets: Facets, list: string, key: string): boolean {
  return facets.lists.some(([otherList, otherKey]) => otherList === list && otherKey === key);
}

function isOlder(a: ChangedList, b: ChangedList): boolean {
  return a.date < b.date || (a.date === b.date && a.id < b.id);
}

/** Pages before the change begin where they did; if the last of them is now the newest and not full, it joins the one before it. */
function startAgain(
  db: Database,
  series: Series,
  size: number,
  { list, lang, key, date, id }: ChangedList,
): void {
  const where = "list = ? and lang = ? and key = ?";
  const name = [list, lang, key] as const;
  const ofSeries = `series = '${series}' and ${where}`;
  const kept = db.get<Place & { page: number }>(
    `select page, date, id from list_starts where ${ofSeries} and (date, id) < (?, ?) order by page desc limit 1`,
    ...name,
    date,
    id,
  );
  db.run(`delete from list_starts where ${ofSeries} and page > ?`, ...name, kept?.page ?? 0);
  const stories = db.all<Place>(
    `select date, id from ${ENTRIES[series]} where ${where} and (date, id) >= (?, ?) order by date, id`,
    ...name,
    kept?.date ?? Number.MIN_SAFE_INTEGER,
    kept?.id ?? "",
  );
  const first = kept?.page ?? 1;
  if (kept !== undefined && first > 1 && stories.length < size)
    db.run(`delete from list_starts where ${ofSeries} and page = ?`, ...name, first);
  for (let n = kept ? size : 0; n < stories.length && (n === 0 || n + size <= stories.length); n += size) {
    const start = stories[n] as Place;
    const page = first + n / size;
    db.insert("list_starts", { series, list, lang, key, page, date: start.date, id: start.id });
  }
}
