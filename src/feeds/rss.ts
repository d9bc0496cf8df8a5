/**
 * RSS 2.0. `feed` writes the channel, in the notation of its writer, xml-js: an extension is an element, an array of them
 * repeats it, an empty array leaves it out, and one that is named like an element of `feed` replaces it. So what `feed`
 * writes wrongly or cannot say of a channel is said in `channelElements`. Its writer un-escapes `&amp;` in text and leaves
 * `&` and `<` in attributes alone: see `text`.
 *
 * Items are written here: all but their dates would be extensions that replace what `feed` writes, and its writer is
 * slow at them.
 */
import { type Extension, Feed } from "feed";
import { cdata, escapeXml, type Xml, xml } from "../kit/xml.ts";
import type { Channel } from "./channel.ts";
import type { FeedItem, FeedPhoto, FeedSource } from "./item.ts";
import { mediaContent } from "./media.ts";
import { GENERATOR, prologue } from "./prologue.ts";
import type { FeedWriter } from "./writer.ts";

interface Element {
  _attributes?: Readonly<Record<string, string>>;
  _text?: string;
}

/** Of extensions: `feed` declares those that it writes itself. */
const NAMESPACES = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:media": "http://search.yahoo.com/mrss/",
};

/** The end of a channel, before which its items stand. */
const END = "    </channel>\n</rss>\n";

/** What `feed` begins with. */
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

export const RSS: FeedWriter = {
  shell(channel) {
    const written = rssFeed(channel);
    if (!written.startsWith(DECLARATION) || !written.endsWith(END))
      throw new Error("`feed` begins or ends a channel in another way than it did");
    const empty = prologue(channel).value + written.slice(DECLARATION.length);
    return { before: empty.slice(0, -END.length), between: "", after: END, empty };
  },
  item: (item) => itemXml(item).value,
};

function rssFeed(channel: Channel): string {
  const feed = new Feed({
    title: channel.title,
    link: channel.url,
    language: channel.lang,
    generator: GENERATOR,
    docs: "https://www.rssboard.org/rss-specification",
    ...(channel.updated ? { updated: channel.updated } : {}),
  });
  for (const extension of channelElements(channel)) feed.addExtension(extension);
  return `${feed.rss2()}\n`;
}

function channelElements(channel: Channel): Extension[] {
  const elements = [
    element("_attributes", { ...NAMESPACES, "xml:lang": channel.lang }),
    element("title", text(channel.title)),
    element("description", text(channel.description)),
    element("atom:link", [
      link("self", channel.self, "application/rss+xml"),
      ...channel.hubs.map((hub) => link("hub", hub)),
    ]),
  ];
  if (channel.rights !== undefined) elements.push(element("copyright", text(channel.rights)));
  // `feed` would say that an empty feed was changed now.
  if (channel.updated === undefined) elements.push(element("lastBuildDate", []));
  return elements;
}

/** Photos stand last: feedparser takes a description of a photo for the summary of an item that has none yet. */
function itemXml(item: FeedItem): Xml {
  return xml`<item>
<title>${item.title}</title>
<link>${item.url}</link>
<guid isPermaLink="false">${item.id}</guid>
<pubDate>${item.published.toUTCString()}</pubDate>
<atom:updated>${item.updated.toISOString()}</atom:updated>
${item.source && source(item.source)}${item.authors.map(({ name }) => xml`<dc:creator>${name}</dc:creator>\n`)}${item.topics.map(category)}<description>${summaryHtml(item.summary)}</description>
<content:encoded>${cdata(item.content)}</content:encoded>
${item.photo && photoXml(item.photo)}</item>
`;
}

function category({ name, url }: FeedItem["topics"][number]): Xml {
  return xml`<category domain="${url}">${name}</category>
`;
}

/** RSS has a `source` of its own, which is a feed and not a page. */
function source({ name, url, rights }: FeedSource): Xml {
  return xml`<dc:source>${url ?? name}</dc:source>
${rights !== undefined && xml`<dc:rights>${rights}</dc:rights>\n`}`;
}

function photoXml(photo: FeedPhoto): Xml {
  return xml`<enclosure url="${photo.full.url}" length="${photo.full.bytes}" type="${photo.full.type}"/>
${mediaContent(photo)}`;
}

/** `feed` types an extension as an object, and hands its writer anything that the writer knows. */
function element(
  name: string,
  content: Element | readonly Element[] | Readonly<Record<string, string>>,
): Extension {
  return { name, objects: content as Extension["objects"] };
}

function link(rel: string, href: string, type?: string): Element {
  return { _attributes: { rel, href: escapeXml(href), ...(type === undefined ? {} : { type }) } };
}

function text(value: string): Element {
  return { _text: value.replaceAll("&", "&amp;") };
}

/**
 * A summary as the HTML that readers take a description for (RSS Best Practices Profile, "description"). Quotes stay,
 * since some readers show the text as it stands.
 */
function summaryHtml(summary: string): string {
  return summary.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
