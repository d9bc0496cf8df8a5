import { memoPer } from "../kit/memo.ts";
import type { Place } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { Database } from "./database.ts";
import type { ListName } from "./list-pages.ts";
import type { Snapshot } from "./snapshot.ts";
import type { WordNumbers } from "./story-words.ts";

/** Places of a list without gaps, oldest first. Their dates lie side by side: places all over the memory are slow to walk through. */
interface Stretch {
  dates: Float64Array;
  ids: readonly StoryId[];
  /** What the stories are about, as far as anyone has looked. */
  words: (WordNumbers | undefined)[];
  /** It reaches to the oldest or newest story of the list. */
  toStart: boolean;
  toEnd: boolean;
}

/** A part of a stretch. */
export interface Span extends Pick<Stretch, "dates" | "ids" | "words"> {
  start: number;
  /** After the last. */
  end: number;
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

  /** At most so many stories before a place, the nearest; the story at the place need not be there. */
  older(name: ListName, place: Place, count: number): Span {
    const { stretch, at } = this.#around(name, place, count);
    const { dates, ids, words } = stretch;
    return { dates, ids, words, start: Math.max(0, at - count), end: at };
  }

  /** The story after a place. */
  newer(name: ListName, place: Place): Place | undefined {
    const { stretch, at } = this.#around(name, place, 1);
    const next = isAt(stretch, at, place) ? at + 1 : at;
    const id = stretch.ids[next];
    return id === undefined ? undefined : { date: stretch.dates[next] as number, id };
  }

  /** @returns a stretch that covers what is asked for, and the index in it of the first place that is not before the given one */
  #around(name: ListName, place: Place, count: number): { stretch: Stretch; at: number } {
    const key = `${name.list} ${name.lang} ${name.key}`;
    const known = this.#stretches.get(key);
    if (known !== undefined) {
      const at = firstFrom(known.stretch, place);
      if (covers(known.stretch, at, place, count)) return { stretch: known.stretch, at };
    }
    const ahead = Math.min(AHEAD, (known?.ahead ?? 1) * 4);
    const stretch = this.#read(name, place, count, ahead);
    this.#stretches.set(key, { stretch, ahead });
    return { stretch, at: firstFrom(stretch, place) };
  }

  #read({ list, lang, key }: ListName, { date, id }: Place, count: number, ahead: number): Stretch {
    const older = this.#db.all<Place>(OLDER, list, lang, key, date, id, count).reverse();
    const newer = this.#db.all<Place>(FROM, list, lang, key, date, id, ahead);
    const places = [...older, ...newer];
    return {
      dates: Float64Array.from(places, (place) => place.date),
      ids: places.map((place) => place.id),
      words: places.map(() => undefined),
      toStart: older.length < count,
      toEnd: newer.length < ahead,
    };
  }
}

/** The windows of a state of the library. */
export const windowsOf = memoPer(({ db }: Snapshot) => new Windows(db));

/** Whether the stretch holds so many stories before the place, and one after it. */
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
