/** The live report of a story as the item of that story shows it. */
import { directionOf } from "../kit/direction.ts";
import { type Html, html, raw } from "../kit/html.ts";
import { gistOf, inLiveOrder } from "../model/live.ts";
import type { EntryView, ReportView } from "../model/live-views.ts";
import type { StoryView } from "../model/views.ts";
import { feedBody } from "./body.ts";
import type { FeedContext } from "./context.ts";
import { lineOf } from "./line.ts";

/** Entries that an item shows whole, the newest: the feeds of the report have more, and its page all. */
const NEWEST = 10;

/** The entries that sum up the report, each with a link, then the newest, whole. */
export function liveEntries(story: StoryView, report: ReportView, context: FeedContext): Html {
  const { words, addresses } = context;
  const byTime = inLiveOrder(
    report.entries.map((entry) => ({ ...entry, pinned: false })),
    "newest",
  );
  const keys = byTime.filter(({ key }) => key);
  const shown = byTime.slice(0, NEWEST);
  const url = addresses.absolute(story.path);
  const keyItem = (entry: EntryView) =>
    html`<li><a href="${url}#${entry.id}">${whenOf(entry, report, context)}${lineOf(gistOf(entry))}</a></li>
`;
  return html`${keys.length > 0 && html`<h2>${words.live.keys}</h2>\n<ul>\n${keys.map(keyItem)}</ul>\n`}${
    shown.length > 0 && html`<h2>${words.live.heading}</h2>\n`
  }${shown.map((entry) => entryHtml(entry, story, report, context))}${
    report.entries.length > shown.length && html`<p><a href="${url}">${words.live.all}</a></p>\n`
  }`;
}

function entryHtml(entry: EntryView, story: StoryView, report: ReportView, context: FeedContext): Html {
  const heading = html`${whenOf(entry, report, context)}${entry.title && lineOf(entry.title)}`;
  return html`<h3${directionOf(entry.title ?? "", context.direction)}>${heading}</h3>
${entryBody(entry, story, context)}`;
}

/** The text of an entry for feed readers. */
export function entryBody(
  { body, pictures, files }: EntryView,
  story: StoryView,
  context: FeedContext,
): Html {
  return raw(feedBody({ ...story, body, pictures, files }, context));
}

/** Its time, with the day where the report takes more than one. */
function whenOf({ time, title }: EntryView, { entries }: ReportView, { dates }: FeedContext): string {
  const days = new Set(entries.map((entry) => dates.day(entry.time)));
  return `${days.size > 1 ? dates.long(time) : dates.time(time)}${title === undefined ? " " : " · "}`;
}
