import type { LiveUpdate } from "../src/model/live-update.ts";
import type { LiveStory } from "../src/model/live-views.ts";
import type { Frame } from "./frame.ts";
import { liveEntry } from "./parts/live-entry.ts";
import { keyEntries, stateLine } from "./parts/live-report.ts";

/** Entries that are told whole, those that came or changed last: whoever was away for longer gets the others from the page. */
const WHOLE = 20;

/** What open pages of a live report ask again and again: which entries there are, and the newest of them as HTML. */
export function renderLiveJson(frame: Frame, story: LiveStory): string {
  const { report } = story;
  const all = report.entries.map((entry) => ({ entry, shown: liveEntry(frame, entry, story) }));
  const latest = all
    .toSorted((a, b) => (b.entry.updated ?? b.entry.time) - (a.entry.updated ?? a.entry.time))
    .slice(0, WHOLE);
  const update: LiveUpdate = {
    until: report.until,
    state: stateLine(frame, report).value,
    keys: keyEntries(frame, report)?.value ?? "",
    entries: all.map(({ entry, shown }) => [entry.id, shown.version]),
    html: Object.fromEntries(latest.map(({ entry, shown }) => [entry.id, shown.html.value])),
  };
  return `${JSON.stringify(update)}\n`;
}
