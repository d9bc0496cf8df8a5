/** Dates as they are written in the wild. */
import { Dates, parseInstant } from "../../i18n/dates.ts";
import { LANGS } from "../../i18n/lang.ts";
import type { Instant } from "../../model/story.ts";

/** Names of zones that mail and feeds use; those that mean several zones are not among them. */
const ZONES: Readonly<Record<string, string>> = {
  Z: "+00:00",
  UT: "+00:00",
  UTC: "+00:00",
  GMT: "+00:00",
  WET: "+00:00",
  WEST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  MEZ: "+01:00",
  MESZ: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  JST: "+09:00",
};

const TIME = String.raw`(?<hour>\d{1,2})[:.h](?<minute>\d\d)(?:[:.](?<second>\d\d)(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?)?`;
const ZONE = String.raw`(?:(?:GMT|UTC)?(?<offset>[+-]\d\d?:?(?:\d\d)?)|\(?(?<zone>[A-Za-z]{1,5})\)?|(?<zulu>Z))`;
const CLOCK = String.raw`(?:[\s,T–-]*(?:(?:at|um|о|об|à|o|om|godz\.)\s)?${TIME}\s*${ZONE}?)?`;
const YEAR = String.raw`(?<year>\d{4}|\d\d(?!\d))`;
const MONTH = String.raw`(?<month>\p{L}{3,})\.?`;
const WEEKDAY = String.raw`(?:\p{L}+\.?,?\s+)?`;

const DAY_MONTH_YEAR = String.raw`${WEEKDAY}(?<day>\d\d?)(?:\.|er|st|nd|rd|th)?(?:\s+de)?[\s-]+${MONTH}(?:\s+de)?[\s,-]+${YEAR}(?:\s*(?:р\.|року|r\.|roku|г\.))?`;
const MONTH_DAY_YEAR = String.raw`${WEEKDAY}${MONTH}\s+(?<day>\d\d?)(?:st|nd|rd|th)?,?\s+(?<year>\d{4})`;
const IN_NUMBERS = String.raw`(?<day>\d\d?)\.(?<number>\d\d?)\.(?<year>\d{4})`;
/** Where a number is too great for a month, the other is it; where neither is, nobody can tell. */
const WITH_SLASHES = [
  String.raw`(?<day>1[3-9]|2\d|3[01])/(?<number>\d\d?)/(?<year>\d{4})`,
  String.raw`(?<number>\d\d?)/(?<day>1[3-9]|2\d|3[01])/(?<year>\d{4})`,
];
const FOR_PEOPLE = [IN_NUMBERS, ...WITH_SLASHES, DAY_MONTH_YEAR, MONTH_DAY_YEAR];

const FORMS = [
  String.raw`(?<year>\d{4})-(?<number>\d\d?)-(?<day>\d\d?)${CLOCK}`,
  String.raw`(?<year>\d{4})/(?<number>\d\d?)/(?<day>\d\d?)${CLOCK}`,
  String.raw`(?<year>\d{4})(?<number>\d\d)(?<day>\d\d)(?:T?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?${ZONE}?)?`,
  ...FOR_PEOPLE.map((date) => date + CLOCK),
  ...FOR_PEOPLE.map((date) => String.raw`${TIME}[\s,|·–-]+${date}`),
  String.raw`${WEEKDAY}${MONTH}\s+(?<day>\d\d?)\s+${TIME}\s+(?:${ZONE}\s+)?(?<year>\d{4})`,
].map((form) => new RegExp(`^${form}$`, "iu"));

/**
 * A date in any form that is met in feeds and above texts: ISO 8601, RFC 822 with or without zone and with two digits for
 * the year, `13.02.2025 18:40`, «13 лютого 2025 р., 18:40», `February 13, 2025`. What has no zone that is known is in the
 * given one. `undefined` where it is no date, or one that never was.
 * @param timeZone a name that `isTimeZone` accepts
 */
export function dateIn(text: string, timeZone: string): Instant | undefined {
  const written = text.trim().replace(/\s+/g, " ");
  for (const form of FORMS) {
    const parts = form.exec(written)?.groups;
    const iso = parts && isoOf(parts);
    if (iso !== undefined) return parseInstant(iso, timeZone);
  }
  return undefined;
}

type Parts = Readonly<Record<string, string | undefined>>;

function isoOf(parts: Parts): string | undefined {
  const { year = "", month, day = "", number, hour } = parts;
  const inYear = number === undefined ? monthOf(month ?? "") : Number(number);
  if (inYear === undefined) return undefined;
  const date = `${fullYear(year)}-${twoDigits(inYear)}-${twoDigits(Number(day))}`;
  return hour === undefined ? date : `${date}T${clockOf(parts)}${zoneOf(parts)}`;
}

/** RFC 2822, 4.3: two digits up to 49 are of this century. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) < 50 ? "20" : "19"}${year}`;
}

function clockOf({ hour = "", minute = "", second = "00", half }: Parts): string {
  const isAfternoon = half?.toLowerCase().startsWith("p") ?? false;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  return `${twoDigits(hours)}:${minute}:${second === "60" ? "59" : second}`;
}

/** `` where it has none that is known. */
function zoneOf({ offset, zone, zulu }: Parts): string {
  if (zulu !== undefined) return "Z";
  if (offset === undefined) return ZONES[(zone ?? "").toUpperCase()] ?? "";
  const [sign, digits] = [offset.slice(0, 1), offset.slice(1).replace(":", "")];
  const [hours, minutes] = digits.length < 3 ? [digits, "00"] : [digits.slice(0, -2), digits.slice(-2)];
  return `${sign}${hours.padStart(2, "0")}:${minutes}`;
}

/** Months by their names, whole and short, in all languages that a site can have. */
const MONTHS: readonly ReadonlySet<string>[] = Array.from({ length: 12 }, (_, i) => {
  const day = `2024-${twoDigits(i + 1)}-13`;
  const names = LANGS.flatMap((lang) => {
    const dates = new Dates(lang, "UTC");
    const short = new Intl.DateTimeFormat(lang, { month: "short", timeZone: "UTC" });
    return [dates.dayAndMonth(day), dates.monthShort(day.slice(0, 7)), short.format(new Date(day))];
  });
  return new Set(names.map((name) => name.toLowerCase().replace(/[^\p{L}]+|\bde\b/gu, "")));
});

/** 1 to 12. A short form, such as `Sept`, is of the only month that begins so. */
function monthOf(name: string): number | undefined {
  const short = name.toLowerCase();
  const whole = MONTHS.findIndex((names) => names.has(short));
  if (whole >= 0) return whole + 1;
  const begun = [...MONTHS.keys()].filter((i) =>
    [...(MONTHS[i] ?? [])].some((full) => full.startsWith(short)),
  );
  return begun.length === 1 ? (begun[0] as number) + 1 : undefined;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}
