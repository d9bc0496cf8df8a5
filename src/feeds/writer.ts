import type { Channel } from "./channel.ts";
import type { FeedItem } from "./item.ts";

/** Writes feeds in one format. The text of an item is the same in every feed of its language. */
export interface FeedWriter {
  /** What comes before the items, and before the end where there are none. */
  head(channel: Channel, isEmpty: boolean): string;
  item(item: FeedItem): string;
  /** What stands between two items. */
  between: string;
  /** What comes after the items, or where there are none. */
  end(isEmpty: boolean): string;
}
