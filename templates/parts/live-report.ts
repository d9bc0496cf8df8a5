import { directionOf } from "../../src/kit/direction.ts";
import { type Html, html } from "../../src/kit/html.ts";
import { gistOf, inLiveOrder } from "../../src/model/live.ts";
import type { LiveStory, ReportView } from "../../src/model/live-views.ts";
import type { StoryView } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";
import { type FeedOwner, feedLinks } from "./feed-links.ts";
import { liveEntry, moment } from "./live-entry.ts";
import { timeLong } from "./time.ts";

/**
 * The entries of a live report, below the text of its story. The script of the page is told by attributes what to ask for
 * and what to say; without it the page says until when it is live, which stays true however old it is.
 */
export function liveReport(frame: Frame, story: LiveStory): Html {
  const { report } = story;
  const { live: words } = frame.messages;
  const entries = report.entries.map((entry) => liveEntry(frame, entry, story).html);
  return html`<section class="live" aria-labelledby="live_heading" data-live="${frame.addresses.href(report.json)}" data-until="${report.until}" data-fresh="${words.fresh}" data-came="${words.came}" data-offline="${words.offline}">
<h2 id="live_heading">${words.heading}</h2>
<div class="live-state">${stateLine(frame, report)}</div>
<div class="live-keys">${keyEntries(frame, report)}</div>
<div class="live-entries">
${entries.length > 0 ? entries : html`<p class="live-none">${words.empty}</p>\n`}</div>
${feedLinks(frame, feedsOf(story, report))}</section>
`;
}

/** The feeds of the entries, as they are offered. */
export function feedsOf({ title }: Pick<StoryView, "title">, { feeds }: ReportView): FeedOwner {
  return { name: title, paths: feeds };
}

/** Whether the report is going on; and, for a page that is not made again, hidden, that it has ended. */
export function stateLine(frame: Frame, { state, from, until }: ReportView): Html {
  const { live: words } = frame.messages;
  const ended = html`<strong>${words.ended}</strong> ${timeLong(frame, until)} ${zoneOf(frame, until)}`;
  if (state === "ended") return html`<p>${ended}</p>`;
  const now =
    state === "ahead"
      ? html`${words.starts} ${timeLong(frame, from)} ${zoneOf(frame, from)}`
      : html`<strong class="live-mark">${words.mark}</strong> ${words.until} ${timeLong(frame, until)} ${zoneOf(frame, until)}`;
  return html`<p data-while-live>${now}</p><p data-once-ended hidden>${ended}</p>`;
}

/** The difference of the site's clocks from UTC: readers may live elsewhere. */
function zoneOf({ dates }: Frame, t: number): Html {
  const [, sign = "", hours = "", minutes = ""] = /([+-])(\d\d):(\d\d)$/.exec(dates.iso(t)) ?? [];
  const offset = `${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
  return html`<span class="live-zone">(UTC${offset === "0" ? "" : `${sign === "-" ? "−" : "+"}${offset}`})</span>`;
}

/** The entries that sum up the report, each a link to itself; nothing where there are none. */
export function keyEntries(frame: Frame, report: ReportView): Html | null {
  const keys = inLiveOrder(
    report.entries.filter(({ key }) => key).map((entry) => ({ ...entry, pinned: false })),
    report.order,
  );
  if (keys.length === 0) return null;
  const item = (entry: (typeof keys)[number]) => {
    const gist = gistOf(entry);
    return html`<li>${moment(frame, report)(frame, entry.time)} <a href="#${entry.id}"${directionOf(gist, frame.direction)}>${gist}</a></li>
`;
  };
  return html`<h3>${frame.messages.live.keys}</h3>
<ul>
${keys.map(item)}</ul>
`;
}
