/** Times as the editor needs them: with the offset of the zone that they are meant in. */

const UNZONED = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/;

/** A time that names no zone, with the offset that the site's zone has then; any other text as it is. */
export function zoned(text: string, timeZone: string): string {
  const [whole, ...parts] = UNZONED.exec(text) ?? [];
  if (whole === undefined) return text;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  // The offset at the instant that is meant, which the first guess may miss by a change of the clocks.
  const offset = offsetAt(wall - offsetAt(wall, timeZone), timeZone);
  return `${new Date(wall).toISOString().slice(0, 19)}${written(offset)}`;
}

/** Milliseconds that clocks of a zone are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat(undefined, { ...NUMBERS, timeZone });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const [year = 0, month = 1, ...rest] = FIELDS.map((field) => parts.get(field) ?? 0);
  return Date.UTC(year, month - 1, ...rest) - instant;
}

const FIELDS = ["year", "month", "day", "hour", "minute", "second"] as const;

/** The same numbers whatever the language of the browser. */
const NUMBERS = {
  ...Object.fromEntries(FIELDS.map((field) => [field, "numeric"])),
  calendar: "gregory",
  numberingSystem: "latn",
  hourCycle: "h23",
} as const;

function written(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (n: number) => String(Math.trunc(n)).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}
