/** Dates of feeds. Each check says what is wrong with a text, or nothing. */

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const RFC822 = new RegExp(
  `^(${DAYS.join("|")}), (\\d\\d) (${MONTHS.join("|")}) (\\d{4}) (\\d\\d):(\\d\\d):(\\d\\d) (?:GMT|[+-]\\d{4})$`,
);
const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** RFC 822, section 5, with the year in four digits (RFC 2822), as RSS 2.0 wants it; the day of the week must be right, and the date plausible. */
export function rfc822(text: string): string | undefined {
  const [, weekday, day, month, year, ...time] = RFC822.exec(text) ?? [];
  if (weekday === undefined || month === undefined) return "is no date of RFC 822";
  const date = realDate([year, MONTHS.indexOf(month) + 1, day, ...time].map(Number));
  if (date === undefined) return "is a date that there is not";
  return DAYS[date.getUTCDay()] === weekday ? implausible(date) : "names the wrong day of the week";
}

/** RFC 3339, section 5.6: date and time with a zone; the date must be plausible. */
export function rfc3339(text: string): string | undefined {
  const parts = RFC3339.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return "is no date of RFC 3339";
  const date = realDate(parts);
  return date === undefined ? "is a date that there is not" : implausible(date);
}

/** The W3C validator's ImplausibleDate. */
function implausible(date: Date): string | undefined {
  return date.getUTCFullYear() < 1990 ? "is a date before 1990" : undefined;
}

/** @param parts year, month from 1, day, hour, minute, second */
function realDate(parts: readonly number[]): Date | undefined {
  const [year = 0, month = 0, day = 0, ...time] = parts;
  const [hour = 0, minute = 0, second = 0] = time;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute;
  return isReal ? date : undefined;
}
