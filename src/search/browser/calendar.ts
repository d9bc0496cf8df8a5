import type { SearchDirectoryView } from "../../model/search-views.ts";

/** Where the record of a story is. */
export interface RecordPlace {
  month: string;
  chunk: number;
  /** Within the chunk. */
  index: number;
}

/** All stories of a language, numbered from the oldest, by days. */
export class Calendar {
  /** Days that have stories, `2025-02-13`, oldest first, each with the number of its first story. */
  readonly #days: readonly { day: string; start: number }[];
  readonly #months: readonly { month: string; start: number }[];
  readonly #chunk: number;
  /** How many stories there are. */
  readonly stories: number;

  constructor({ months, chunk }: Pick<SearchDirectoryView, "months" | "chunk">) {
    let start = 0;
    const itsDays: { day: string; start: number }[] = [];
    this.#months = months.map(({ month, days }) => {
      const first = start;
      for (const [day, stories] of days) {
        itsDays.push({ day: `${month}-${String(day).padStart(2, "0")}`, start });
        start += stories;
      }
      return { month, start: first };
    });
    this.#days = itsDays;
    this.#chunk = chunk;
    this.stories = start;
  }

  /** The number of the first story of a month, counted from 0; beyond the last month, the number of all stories. */
  startOfMonth(index: number): number {
    return this.#months[index]?.start ?? this.stories;
  }

  /** The number of the first story of a day, or of the next one that has any. */
  startOfDay(day: string): number {
    const at = firstIndex(this.#days.length, (i) => (this.#days[i]?.day ?? "") >= day);
    return this.#days[at]?.start ?? this.stories;
  }

  /** The number of the first story after a day. */
  endOfDay(day: string): number {
    return this.startOfDay(`${day}~`);
  }

  /** Days between the day of each story and the newest one, by the number of the story. */
  ages(): Float64Array {
    const ages = new Float64Array(this.stories);
    const newest = timeOf(this.#days.at(-1)?.day);
    for (const [i, { day, start }] of this.#days.entries())
      ages.fill((newest - timeOf(day)) / DAY, start, this.#days[i + 1]?.start ?? this.stories);
    return ages;
  }

  /** @throws Error where there is no such story */
  recordPlace(story: number): RecordPlace {
    const at = firstIndex(this.#months.length, (i) => this.startOfMonth(i) > story) - 1;
    const month = this.#months[at];
    if (month === undefined || story >= this.stories) throw new Error(`there is no story ${story}`);
    const number = story - month.start;
    return {
      month: month.month,
      chunk: Math.floor(number / this.#chunk),
      index: number % this.#chunk,
    };
  }
}

const DAY = 86_400_000;

function timeOf(day: string | undefined): number {
  return day === undefined ? 0 : Date.parse(day);
}

/** The first index for which `holds` is true, or the length. It must be true for all indexes after that. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
