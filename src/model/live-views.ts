/** What outputs of live reports show. */
import type { SitePath } from "./address.ts";
import type { FeedFormat } from "./list.ts";
import type { EntryOf, ReportOf } from "./report.ts";
import type { AuthorLink, StoryView } from "./views.ts";

export type ReportView = ReportOf<AuthorLink>;
export type EntryView = EntryOf<AuthorLink>;

/** A story that is a live report. */
export type LiveStory = StoryView & { report: ReportView };

/** What pages that are open are told. */
export interface LiveJsonView {
  story: LiveStory;
}

/** The feed of the entries in one format. */
export interface LiveFeedView {
  story: LiveStory;
  format: FeedFormat;
  path: SitePath;
}
