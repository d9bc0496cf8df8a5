/** Why a text is not a date, and how to write it. */
import { unclearTime } from "../i18n/unclear-time.ts";
import { codeOf } from "../kit/look-alikes.ts";

/** What is wrong with a date, and what to write. */
export interface DateFault {
  message: string;
  hint: string;
}

const SAMPLE = "Write one such as 2025-02-13T18:40:00+02:00, or 2025-02-13T18:40 in the site's zone.";
const ZONE = /^(?:Z|[+-]\d\d:\d\d)$/;
const TIME = /^(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?$/;

/** The parts of a text, however they are written. */
interface Parts {
  year: string;
  month: string;
  day: string;
  /** What stands between date and time. */
  join: string;
  time: string;
  zone: string;
}

/** Why a text was refused as a date. */
export function dateFault(text: string, timeZone: string): DateFault {
  const unclear = unclearTime(text, timeZone);
  if (unclear !== undefined) return unclearFault(text, timeZone, unclear);
  const odd = /[^\x20-\x7E]/u.exec(text)?.[0];
  if (odd !== undefined && /^[\d\s\p{P}\p{S}\p{Cf}TZtz]+$/u.test(text)) return oddSign(text, odd);
  if (/^\d{1,2}[:.]\d\d(?::\d\d)?(?:\s|Z|$)/.test(text))
    return { message: `"${text}" has a time but no day`, hint: SAMPLE };
  const parts = partsOf(text);
  return parts === undefined
    ? { message: `"${text}" is not an ISO date`, hint: SAMPLE }
    : faultOf(text, parts);
}

/** A time that clocks skip or show twice. It is not guessed, because an hour's difference changes the order of stories. */
export function unclearDate(text: string, timeZone: string): DateFault | undefined {
  const unclear = text.includes("T") ? unclearTime(text, timeZone) : undefined;
  return unclear && unclearFault(text, timeZone, unclear);
}

function unclearFault(
  text: string,
  timeZone: string,
  { isSkipped, readings: [before, behind] }: NonNullable<ReturnType<typeof unclearTime>>,
): DateFault {
  const message = isSkipped
    ? `"${text}" is in an hour that clocks in ${timeZone} skip when they are put forward`
    : `"${text}" is in an hour that clocks in ${timeZone} show twice when they are put back`;
  return { message, hint: `Write the zone too: ${before} or ${behind}` };
}

const SIGNS: Readonly<Record<string, string>> = {
  "−": "-",
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "∶": ":",
  "：": ":",
};

function oddSign(text: string, odd: string): DateFault {
  const plain = text.replace(/[^\x20-\x7E]/gu, (sign) => SIGNS[sign] ?? (/\s/.test(sign) ? " " : ""));
  const hint = plain === text ? SAMPLE : `Write ${isoOf(partsOf(plain)) ?? plain}`;
  return { message: `"${text}" holds ${codeOf(odd)}, which a date does not have`, hint };
}

const YEAR_FIRST = /^(\d{4})(?:[-./](\d{1,2})[-./](\d{1,2})|(\d\d)(\d\d))(?:([T t,]+)(.*))?$/;
const DAY_FIRST = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?:([T t,]+)(.*))?$/;
const CLOCK =
  /^(\d{1,2})(?:[:.](\d\d)(?:[:.](\d\d(?:\.\d+)?))?|(\d\d)(\d\d)?)?\s*(Z|z|[+-]\d{1,2}(?::?\d\d)?)?$/;

function partsOf(text: string): Parts | undefined {
  const first = YEAR_FIRST.exec(text);
  const [, day, month, year, join = "", clock = ""] = DAY_FIRST.exec(text) ?? [];
  if (first !== null) {
    const [, y = "", m, d, m2 = "", d2 = "", j = "", c = ""] = first;
    return withClock({ year: y, month: two(m ?? m2), day: two(d ?? d2), join: j }, c);
  }
  if (year === undefined) return undefined;
  return withClock({ year, month: two(month), day: two(day), join }, clock);
}

