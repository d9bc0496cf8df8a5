import { IANAZone } from "luxon";
import type { Instant } from "../kit/instant.ts";
import { memo } from "../kit/memo.ts";
import { type DateFormat, dateFormat } from "./date-format.ts";
import { type Lang, languageOf } from "./lang.ts";
import { offsetText } from "./unclear-time.ts";
import { ZoneOffsets } from "./zone-offsets.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** How many names of days are kept. */
const DAYS = 1000;

/**
 * Dates in the words of a language, in the site's zone. Its formatters are costly to make and cheap to
 * use: make one for a language and keep it.
 */
export class Dates {
  readonly #timeJoin: string;
  readonly #zone: ZoneOffsets;
  readonly #date: DateFormat;
  readonly #time: DateFormat;
  readonly #dayName: DateFormat;
  readonly #monthName: DateFormat;
  readonly #monthShort: DateFormat;
  readonly #dayAndMonth: DateFormat;

  /** @throws RangeError where the zone is unknown; see `isTimeZone`. */
  constructor(lang: Lang, timeZone: string) {
    const format = (options: Intl.DateTimeFormatOptions) => dateFormat(lang, options);
    this.#timeJoin = languageOf(lang).dates.timeJoin;
    this.#zone = ZoneOffsets.of(timeZone);
    this.#date = format({ dateStyle: "long", timeZone });
    this.#time = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
    this.#dayName = format({ dateStyle: "long", timeZone: "UTC" });
    this.#monthName = format({ year: "numeric", month: "long", timeZone: "UTC" });
    this.#monthShort = format({ month: "long", timeZone: "UTC" });
    this.#dayAndMonth = format({ day: "numeric", month: "long", timeZone: "UTC" });
  }

  /** «13 лютого 2025 р., 18:40» */
  long(t: Instant): string {
    return this.date(t) + this.#timeJoin + this.time(t);
  }

  /** «13 лютого 2025 р.»; kept, since many stories share a day. */
  readonly date = memo((t: Instant) => this.#date(t), {
    key: (t: Instant) => Math.floor(this.#local(t) / DAY),
    most: DAYS,
  });

  /** `18:40` */
  readonly time = memo((t: Instant) => this.#time(t), {
    key: (t: Instant) => Math.floor(modulo(this.#local(t), DAY) / MINUTE),
  });

  /** `2025-02-13T18:40:00+02:00`; parts of a second are dropped. */
  iso(t: Instant): string {
    // Before standard time, offsets had seconds, which ISO 8601 cannot write.
    const offset = Math.trunc(this.#zone.at(t));
    const local = t + offset * MINUTE;
    const second = Math.floor(modulo(local, DAY) / 1000);
    const [hour, minute] = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
    return `${this.#dayAt(local)}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second % 60)}${offsetText(offset)}`;
  }

  /** The day of the instant in the zone: `2025-02-13`. */
  day(t: Instant): string {
    return this.#dayAt(this.#local(t));
  }

  /** What a clock in the zone shows, as if it were UTC; a whole number, as in a `Date`. */
  #local(t: Instant): number {
    return Math.trunc(t + this.#zone.at(t) * MINUTE);
  }

  readonly #dayAt = memo((local: number) => new Date(local).toISOString().slice(0, 10), {
    key: (local: number) => Math.floor(local / DAY),
    most: DAYS,
  });

  /** @param day `2025-02-13`, which gives «13 лютого 2025 р.» */
  dayName(day: string): string {
    return this.#dayName(new Date(day));
  }

  /** @param month `2025-02`, which gives «лютий 2025 р.» */
  monthName(month: string): string {
    return this.#monthName(new Date(month));
  }

  /** @param month `2025-02`, which gives «лютий» */
  monthShort(month: string): string {
    return this.#monthShort(new Date(month));
  }

  /** @param day `2025-02-13`, which gives «13 лютого» */
  dayAndMonth(day: string): string {
    return this.#dayAndMonth(new Date(day));
  }
}

const ISO_8601 =
  /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?)(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/**
 * Reads an ISO 8601 date and time with a zone or, without one, in the site's; or a bare date, which is
 * the day's first instant. Where a clock showed a time twice, the first is meant. `undefined` for
 * anything else: other notations, days and times that never were, such as 30 February or the hour
 * that clocks skip in spring.
 * @param timeZone a name that `isTimeZone` accepts
 */
export function parseInstant(text: string, timeZone: string): Instant | undefined {
  const [, day, time = "00:00", zone] = ISO_8601.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return undefined;
  if (zone !== undefined) return Date.parse(text);
  const local = Date.parse(`${day}T${time}Z`);
  const offsets = ZoneOffsets.of(timeZone);
  return text.includes("T") ? instantsOf(offsets, local)[0] : startOfDay(offsets, local);
}

/** Whether the calendar has the day: the runtime reads 30 February as 2 March, and a 13th month as another notation. */
function isDay(day: string): boolean {
  const start = Date.parse(day);
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(day);
}

/** The day of the instant in the zone: `2025-02-13`. */
export function dayOf(t: Instant, timeZone: string): string {
  return dayIn(ZoneOffsets.of(timeZone), t);
}

/** Whether the runtime knows a zone of this name. An offset such as `+02:00` is not a name. */
export function isTimeZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);
}

function dayIn(zone: ZoneOffsets, t: Instant): string {
  return new Date(t + zone.at(t) * MINUTE).toISOString().slice(0, 10);
}

/** @param local what a clock in the zone shows, as if it were UTC */
function startOfDay(zone: ZoneOffsets, local: number): Instant {
  return instantsOf(zone, local)[0] ?? local - zone.at(local - DAY) * MINUTE;
}

/** The instants at which a clock in the zone shows a time: one, or two when it is set back, or none when it is set forward. */
function instantsOf(zone: ZoneOffsets, local: number): Instant[] {
  const offsets = [zone.at(local - DAY), zone.at(local + DAY)];
  return offsets
    .map((offset) => local - offset * MINUTE)
    .filter((t) => t + zone.at(t) * MINUTE === local)
    .sort((a, b) => a - b);
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** The remainder that is never negative, unlike that of `%` before 1970. */
function modulo(n: number, by: number): number {
  return ((n % by) + by) % by;
}
