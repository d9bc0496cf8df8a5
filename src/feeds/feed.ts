import type { FeedFormat } from "../model/list.ts";
import type { FeedView } from "../model/views.ts";
import { atomFeed } from "./atom.ts";
import { type Channel, channelOf } from "./channel.ts";
import type { FeedContext } from "./context.ts";
import type { FeedItem } from "./item.ts";
import { jsonFeed } from "./json.ts";
import { feedItem } from "./make-item.ts";
import { rssFeed } from "./rss.ts";

const WRITERS: Readonly<Record<FeedFormat, (channel: Channel, items: readonly FeedItem[]) => string>> = {
  rss: rssFeed,
  atom: atomFeed,
  json: jsonFeed,
};

/** The feed as its file holds it: RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1. The same view gives the same bytes. */
export function renderFeed(view: FeedView, context: FeedContext): string {
  const items = view.stories.map((story) => feedItem(story, context));
  return WRITERS[view.format](channelOf(view, context), items);
}
