import type { SitePath } from "./address.ts";
import type { Attachment } from "./attachment.ts";
import type { FeedPaths } from "./feed-formats.ts";
import type { LiveEntry, LiveReport } from "./live.ts";
import type { Picture } from "./photo.ts";

/** A live report as pages and feeds show it. @typeParam A what they show of somebody who signs */
export interface ReportOf<A> extends Omit<LiveReport, "entries"> {
  /** Pinned ones first, the rest by time as `order` says. */
  entries: readonly EntryOf<A>[];
  /** What pages that are open ask again and again. */
  json: SitePath;
  /** The feeds of its entries. */
  feeds: FeedPaths;
}

/** The stories that its body names are those of its story. */
export interface EntryOf<A> extends Omit<LiveEntry, "authors" | "beside"> {
  /** Its `id` on the page. */
  id: string;
  /** Its id in feeds, a `tag:` URI. */
  feedId: string;
  authors: readonly A[];
  /** The photos of the body, and the files beside it that the body refers to, by the names that the body has for them. */
  pictures: Readonly<Record<string, Picture>>;
  files: Readonly<Record<string, Attachment>>;
}
