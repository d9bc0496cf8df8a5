/** Calendars by RFC 5545. Times are UTC, so that no time zone has to be described, and readers see their own. */
import { type Lang, languageOf } from "../i18n/lang.ts";
import { withoutForbidden } from "../kit/xml.ts";
import type { Addresses } from "../model/address.ts";
import type { CalendarEntry, EventInfo } from "../model/event.ts";
import type { Instant } from "../model/story.ts";

/** What a calendar says of itself; a file of one event says nothing. */
export interface CalendarHead {
  name: string;
  /** Its own address, which calendars ask again. */
  source: string;
}

const STATUS = { cancelled: "CANCELLED", postponed: "TENTATIVE" } as const;

/** The text of a calendar file. */
export function calendarFile(
  entries: readonly CalendarEntry[],
  lang: Lang,
  addresses: Addresses,
  head?: CalendarHead,
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Visnyk//Events//${lang.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    // RFC 7986, and what calendars read that are older.
    ...(head === undefined
      ? []
      : [
          `NAME:${text(head.name)}`,
          `X-WR-CALNAME:${text(head.name)}`,
          `SOURCE;VALUE=URI:${head.source}`,
          "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
          "X-PUBLISHED-TTL:PT6H",
        ]),
    ...entries.flatMap((entry) => eventLines(entry, lang, addresses)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(entry: CalendarEntry, lang: Lang, addresses: Addresses): string[] {
  const { uid, title, lede, path, changed, event } = entry;
  const { locale } = languageOf(lang).dates;
  const page = addresses.absolute(path);
  const described = [lede, event.url, page].filter((part) => part !== undefined).join("\n");
  const place = [event.place, event.address, event.online].filter((part) => part !== undefined).join(", ");
  return [
    "BEGIN:VEVENT",
    `UID:${text(uid)}`,
    // The last revision: the same event gives the same file.
    `DTSTAMP:${utc(changed)}`,
    `LAST-MODIFIED:${utc(changed)}`,
    ...timeLines(event),
    `SUMMARY;LANGUAGE=${locale}:${text(title)}`,
    `DESCRIPTION;LANGUAGE=${locale}:${text(described)}`,
    `LOCATION:${text(place)}`,
    `URL:${page}`,
    `STATUS:${event.status === undefined ? "CONFIRMED" : STATUS[event.status]}`,
    "END:VEVENT",
  ];
}

/** The end of a day's event is the day after it (RFC 5545, section 3.6.1). */
function timeLines({ starts, ends, days }: EventInfo): string[] {
  if (days === undefined)
    return [`DTSTART:${utc(starts)}`, ...(ends === undefined ? [] : [`DTEND:${utc(ends)}`])];
  const after = new Date(Date.parse(days.until) + 86_400_000).toISOString().slice(0, 10);
  return [
    `DTSTART;VALUE=DATE:${days.from.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${after.replaceAll("-", "")}`,
  ];
}

/** `20250213T164000Z` */
function utc(t: Instant): string {
  return new Date(t).toISOString().replace(/[-:]|\.\d+/g, "");
}

/** A value of the type TEXT (section 3.3.11). */
function text(value: string): string {
  return withoutForbidden(value)
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n");
}

const LINE = 75;

/** Lines of 75 octets at most; what goes on begins with a space (section 3.1). No character is cut. */
function folded(line: string): string {
  let out = "";
  let room = LINE;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (bytes > room) {
      out += "\r\n ";
      room = LINE - 1;
    }
    out += character;
    room -= bytes;
  }
  return out;
}
