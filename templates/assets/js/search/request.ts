import type { LabelKey } from "../../../../src/model/label.ts";
import type { SearchRequest } from "../../../../src/search/browser/search.ts";

/** What the form asks for, as in the page's address: empty where nothing is chosen. */
export interface Asked {
  q: string;
  topic: string;
  label: string;
  /** `30d` for the last days, or a year. */
  period: string;
  order: string;
}

const NAMES = ["q", "topic", "label", "period", "order"] as const;

export function askedOf(form: HTMLFormElement): Asked {
  const data = new FormData(form);
  const said = (name: string) => String(data.get(name) ?? "").trim();
  return {
    q: said("q"),
    topic: said("topic"),
    label: said("label"),
    period: said("period"),
    order: said("order"),
  };
}

/** Fills in the form from an address; what that does not say is reset. */
export function fillIn(form: HTMLFormElement, address: URLSearchParams): void {
  form.reset();
  for (const name of NAMES) {
    const field = form.elements.namedItem(name);
    const value = address.get(name);
    if (value === null) continue;
    if (field instanceof HTMLInputElement) field.value = value;
    else if (
      field instanceof HTMLSelectElement &&
      [...field.options].some((option) => option.value === value)
    )
      field.value = value;
  }
}

/** The address of the page for the same request. */
export function addressOf(asked: Asked): string {
  const parts = NAMES.filter((name) => asked[name] !== "" && !(name === "order" && asked.order === "best"));
  const address = new URLSearchParams(parts.map((name) => [name, asked[name]]));
  return parts.length === 0 ? location.pathname : `${location.pathname}?${address}`;
}

export function asksForSomething({ q, topic, label, period }: Asked): boolean {
  return q + topic + label + period !== "";
}

/** @param zone the site's, which decides when days begin */
export function requestOf({ q, topic, label, period, order }: Asked, zone: string): SearchRequest {
  return {
    text: q,
    ...(topic !== "" && { topic }),
    ...(label !== "" && { label: label as LabelKey }),
    ...spanOf(period, zone),
    order: order === "newest" ? "newest" : "best",
  };
}

const DAY = 86_400_000;

function spanOf(period: string, zone: string): { from?: string; to?: string } {
  if (/^\d{4}$/.test(period)) return { from: `${period}-01-01`, to: `${period}-12-31` };
  const days = /^(\d+)d$/.exec(period)?.[1];
  return days === undefined ? {} : { from: dayIn(zone, Date.now() - Number(days) * DAY) };
}

/** `2025-02-13` */
function dayIn(timeZone: string, t: number): string {
  const parts = new Intl.DateTimeFormat(undefined, {
    calendar: "iso8601",
    numberingSystem: "latn",
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  })
    .formatToParts(t)
    .map(({ type, value }) => [type, value]);
  const { year, month, day } = Object.fromEntries(parts);
  return `${year}-${month}-${day}`;
}
