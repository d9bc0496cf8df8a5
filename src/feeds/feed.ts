import { bytesOf, joinBytes } from "../kit/bytes.ts";
import { memoPer } from "../kit/memo.ts";
import type { XmlFeedFormat } from "../model/list.ts";
import type { FeedView, StoryView } from "../model/views.ts";
import { ATOM } from "./atom.ts";
import { type Channel, channelOf } from "./channel.ts";
import type { FeedContext } from "./context.ts";
import { jsonFeed } from "./json.ts";
import { feedItem, ITEMS, nameOf } from "./make-item.ts";
import { RSS } from "./rss.ts";
import type { XmlFeedWriter } from "./writer.ts";

/** The writers of feeds in XML. */
export const XML_WRITERS: Readonly<Record<XmlFeedFormat, XmlFeedWriter>> = { rss: RSS, atom: ATOM };

/**
 * The feed as its file holds it, in UTF-8: RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1. The same view gives the same
 * bytes. A story is prepared once for all its feeds, and in XML it is also written once per format.
 */
export function renderFeed(view: FeedView, context: FeedContext): Uint8Array {
  refuseTwins(view);
  const channel = channelOf(view, context);
  if (view.format !== "json") return renderXml(channel, view.stories, view.format, context);
  const items = view.stories.map((story) => feedItem(context, story));
  return bytesOf(jsonFeed(channel, items));
}

function renderXml(
  channel: Channel,
  stories: readonly StoryView[],
  format: XmlFeedFormat,
  context: FeedContext,
): Uint8Array {
  const { head, end } = XML_WRITERS[format];
  const items = stories.map((story) => xmlItem(context, story, format));
  return joinBytes([bytesOf(head(channel, stories.length === 0)), ...items, bytesOf(end)]);
}

/** A story as it stands in every XML feed of a format: about 6 kB each, as many as items for both formats. */
const xmlItem = memoPer(
  (context: FeedContext, story: StoryView, format: XmlFeedFormat) =>
    bytesOf(XML_WRITERS[format].item(feedItem(context, story))),
  { key: (story, format) => `${format} ${nameOf(story)}`, most: 2 * ITEMS },
);

/** @throws Error for two stories with the same id: a feed reader would show only one of them */
function refuseTwins({ path, stories }: FeedView): void {
  const ids = new Set<string>();
  for (const { feedId, id } of stories) {
    if (ids.has(feedId)) throw new Error(`${path} has two stories with the id ${feedId}, one of them ${id}`);
    ids.add(feedId);
  }
}
