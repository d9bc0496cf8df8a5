import { DateTime, type DateTimeOptions } from "luxon";
import { textOf } from "./values.ts";

/** How people write dates besides the standards; all in English, as front matter has them. */
const FORMATS = [
  "yyyy-M-d",
  "yyyy-M-d H:mm",
  "yyyy-M-d H:mm:ss",
  "yyyy-M-d H:mm:ss ZZZ",
  "yyyy-M-d H:mm ZZZ",
  "yyyy-M-d H:mm:ss ZZ",
  "yyyy-M-d H:mm ZZ",
  "yyyy-M-d H:mm:ss z",
  "yyyy-M-d H:mm z",
  "yyyy/M/d",
  "yyyy/M/d H:mm",
  "yyyy/M/d H:mm:ss",
  "yyyyMMdd",
  "d.M.yyyy",
  "d.M.yyyy H:mm",
  "M/d/yyyy",
  "MMM d yyyy",
  "MMM d, yyyy",
  "MMMM d yyyy",
  "MMMM d, yyyy",
  "d MMM yyyy",
  "d MMMM yyyy",
  "EEE MMM d yyyy",
  "EEEE, MMMM d, yyyy",
  "EEE, d MMM yyyy",
  "MMM d yyyy H:mm",
  "MMM d, yyyy H:mm",
  "yyyy-M",
  "MMMM yyyy",
];

/** A time as front matter has it, with the zone that it states, else the one given. */
export function momentOf(value: unknown, zone: string): DateTime | undefined {
  if (value instanceof Date) return valid(DateTime.fromJSDate(value, { zone: "utc" }));
  if (typeof value === "number") return fromNumber(value, zone);
  const text = textOf(value)?.replace(/^(\d{4}-\d\d-\d\d[T ])(?=\d:)/, "$10");
  return text === undefined ? undefined : fromText(text, { zone, setZone: true, locale: "en" });
}

function fromText(text: string, options: DateTimeOptions): DateTime | undefined {
  const iso = text.replace(/^(\d{4}-\d\d-\d\d) +(?=\d\d:)/, "$1T").replace(/ +(?=[Z+-]\S*$)/, "");
  const plain = text
    .replace(/(\d)(?:st|nd|rd|th)\b/i, "$1")
    .replace(/\s+/g, " ")
    .replace(/ UTC$/, " +0000");
  return (
    valid(DateTime.fromISO(iso, options)) ??
    valid(DateTime.fromRFC2822(text, options)) ??
    valid(DateTime.fromSQL(text, options)) ??
    byFormats(plain, options)
  );
}

function byFormats(text: string, options: DateTimeOptions): DateTime | undefined {
  for (const format of FORMATS) {
    const moment = valid(DateTime.fromFormat(text, format, options));
    if (moment !== undefined) return moment;
  }
  return undefined;
}

/** A year alone, a date without hyphens, or seconds or milliseconds since 1970. */
function fromNumber(value: number, zone: string): DateTime | undefined {
  if (value >= 19000101 && value <= 29991231) return momentOf(String(value), zone);
  if (value >= 1000 && value <= 2999) return valid(DateTime.fromObject({ year: value }, { zone }));
  return valid(value > 1e11 ? DateTime.fromMillis(value, { zone }) : DateTime.fromSeconds(value, { zone }));
}

/** Nothing for what is no date, nor for the year 1, which stands for none. */
function valid(moment: DateTime): DateTime | undefined {
  return moment.isValid && moment.year >= 1000 ? moment : undefined;
}

const IN_NAME = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T[\d:+Z-]+)?(?:[-_ ]+(?=\S)|$)/;

/** A name that begins with a date, such as `2019-05-01-title`, as the date and the rest. */
export function dateInName(name: string, zone: string): { date: DateTime; rest: string } | undefined {
  const found = IN_NAME.exec(name);
  if (found === null) return undefined;
  const [year, month, day] = found.slice(1, 4).map(Number) as [number, number, number];
  const date = DateTime.fromObject({ year, month, day }, { zone });
  return date.isValid ? { date, rest: name.slice(found[0].length) } : undefined;
}

/** A date in an address: `/2018/07/27/title`. */
export function dateInAddress(address: string, zone: string): DateTime | undefined {
  const found = /(?:^|\/)((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(address);
  if (found === null) return undefined;
  const [year, month, day] = found.slice(1, 4).map(Number) as [number, number, number];
  return valid(DateTime.fromObject({ year, month, day }, { zone }));
}
