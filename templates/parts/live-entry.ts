import { directionOf } from "../../src/kit/direction.ts";
import { contentHash } from "../../src/kit/files.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { EntryView, LiveStory, ReportView } from "../../src/model/live-views.ts";
import type { Frame } from "../frame.ts";
import { renderBody } from "./body.ts";
import { draftMark } from "./draft-mark.ts";
import { link } from "./link.ts";
import { timeLong, timeOfDay } from "./time.ts";

/** An entry as its page shows it, and what changes whenever that does. */
export interface ShownEntry {
  html: Html;
  version: string;
}

/** Digits of a version. */
const DIGITS = 8;

/** One entry of a live report: its time, which is the link to it, who wrote it, its title and text. */
export function liveEntry(frame: Frame, entry: EntryView, story: LiveStory): ShownEntry {
  const { live: words } = frame.messages;
  const time = moment(frame, story.report)(frame, entry.time);
  const inner = html`<p class="live-when"><a href="#${entry.id}" aria-label="${words.link}${frame.messages.titleSeparator}${frame.dates.long(entry.time)}">${time}</a>${
    entry.pinned && html` <span class="live-pinned">${words.pinned}</span>`
  }${entry.updated !== undefined && entry.updated > entry.time && html` <span class="live-updated">${words.updated} ${moment(frame, story.report, entry.updated)(frame, entry.updated)}</span>`}${
    entry.authors.length > 0 &&
    html` <span class="live-authors">${entry.authors.map((author, i) => [i > 0 && ", ", link(frame, author)])}</span>`
  }</p>
${(entry.title !== undefined || entry.draft) && html`<h3${directionOf(entry.title ?? "", frame.direction)}>${entry.draft && draftMark(frame)}${entry.title}</h3>\n`}<div class="live-text">
${renderBody(frame, { ...entry, cards: story.cards })}</div>
`;
  const version = contentHash(inner.value).slice(0, DIGITS);
  return {
    version,
    html: html`<article class="live-entry${entry.key && " live-key"}" id="${entry.id}" data-version="${version}">
${inner}</article>
`,
  };
}

/** How the times of a report are shown: with the day where it takes more than one. @param more a time besides its entries' */
export function moment(
  { dates }: Frame,
  { entries }: Pick<ReportView, "entries">,
  more?: number,
): typeof timeLong {
  const days = new Set(entries.map(({ time }) => dates.day(time)));
  if (more !== undefined) days.add(dates.day(more));
  return days.size > 1 ? timeLong : timeOfDay;
}