function withClock(date: Omit<Parts, "time" | "zone">, clock: string): Parts | undefined {
  if (clock === "") return { ...date, time: "", zone: "" };
  const [whole, hour, minute, second, minute2, second2, zone = ""] = CLOCK.exec(clock.trim()) ?? [];
  if (whole === undefined) return undefined;
  const seconds = second ?? second2;
  const time = [two(hour), minute ?? minute2 ?? "00", ...(seconds === undefined ? [] : [seconds])].join(":");
  return { ...date, time, zone: zoneOf(zone) };
}

/** `+0200`, `+2` and `z` as ISO 8601 writes them. */
function zoneOf(written: string): string {
  const [, sign, hours, minutes = "00"] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(written) ?? [];
  return sign === undefined ? written.toUpperCase() : `${sign}${two(hours)}:${minutes}`;
}

function two(number = ""): string {
  return number.padStart(2, "0");
}

function isoOf(parts: Parts | undefined): string | undefined {
  if (parts === undefined) return undefined;
  const { year, month, day, time, zone } = parts;
  return `${year}-${month}-${day}${time === "" ? "" : `T${time}${zone}`}`;
}

function faultOf(text: string, parts: Parts): DateFault {
  const fault = dayFault(text, parts) ?? timeFault(text, parts) ?? zoneFault(text, parts);
  if (fault !== undefined) return fault;
  const iso = isoOf(parts) as string;
  if (iso === text) return { message: `"${text}" is outside the years 1000 to 9998`, hint: SAMPLE };
  const hint =
    /^\d{1,2}\D/.test(text) && Number(parts.day) <= 12 && parts.day !== parts.month
      ? `Write the year first: ${iso}, or ${isoOf({ ...parts, day: parts.month, month: parts.day })}`
      : `Write ${iso}`;
  return { message: `"${text}" is not written as an ISO date: ${differenceOf(text, parts)}`, hint };
}

/** The first difference from ISO 8601, from the left. */
function differenceOf(text: string, { year, month, day, join }: Parts): string {
  if (!text.startsWith(year)) return "the year comes first, then the month, then the day";
  if (!text.startsWith(`${year}-${month}-${day}`)) return "the day is written as 2025-02-13";
  if (join !== "T" && join !== "") return "a T stands between day and time";
  return "a time is written as 18:40 or 18:40:00, and a zone after it as +02:00 or Z";
}

function dayFault(text: string, { year, month, day }: Parts): DateFault | undefined {
  const what = `"${text}" is not a date that exists`;
  if (month < "01" || month > "12")
    return {
      message: `${what}: there is no month ${month}`,
      hint: "Months go from 01 to 12, and come before the day.",
    };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) >= 1 && Number(day) <= last) return undefined;
  return {
    message: `${what}: that month has ${last} days`,
    hint: `Write a day from ${year}-${month}-01 to ${year}-${month}-${last}`,
  };
}

function timeFault(text: string, { year, month, day, time, zone }: Parts): DateFault | undefined {
  const [, hour = "00", minute = "00", second = "00"] = TIME.exec(time) ?? [];
  if (hour <= "23" && minute <= "59" && second <= "59") return undefined;
  if (hour === "24" && minute === "00" && second === "00") {
    const next = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + 1))
      .toISOString()
      .slice(0, 10);
    return {
      message: `"${text}" has the hour 24, which is 00 of the next day`,
      hint: `Write ${next}T00:00${zone}`,
    };
  }
  const hint = "Hours go from 00 to 23, minutes and seconds from 00 to 59.";
  return { message: `"${text}" is not a time that exists`, hint };
}

function zoneFault(text: string, { zone }: Parts): DateFault | undefined {
  if (
    zone === "" ||
    (ZONE.test(zone) && (zone === "Z" || (zone.slice(1, 3) <= "14" && zone.slice(4) <= "59")))
  )
    return undefined;
  return {
    message: `"${text}" has the zone ${zone}, which does not exist`,
    hint: "Zones go from -12:00 to +14:00.",
  };
}
