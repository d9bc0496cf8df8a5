import type { Lang } from "../i18n/lang.ts";
import { memo, memoPer } from "../kit/memo.ts";
import type { ListKind } from "../model/list.ts";
import type { Place } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { Database } from "./database.ts";
import type { ListName } from "./list-pages.ts";
import type { Snapshot } from "./snapshot.ts";
import type { NearStory } from "./story-words.ts";

/** Places of a list without gaps, oldest first. Their dates lie side by side: places scattered over memory are slow to walk through. */
interface Stretch {
  dates: Float64Array;
  ids: readonly StoryId[];
  /** The stories themselves, where somebody has met them. */
  met: (NearStory | undefined)[];
  /** True where the stretch reaches to the oldest, or to the newest, story of the list. */
  toStart: boolean;
  toEnd: boolean;
}

interface Known {
  stretch: Stretch;
  /** How many entries were read ahead. */
  ahead: number;
}

/** A part of a stretch. */
export interface Span extends Pick<Stretch, "dates" | "ids" | "met"> {
  start: number;
  /** The index after the last place. */
  end: number;
}

/** The most entries that are read ahead. */
const AHEAD = 512;

const IN_LIST = "list = ? and lang = ? and key = ?";
const OLDER = `select date, id from list_entries where ${IN_LIST} and (date, id) < (?, ?) order by date desc, id desc limit ?`;
const FROM = `select date, id from list_entries where ${IN_LIST} and (date, id) >= (?, ?) order by date, id limit ?`;

/**
 * The stories around places in lists, in one state of the library. A stretch of each list is kept, and read further
 * ahead the more it is used: pages pressed in the order of time then need next to no queries.
 */
export class Windows {
  readonly #db: Database;
  /** By language and kind, then by key. */
  readonly #known = new Map<Lang, (list: ListKind) => Map<string, Known>>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** The nearest stories before a place, `count` at most; there need not be a story at the place. */
  older(name: ListName, place: Place, count: number): Span {
    const { stretch, at } = this.#around(name, place, count);
    const { dates, ids, met } = stretch;
    return { dates, ids, met, start: Math.max(0, at - count), end: at };
  }

  /** Lets go of all that is known of a language. */
  forget(lang: Lang): void {
    this.#known.delete(lang);
  }

  #of(lang: Lang): (list: ListKind) => Map<string, Known> {
    const known = this.#known.get(lang) ?? memo((_list: ListKind) => new Map<string, Known>());
    this.#known.set(lang, known);
    return known;
  }

  /** The story after a place. */
  newer(name: ListName, place: Place): Place | undefined {
    const { stretch, at } = this.#around(name, place, 1);
    const next = isAt(stretch, at, place) ? at + 1 : at;
    const id = stretch.ids[next];
    return id === undefined ? undefined : { date: stretch.dates[next] as number, id };
  }

  /** @returns a stretch that covers the request, and the index in it of the first place that is not before the given one */
  #around(name: ListName, place: Place, count: number): { stretch: Stretch; at: number } {
    const stretches = this.#of(name.lang)(name.list);
    const known = stretches.get(name.key);
    let older: Part | undefined;
    if (known !== undefined) {
      const at = firstFrom(known.stretch, place);
      if (covers(known.stretch, at, place, count)) return { stretch: known.stretch, at };
      older = before(known.stretch, at, count);
    }
    const ahead = Math.min(AHEAD, (known?.ahead ?? 1) * 8);
    older ??= this.#before(name, place, count);
    const stretch = joined(older, this.#from(name, place, ahead));
    stretches.set(name.key, { stretch, ahead });
    return { stretch, at: older.ids.length };
  }

  #before({ list, lang, key }: ListName, { date, id }: Place, count: number): Part {
    const places = this.#db.all<Place>(OLDER, list, lang, key, date, id, count).reverse();
    return partOf(places, places.length < count);
  }

  #from({ list, lang, key }: ListName, { date, id }: Place, count: number): Part {
    const places = this.#db.all<Place>(FROM, list, lang, key, date, id, count);
    return partOf(places, places.length < count);
  }
}

/** Places that follow one another. */
interface Part {
  dates: ArrayLike<number> & Iterable<number>;
  ids: readonly StoryId[];
  met: readonly (NearStory | undefined)[];
  /** There are no more. */
  isAll: boolean;
}

function partOf(places: readonly Place[], isAll: boolean): Part {
  return {
    dates: places.map(({ date }) => date),
    ids: places.map(({ id }) => id),
    met: places.map(() => undefined),
    isAll,
  };
}

/** What a stretch has before the place at an index, where that is `count` places or all that there are. */
function before({ dates, ids, met, toStart }: Stretch, at: number, count: number): Part | undefined {
  // Of what is after its last place nothing is known.
  if (at === ids.length || !(toStart || at >= count)) return undefined;
  const start = Math.max(0, at - count);
  const isAll = toStart && start === 0;
  return { dates: dates.subarray(start, at), ids: ids.slice(start, at), met: met.slice(start, at), isAll };
}

function joined(older: Part, newer: Part): Stretch {
  return {
    dates: Float64Array.from([...older.dates, ...newer.dates]),
    ids: [...older.ids, ...newer.ids],
    met: [...older.met, ...newer.met],
    toStart: older.isAll,
    toEnd: newer.isAll,
  };
}

/** The windows of a state of the library. */
export const windowsOf = memoPer(({ db }: Snapshot) => new Windows(db));

/** Whether the stretch has `count` stories before the place, and one after it. */
function covers(stretch: Stretch, at: number, place: Place, count: number): boolean {
  const { ids, toStart, toEnd } = stretch;
  const last = isAt(stretch, at, place) ? at + 1 : at;
  return (toStart || at >= count) && (toEnd || last < ids.length);
}

/** Index of the first place that is not before the given one. */
function firstFrom({ dates, ids }: Stretch, { date, id }: Place): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = dates[middle] as number;
    if (other < date || (other === date && (ids[middle] as StoryId) < id)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAt({ dates, ids }: Stretch, at: number, { date, id }: Place): boolean {
  return dates[at] === date && ids[at] === id;
}
