import { gistOf } from "../model/live.ts";
import type { EntryView, ReportView } from "../model/live-views.ts";
import type { StoryView } from "../model/views.ts";
import type { DiscoveryContext } from "./context.ts";

/** Updates that are told, the newest: the page has all, and its data should not weigh more than its text. */
const UPDATES = 50;

/**
 * What makes a story a `LiveBlogPosting` of schema.org: when the report begins and ends, and its entries, newest first.
 * @param by writes somebody who signs
 */
export function liveJsonLd(
  { path, lang }: Pick<StoryView, "path" | "lang">,
  { from, until, entries }: ReportView,
  { addresses, dates }: DiscoveryContext,
  by: (author: EntryView["authors"][number]) => object,
): object {
  const url = addresses.absolute(path);
  const update = (entry: EntryView) => ({
    "@type": "BlogPosting",
    headline: gistOf(entry),
    url: `${url}#${entry.id}`,
    datePublished: dates.iso(entry.time),
    dateModified: dates.iso(Math.max(entry.time, entry.updated ?? 0)),
    inLanguage: lang,
    author: entry.authors.length > 0 ? entry.authors.map(by) : undefined,
    articleBody: entry.text.trim() || gistOf(entry),
  });
  const newest = entries.toSorted((a, b) => b.time - a.time || (a.name < b.name ? 1 : -1));
  return {
    coverageStartTime: dates.iso(from),
    coverageEndTime: dates.iso(until),
    liveBlogUpdate: newest.slice(0, UPDATES).map(update),
  };
}
