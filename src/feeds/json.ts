/**
 * JSON Feed 1.1 (https://jsonfeed.org/version/1.1) by `feed`, which writes version 1. What is newer, and what the package
 * has no option for, is passed as extensions, which it copies into the object as they are; so are extensions proper,
 * objects whose names begin with `_`. Each item has authors; the feed has none, because some readers add them to those of
 * its items.
 */
import { type Extension, Feed, type Item } from "feed";
import type { Channel } from "./channel.ts";
import type { FeedItem, FeedPhoto, FeedRecording } from "./item.ts";
import type { FeedWriter } from "./writer.ts";

/** How `feed` ends a feed without items, and what stands before and after those of one that has some. */
const EMPTY_END = "]\n}";
const ITEMS_START = "\n";
const ITEMS_END = "\n    ]\n}";

/** The items come last in a feed: what `feed` writes of one that has a single item is its item between these. */
export const JSON_FEED: FeedWriter = {
  head: (channel, isEmpty) => {
    const start = envelopeOf(channel).json1().slice(0, -EMPTY_END.length);
    return isEmpty ? start : start + ITEMS_START;
  },
  item: (item) => {
    const feed = new Feed(BARE);
    feed.addItem(jsonItem(item));
    return feed.json1().slice(BARE_START.length, -ITEMS_END.length);
  },
  between: ",\n",
  end: (isEmpty) => `${isEmpty ? EMPTY_END : ITEMS_END}\n`,
};

const BARE = { title: "" };
const BARE_START = new Feed(BARE).json1().slice(0, -EMPTY_END.length) + ITEMS_START;

function envelopeOf(channel: Channel): Feed {
  const feed = new Feed({
    title: channel.title,
    description: channel.description,
    link: channel.url,
    // It identifies the feed, whichever page of it this is.
    feedLinks: { json: channel.current ?? channel.self },
  });
  const extensions = extensionsOf({
    version: "https://jsonfeed.org/version/1.1",
    language: channel.lang,
    icon: channel.icon512,
    favicon: channel.icon192,
    next_url: channel.previous,
    hubs: channel.hubs.length > 0 ? channel.hubs.map((url) => ({ type: "WebSub", url })) : undefined,
    _rights: rights(channel.rights),
  });
  for (const extension of extensions) feed.addExtension(extension);
  return feed;
}

function jsonItem(item: FeedItem): Item {
  return {
    id: item.id,
    link: item.url,
    title: item.title,
    description: item.summary,
    content: item.content,
    date: item.updated,
    published: item.published,
    category: [...(item.label ? [item.label] : []), ...item.topics].map(({ name }) => ({ name })),
    ...(item.photo ? { image: item.photo.full.url } : {}),
    extensions: extensionsOf({
      language: item.lang,
      authors: item.authors,
      attachments: attachments(item),
      external_url: item.source?.url,
      _rights: rights(item.source?.rights),
    }),
  };
}

/** The recording first: players take the first that they can play. */
function attachments({ recording, photo }: FeedItem): object[] | undefined {
  const all = [...(recording ? [recordingAttachment(recording)] : []), ...(photo ? [attachment(photo)] : [])];
  return all.length > 0 ? all : undefined;
}

function recordingAttachment({ url, type, bytes, seconds, description }: FeedRecording): object {
  return {
    url,
    mime_type: type,
    title: description || undefined,
    size_in_bytes: bytes,
    duration_in_seconds: Math.round(seconds),
  };
}

function attachment({ full, description }: FeedPhoto): object {
  return { url: full.url, mime_type: full.type, title: description || undefined, size_in_bytes: full.bytes };
}

function rights(text: string | undefined): object | undefined {
  return text === undefined ? undefined : { text };
}

/** `feed` types the value of an extension as an object, but writes any value; undefined ones are left out. */
function extensionsOf(members: Readonly<Record<string, unknown>>): Extension[] {
  return Object.entries(members).map(([name, value]) => ({ name, objects: value as Extension["objects"] }));
}
