import type { Channel } from "./channel.ts";
import type { FeedItem } from "./item.ts";

/** Writes feeds in one XML format. The text of an item is the same in every feed of its language. */
export interface XmlFeedWriter {
  /** What comes before the items or, where there are none, all but the end. */
  head(channel: Channel, isEmpty: boolean): string;
  item(item: FeedItem): string;
  /** What comes after the items. */
  end: string;
}
