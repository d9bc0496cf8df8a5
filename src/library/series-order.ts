/** The order of the stories of a series: by their parts, then those that state none, by date. */
import type { Lang } from "../i18n/lang.ts";
import { memoPer } from "../kit/memo.ts";
import type { SeriesKey } from "../model/series.ts";
import type { Place } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { Facets } from "./changes.ts";
import type { Snapshot } from "./snapshot.ts";

/** Where a story stands in a series. */
export interface PartPlace extends Place {
  /** Counted from 1; absent where the story states none. */
  part?: number | undefined;
}

/** The public stories of a series in a language, the first part first. */
export const seriesOrder = memoPer(readOrder, { key: (lang, key) => `${lang} ${key}` });

function readOrder({ db }: Snapshot, lang: Lang, key: SeriesKey): readonly PartPlace[] {
  const rows = db.all<Place & { part: number | null }>(
    `select entries.id, entries.date, part from list_entries entries
       left join series_parts parts on parts.id = entries.id and parts.lang = entries.lang
      where entries.list = 'series' and entries.lang = ? and entries.key = ?
      order by part is null, part, entries.date, entries.id`,
    lang,
    key,
  );
  return rows.map(({ id, date, part }) => ({ id, date, part: part ?? undefined }));
}

/** The stories before and after a place in a series; there need not be a story at that place. */
export function partsAround(
  of: Snapshot,
  lang: Lang,
  key: SeriesKey,
  place: PartPlace,
): { previous?: StoryId | undefined; next?: StoryId | undefined } {
  const order = seriesOrder(of, lang, key);
  const at = firstFrom(order, place);
  const next = order[at]?.id === place.id ? at + 1 : at;
  return { previous: order[at - 1]?.id, next: order[next]?.id };
}

/** Where a public story stood in a series; nothing where it was in none. */
export function placeInSeries(
  { lists, part, date }: Facets,
  id: StoryId,
): [SeriesKey, PartPlace] | undefined {
  const key = lists.find(([list]) => list === "series")?.[1];
  return key === undefined ? undefined : [key, { id, date, part: part ?? undefined }];
}

/** Index of the first part that does not come before a place. */
function firstFrom(order: readonly PartPlace[], place: PartPlace): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePlaces(order[middle] as PartPlace, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below 0 where `a` comes first. Total: by part, then by date, then by id. */
export function comparePlaces(a: PartPlace, b: PartPlace): number {
  const [first, second] = [a.part ?? Number.POSITIVE_INFINITY, b.part ?? Number.POSITIVE_INFINITY];
  if (first !== second) return first - second;
  return a.date === b.date ? (a.id < b.id ? -1 : a.id === b.id ? 0 : 1) : a.date - b.date;
}
