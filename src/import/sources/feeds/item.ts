/** An item of a feed, in whichever format it was. */

import type { Instant, Source } from "../../../model/story.ts";
import type { ArchiveAuthor, ArchivePhoto, ArchiveTopic, Remark } from "../../archive.ts";

/** Something that an item has beside its text. */
export interface Attachment {
  url: string;
  /** Media type, where it is stated. */
  type?: string | undefined;
  title?: string | undefined;
}

export interface FeedItem {
  /** `post`, `page`, or what it is that is no text, such as `comment`. */
  kind: string;
  id?: string | undefined;
  /** Plain text. */
  title?: string | undefined;
  /** Whole addresses, the best first. */
  addresses: readonly string[];
  /** HTML: the text itself, where the feed tells it from a summary. */
  content?: string | undefined;
  /** HTML: a summary, or in feeds without another the text. */
  summary?: string | undefined;
  date?: Instant | undefined;
  updated?: Instant | undefined;
  draft: boolean;
  lang?: string | undefined;
  authors: readonly ArchiveAuthor[];
  topics: readonly ArchiveTopic[];
  /** The likeliest lead first. */
  photos: readonly ArchivePhoto[];
  attachments: readonly Attachment[];
  source?: Source | undefined;
  line?: number | undefined;
  remarks: readonly Remark[];
}
