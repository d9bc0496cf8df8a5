import type { Place } from "../model/story.ts";
import type { Database } from "./database.ts";
import type { ListName } from "./list-pages.ts";

/** A part of a list without gaps, oldest first. */
interface Stretch {
  places: readonly Place[];
  /** It reaches to the oldest or newest story of the list. */
  toStart: boolean;
  toEnd: boolean;
}

/** Entries that are read ahead at most. */
const AHEAD = 512;

const IN_LIST = "list = ? and lang = ? and key = ?";
const OLDER = `select date, id from list_entries where ${IN_LIST} and (date, id) < (?, ?) order by date desc, id desc limit ?`;
const FROM = `select date, id from list_entries where ${IN_LIST} and (date, id) >= (?, ?) order by date, id limit ?`;

/**
 * The stories around places in lists, of one state of the library. A stretch of each list is kept, and read further
 * ahead the more it is asked for: pages that are pressed in the order of time then cost next to no queries.
 */
export class Windows {
  readonly #db: Database;
  readonly #stretches = new Map<string, { stretch: Stretch; ahead: number }>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** At most so many stories before a place, newest first; the story at the place need not be there. */
  older(name: ListName, place: Place, count: number): readonly Place[] {
    const { places, at } = this.#around(name, place, count);
    const older: Place[] = [];
    for (let i = at - 1; i >= 0 && i >= at - count; i--) older.push(places[i] as Place);
    return older;
  }

  /** The story after a place. */
  newer(name: ListName, place: Place): Place | undefined {
    const { places, at } = this.#around(name, place, 1);
    return isSame(places[at], place) ? places[at + 1] : places[at];
  }

  /** @returns a stretch that covers what is asked for, and the index in it of the first place that is not before the given one */
  #around(name: ListName, place: Place, count: number): { places: readonly Place[]; at: number } {
    const key = `${name.list} ${name.lang} ${name.key}`;
    const known = this.#stretches.get(key);
    if (known !== undefined) {
      const at = firstFrom(known.stretch.places, place);
      if (covers(known.stretch, at, place, count)) return { places: known.stretch.places, at };
    }
    const ahead = Math.min(AHEAD, (known?.ahead ?? 1) * 4);
    const stretch = this.#read(name, place, count, ahead);
    this.#stretches.set(key, { stretch, ahead });
    return { places: stretch.places, at: firstFrom(stretch.places, place) };
  }

  #read({ list, lang, key }: ListName, { date, id }: Place, count: number, ahead: number): Stretch {
    const older = this.#db.all<Place>(OLDER, list, lang, key, date, id, count).reverse();
    const newer = this.#db.all<Place>(FROM, list, lang, key, date, id, ahead);
    return {
      places: [...older, ...newer],
      toStart: older.length < count,
      toEnd: newer.length < ahead,
    };
  }
}

/** Whether the stretch holds so many stories before the place, and one after it. */
function covers({ places, toStart, toEnd }: Stretch, at: number, place: Place, count: number): boolean {
  const last = isSame(places[at], place) ? at + 1 : at;
  return (toStart || at >= count) && (toEnd || last < places.length);
}

/** Index of the first place that is not before the given one. */
function firstFrom(places: readonly Place[], place: Place): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(places[middle] as Place, place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(a: Place, b: Place): boolean {
  return a.date < b.date || (a.date === b.date && a.id < b.id);
}

function isSame(a: Place | undefined, b: Place): boolean {
  return a?.date === b.date && a.id === b.id;
}
