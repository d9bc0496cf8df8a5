import type { Channel } from "./channel.ts";
import type { FeedItem } from "./item.ts";

/** Writes feeds in one XML format: an item is the same text in whichever feed of its language it stands. */
export interface XmlFeedWriter {
  /** What stands before the items, or, where there are none, all but the end. */
  head(channel: Channel, isEmpty: boolean): string;
  item(item: FeedItem): string;
  /** What stands after the items. */
  end: string;
}
