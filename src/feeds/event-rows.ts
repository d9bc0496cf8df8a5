import type { Dates } from "../i18n/dates.ts";
import type { FormMessages } from "../i18n/languages/form-messages.ts";
import { type Html, type HtmlValue, html } from "../kit/html.ts";
import type { EventInfo } from "../model/event.ts";

/** One line about an event: what it is about, and what is said. */
export type EventRow = readonly [label: string, value: Html];

/** When and where an event is, as rows for pages and feeds. */
export function eventRows(event: EventInfo, words: FormMessages["event"], dates: Dates): EventRow[] {
  const { place, address, online, url } = event;
  const rows: [label: string, value: HtmlValue][] = [
    [words.when, when(event, dates)],
    [words.where, place && html`${place}${address && html`, ${address}`}`],
    [words.online, online && html`<a href="${online}" rel="external">${online}</a>`],
    [words.more, url && html`<a href="${url}" rel="external">${url}</a>`],
  ];
  return rows.flatMap(([label, value]) => (value ? [[label, html`${value}`] as const] : []));
}

/** With the offset of the clocks that it goes by: readers may be anywhere. */
function when({ starts, ends, days }: EventInfo, dates: Dates): Html {
  if (days !== undefined) {
    const day = (it: string) => html`<time datetime="${it}">${dates.dayName(it)}</time>`;
    return days.from === days.until ? day(days.from) : html`${day(days.from)} – ${day(days.until)}`;
  }
  const time = (t: number, said: string) => html`<time datetime="${dates.iso(t)}">${said}</time>`;
  const isOneDay = ends !== undefined && dates.day(starts) === dates.day(ends);
  const until =
    ends !== undefined &&
    html`${isOneDay ? "–" : " – "}${time(ends, isOneDay ? dates.time(ends) : dates.long(ends))}`;
  return html`${time(starts, dates.long(starts))}${until} (UTC${dates.iso(starts).slice(-"+02:00".length).replace("-", "−")})`;
}
