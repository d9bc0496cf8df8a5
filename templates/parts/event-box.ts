import { eventRows } from "../../src/feeds/event-rows.ts";
import { type Html, html } from "../../src/kit/html.ts";
import { type SitePath, sitePathOf } from "../../src/model/address.ts";
import { EVENT_FILE, type EventInfo } from "../../src/model/event.ts";
import type { PageNeeds } from "../block-page.ts";
import type { Frame } from "../frame.ts";
import { withSheet } from "./with-sheet.ts";

/** When and where what a page announces takes place, and how to put it into a calendar. */
export function eventBox(frame: Frame, path: SitePath, event: EventInfo | undefined): Html | null {
  if (event === undefined) return null;
  const { messages, dates, addresses, lang } = frame;
  const words = messages.event;
  const rows = eventRows(event, words, dates).map(
    ([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`,
  );
  return html`<section class="event" aria-labelledby="page_event">
<h2 class="label" id="page_event">${words.title}</h2>
${event.status && html`<p class="event-status">${words.status[event.status]}</p>\n`}<dl>
${rows}</dl>
<p class="event-links"><a href="${addresses.href(sitePathOf(path + EVENT_FILE))}">${words.add}</a> <a href="${addresses.href(addresses.events(lang))}">${words.all}</a></p>
</section>
`;
}

/** What a page needs besides where it announces an event. */
export function eventNeeds(
  frame: Frame,
  event: EventInfo | undefined,
  others?: PageNeeds,
): PageNeeds | undefined {
  return event === undefined ? others : withSheet(frame, "event", others);
}
