/**
 * RSS 2.0 by `feed`, in the notation of its writer, xml-js: an extension is an element, an array of them
 * repeats it, an empty array leaves it out, and one that is named like an element of `feed` replaces it.
 * So what `feed` writes wrongly or cannot say is said in `channelElements` and `itemElements`.
 * Its writer un-escapes `&amp;` in text and leaves `&` and `<` in attributes alone: see `text` and `attributes`.
 */
import { type Extension, Feed, type Item } from "feed";
import { escapeXml } from "../kit/xml.ts";
import type { Channel } from "./channel.ts";
import type { FeedItem, FeedPhoto } from "./item.ts";
import { ANY_CHANNEL, ANY_ITEM } from "./placeholders.ts";
import type { FeedWriter } from "./writer.ts";

type Attributes = Readonly<Record<string, string | number>>;
interface Element {
  _attributes?: Attributes;
  _text?: string;
  [child: string]: Element | Attributes | string | undefined;
}

/**
 * `feed` writes whole feeds. The shell is that of a feed with one item, and an item that of a feed which has it alone:
 * an item begins and ends in it with the only tags that are no text, since in text `<` is escaped or in a section.
 */
export const RSS: FeedWriter = {
  shell(channel) {
    const [before, , after] = cut(rssFeed(channel, [ANY_ITEM]));
    const indent = before.slice(before.lastIndexOf("\n"));
    return { before, between: indent, after, empty: rssFeed(channel, []) };
  },
  item: (item) => cut(rssFeed(ANY_CHANNEL, [item]))[1],
};

/** What stands before the one item of a feed, the item, and what stands after it. */
function cut(feed: string): [before: string, item: string, after: string] {
  const start = feed.indexOf("<item>");
  const end = feed.lastIndexOf("</item>") + "</item>".length;
  return [feed.slice(0, start), feed.slice(start, end), feed.slice(end)];
}

function rssFeed(channel: Channel, items: readonly FeedItem[]): string {
  const feed = new Feed({
    title: channel.title,
    link: channel.url,
    language: channel.lang,
    generator: "Visnyk",
    docs: "https://www.rssboard.org/rss-specification",
    feedLinks: { rss: channel.self },
    ...(channel.updated ? { updated: channel.updated } : {}),
  });
  for (const extension of channelElements(channel)) feed.addExtension(extension);
  for (const item of items) feed.addItem(rssItem(item));
  return `${feed.rss2()}\n`;
}

function channelElements(channel: Channel): Extension[] {
  const elements = [
    element("_attributes", { "xmlns:media": "http://search.yahoo.com/mrss/" }),
    element("title", text(channel.title)),
    element("description", text(channel.description)),
  ];
  // `feed` would say that an empty feed was changed now.
  if (channel.updated === undefined) elements.push(element("lastBuildDate", []));
  return elements;
}

function rssItem(item: FeedItem): Item {
  return {
    id: item.id,
    link: item.url,
    title: item.title,
    description: item.summary,
    content: item.content,
    date: item.published,
    ...(item.photo ? { enclosure: enclosure(item.photo) } : {}),
    extensions: itemElements(item),
  };
}

function itemElements(item: FeedItem): Extension[] {
  const elements = [
    element("title", text(item.title)),
    // Readers take a description for HTML (RSS Best Practices Profile, "description").
    element("description", text(summaryHtml(item.summary))),
    element("atom:updated", text(item.updated.toISOString())),
    element(
      "dc:creator",
      item.authors.map(({ name }) => text(name)),
    ),
    element(
      "category",
      item.topics.map(({ name, url }) => ({ ...attributes({ domain: url }), ...text(name) })),
    ),
  ];
  if (item.photo) elements.push(element("media:content", media(item.photo)));
  return elements;
}

function enclosure({ full }: FeedPhoto): { url: string; type: string; length: number } {
  return { url: full.url, type: full.type, length: full.bytes };
}

/** Media RSS 1.5.1. */
function media({ full, thumbnail, description, credit }: FeedPhoto): Element {
  return {
    ...attributes({
      url: full.url,
      type: full.type,
      medium: "image",
      width: full.width,
      height: full.height,
      fileSize: full.bytes,
    }),
    "media:thumbnail": attributes({ url: thumbnail.url, width: thumbnail.width, height: thumbnail.height }),
    "media:description": { ...attributes({ type: "plain" }), ...text(description) },
    ...(credit === undefined ? {} : { "media:credit": text(credit) }),
  };
}

/** `feed` types an extension as an object, and hands its writer anything that the writer knows. */
function element(name: string, content: Element | readonly Element[] | Attributes): Extension {
  return { name, objects: content as Extension["objects"] };
}

function text(value: string): Element {
  return { _text: value.replaceAll("&", "&amp;") };
}

function attributes(values: Attributes): Element {
  const escaped = Object.entries(values).map(([name, value]) => [name, escapeXml(String(value))]);
  return { _attributes: Object.fromEntries(escaped) };
}

/** A summary as the HTML that readers take it for. Quotes stay, since some readers show the text as it stands. */
function summaryHtml(summary: string): string {
  return summary.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
