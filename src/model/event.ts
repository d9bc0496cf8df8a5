import type { Instant } from "../kit/instant.ts";
import type { SitePath } from "./address.ts";

export const EVENT_STATUSES = ["cancelled", "postponed"] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** Something that takes place, as a story or a page announces it. */
export interface EventInfo {
  starts: Instant;
  ends?: Instant | undefined;
  /** Days in the site's zone, both included, `2026-05-09`, where no time of day was given. */
  days?: { from: string; until: string } | undefined;
  place?: string | undefined;
  address?: string | undefined;
  /** Where it can be followed on the web. */
  online?: string | undefined;
  /** Its own page, or where one registers. */
  url?: string | undefined;
  status?: EventStatus | undefined;
}

/** The file beside a page that puts its event into a calendar. */
export const EVENT_FILE = "event.ics";

/** An event in a calendar, with the page that announces it. */
export interface CalendarEntry {
  /** Never changes, whatever else does. */
  uid: string;
  title: string;
  lede?: string | undefined;
  path: SitePath;
  /** When the page last changed. */
  changed: Instant;
  event: EventInfo;
}
