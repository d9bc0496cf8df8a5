import { ZoneOffsets } from "./zone-offsets.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const LOCAL = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d(?:\.\d+)?)?$/;

/** A time without a zone that the clocks of a zone skip, or show twice. */
export interface UnclearTime {
  isSkipped: boolean;
  /** What it may mean: the time with the offset before the clocks change, and with the one after. */
  readings: readonly [string, string];
}

/**
 * The readings of a time that is not one single moment: in spring clocks skip an hour, in autumn they show one twice.
 * @param text an ISO date and time; with a zone of its own it is clear
 * @param timeZone a name that `isTimeZone` accepts
 */
export function unclearTime(text: string, timeZone: string): UnclearTime | undefined {
  const [, day, time, seconds = ":00"] = LOCAL.exec(text) ?? [];
  const local = Date.parse(`${day}T${time}${seconds}Z`);
  if (Number.isNaN(local)) return undefined;
  const zone = ZoneOffsets.of(timeZone);
  const [before, behind] = [zone.at(local - DAY), zone.at(local + DAY)];
  if (before === behind) return undefined;
  const moments = [before, behind].filter((offset) => zone.at(local - offset * MINUTE) === offset);
  if (moments.length === 1) return undefined;
  const reading = (offset: number) => `${day}T${time}${seconds}${offsetText(offset)}`;
  return { isSkipped: moments.length === 0, readings: [reading(before), reading(behind)] };
}

/** `+02:00`. @param minutes a fraction, from before standard time, is dropped */
export function offsetText(minutes: number): string {
  const whole = Math.trunc(Math.abs(minutes));
  const [hours, rest] = [Math.trunc(whole / 60), whole % 60].map((n) => String(n).padStart(2, "0"));
  return `${minutes < 0 ? "-" : "+"}${hours}:${rest}`;
}
