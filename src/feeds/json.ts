/**
 * JSON Feed 1.1 (https://jsonfeed.org/version/1.1) by `feed`, which writes version 1: version, language,
 * authors and attachments go in as extensions, which it copies into the object as they are, and with them what an
 * extension of JSON Feed may add: an object whose name begins with `_`. Each item has authors; the feed has none, because some
 * readers add a feed's to those of its items.
 */
import { type Extension, Feed, type Item } from "feed";
import type { Channel } from "./channel.ts";
import type { FeedItem, FeedPhoto } from "./item.ts";
import { ANY_CHANNEL, ANY_ITEM } from "./placeholders.ts";
import type { FeedWriter } from "./writer.ts";

/**
 * `feed` writes whole feeds. The shell is that of a feed with one item, and an item that of a feed which has it alone:
 * the list of items stands last, and a line break stands in no text of JSON.
 */
export const JSON_FEED: FeedWriter = {
  shell(channel) {
    const [before, , after] = cut(jsonFeed(channel, [ANY_ITEM]));
    return { before, between: `,${BREAK}`, after, empty: jsonFeed(channel, []) };
  },
  item: (item) => cut(jsonFeed(ANY_CHANNEL, [item]))[1],
};

/** Before each item. */
const BREAK = "\n        ";
const FIRST = `"items": [${BREAK}`;
const LAST = "\n    ]\n}\n";

/** What stands before the one item of a feed, the item, and what stands after it. */
function cut(feed: string): [before: string, item: string, after: string] {
  const start = feed.indexOf(FIRST) + FIRST.length;
  return [feed.slice(0, start), feed.slice(start, -LAST.length), LAST];
}

function jsonFeed(channel: Channel, items: readonly FeedItem[]): string {
  const feed = new Feed({
    title: channel.title,
    description: channel.description,
    link: channel.url,
    // It stands for the feed, whichever page of it this is.
    feedLinks: { json: channel.current ?? channel.self },
  });
  feed.addExtension(property("version", "https://jsonfeed.org/version/1.1"));
  feed.addExtension(property("language", channel.lang));
  feed.addExtension(property("icon", channel.icon512));
  feed.addExtension(property("favicon", channel.icon192));
  if (channel.previous !== undefined) feed.addExtension(property("next_url", channel.previous));
  if (channel.hubs.length > 0)
    feed.addExtension(
      property(
        "hubs",
        channel.hubs.map((url) => ({ type: "WebSub", url })),
      ),
    );
  if (channel.rights !== undefined) feed.addExtension(property("_rights", { text: channel.rights }));
  for (const item of items) feed.addItem(jsonItem(item));
  return `${feed.json1()}\n`;
}

function jsonItem(item: FeedItem): Item {
  const extensions = [property("language", item.lang), property("authors", item.authors)];
  if (item.photo) extensions.push(property("attachments", [attachment(item.photo)]));
  if (item.source?.url !== undefined) extensions.push(property("external_url", item.source.url));
  if (item.source?.rights !== undefined) extensions.push(property("_rights", { text: item.source.rights }));
  return {
    id: item.id,
    link: item.url,
    title: item.title,
    description: item.summary,
    content: item.content,
    date: item.updated,
    published: item.published,
    category: item.topics.map(({ name }) => ({ name })),
    ...(item.photo ? { image: item.photo.full.url } : {}),
    extensions,
  };
}

function attachment({ full, description }: FeedPhoto): object {
  return { url: full.url, mime_type: full.type, title: description, size_in_bytes: full.bytes };
}

/** `feed` types an extension as an object, and writes any value. */
function property(name: string, value: unknown): Extension {
  return { name, objects: value as Extension["objects"] };
}
