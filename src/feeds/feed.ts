import { bytesOf, joinBytes } from "../kit/bytes.ts";
import { memoPer } from "../kit/memo.ts";
import { FEED_FORMATS, type FeedFormat } from "../model/list.ts";
import type { FeedView, StoryView } from "../model/views.ts";
import { ATOM } from "./atom.ts";
import { type Channel, channelOf } from "./channel.ts";
import type { FeedContext } from "./context.ts";
import { JSON_FEED } from "./json.ts";
import { feedItem, ITEMS, nameOf } from "./make-item.ts";
import { RSS } from "./rss.ts";
import type { FeedWriter } from "./writer.ts";

export const WRITERS: Readonly<Record<FeedFormat, FeedWriter>> = { rss: RSS, atom: ATOM, json: JSON_FEED };

/**
 * The feed as its file holds it, in UTF-8: RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1. The same view gives the same
 * bytes. A story is prepared once for all its feeds, and written and encoded once per format.
 */
export function renderFeed(view: FeedView, context: FeedContext): Uint8Array {
  refuseTwins(view);
  const { stories, format } = view;
  return joinFeed(
    channelOf(view, context),
    stories.map((story) => writtenItem(context, story, format)),
    format,
  );
}

/** @param items as the writer of the format wrote them */
export function joinFeed(channel: Channel, items: readonly Uint8Array[], format: FeedFormat): Uint8Array {
  const { head, between, end } = WRITERS[format];
  const isEmpty = items.length === 0;
  const separator = bytesOf(between);
  const body = items.flatMap((item, i) => (i === 0 ? item : [separator, item]));
  return joinBytes([bytesOf(head(channel, isEmpty)), ...body, bytesOf(end(isEmpty))]);
}

/** A story as it stands in every feed of a format: about 6 kB each, as many as items for all formats. */
const writtenItem = memoPer(
  (context: FeedContext, story: StoryView, format: FeedFormat) =>
    bytesOf(WRITERS[format].item(feedItem(context, story))),
  { key: (story, format) => `${format} ${nameOf(story)}`, most: FEED_FORMATS.length * ITEMS },
);

/** @throws Error for two stories with the same id: a feed reader would show only one of them */
function refuseTwins({ path, stories }: FeedView): void {
  const ids = new Set<string>();
  for (const { feedId, id } of stories) {
    if (ids.has(feedId)) throw new Error(`${path} has two stories with the id ${feedId}, one of them ${id}`);
    ids.add(feedId);
  }
}
