import type { Channel } from "./channel.ts";
import type { FeedItem } from "./item.ts";

/** A feed without its items. */
export interface FeedShell {
  /** What stands before the first item, between two, and after the last. */
  before: string;
  between: string;
  after: string;
  /** The whole feed where there are no items. */
  empty: string;
}

/** Writes feeds in one format: an item is the same text in whichever feed of its language it stands. */
export interface FeedWriter {
  shell(channel: Channel): FeedShell;
  item(item: FeedItem): string;
}
