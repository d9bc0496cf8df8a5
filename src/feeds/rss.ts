/**
 * RSS 2.0 as the RSS Best Practices Profile recommends (https://www.rssboard.org/rss-profile); not by `feed`, whose titles
 * are CDATA, which readers take for HTML, and whose extensions have no namespaces.
 */
import { cdata, rawXml, withoutForbidden, type Xml, xml } from "../kit/xml.ts";
import type { Channel } from "./channel.ts";
import type { FeedItem, FeedSource } from "./item.ts";
import { mediaContent } from "./media.ts";
import { GENERATOR, prologue } from "./prologue.ts";
import type { FeedWriter } from "./writer.ts";

/** The maximum width of a channel's image, in pixels. */
const ICON = 144;

export const RSS: FeedWriter = {
  head: (channel) => headOf(channel).value,
  item: (item) => itemXml(item).value,
  between: "",
  end: () => "</channel>\n</rss>\n",
};

function headOf(channel: Channel): Xml {
  return xml`${prologue(channel)}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${channel.lang}">
<channel>
<title>${plain(channel.title)}</title>
<link>${channel.url}</link>
<description>${plain(channel.description)}</description>
<language>${channel.lang}</language>
${channel.rights !== undefined && xml`<copyright>${plain(channel.rights)}</copyright>\n`}${channel.updated !== undefined && xml`<lastBuildDate>${channel.updated.toUTCString()}</lastBuildDate>\n`}<docs>https://www.rssboard.org/rss-specification</docs>
<generator>${GENERATOR}</generator>
<image>
<url>${channel.icon144}</url>
<title>${plain(channel.title)}</title>
<link>${channel.url}</link>
<width>${ICON}</width>
<height>${ICON}</height>
</image>
<atom:link rel="self" type="application/rss+xml" href="${channel.self}"/>
${channel.hubs.map((hub) => xml`<atom:link rel="hub" href="${hub}"/>\n`)}`;
}

/** Photos come last: feedparser takes a photo's description for the summary of an item that has none yet. */
function itemXml(item: FeedItem): Xml {
  return xml`<item>
<title>${plain(item.title)}</title>
<link>${item.url}</link>
<guid isPermaLink="false">${item.id}</guid>
<pubDate>${item.published.toUTCString()}</pubDate>
<atom:updated>${item.updated.toISOString()}</atom:updated>
${item.source && source(item.source)}${item.authors.map(({ name }) => xml`<dc:creator>${plain(name)}</dc:creator>\n`)}${item.label && xml`<category>${plain(item.label.name)}</category>\n`}${item.topics.map(category)}<description>${summaryHtml(item.summary)}</description>
<content:encoded>${cdata(item.content)}</content:encoded>
${enclosure(item)}${item.photo && mediaContent(item.photo)}</item>
`;
}

function category({ name, url }: FeedItem["topics"][number]): Xml {
  return xml`<category domain="${url}">${plain(name)}</category>
`;
}

/** Not RSS's own `source`, which is a feed and not a page. */
function source({ name, url, rights }: FeedSource): Xml {
  return xml`<dc:source>${url ?? plain(name)}</dc:source>
${rights !== undefined && xml`<dc:rights>${plain(rights)}</dc:rights>\n`}`;
}

/** An item may have one alone (Profile, "enclosure"): its recording, else its photo. */
function enclosure({ recording, photo }: FeedItem): Xml | undefined {
  const file = recording ?? photo?.full;
  return (
    file &&
    xml`<enclosure url="${file.url}" length="${file.bytes}" type="${file.type}"/>
`
  );
}

/**
 * The text of an element that holds no HTML. Hexadecimal character references are what most readers show as meant
 * (Profile, "character data"), whether or not they take the text for HTML.
 */
function plain(text: string): Xml {
  return rawXml(
    withoutForbidden(text)
      .replaceAll("&", "&#x26;")
      .replaceAll("<", "&#x3C;")
      .replaceAll(">", "&#x3E;")
      .replaceAll("\r", "&#x0D;"),
  );
}

/**
 * A summary as HTML, since readers take a description for that (RSS Best Practices Profile, "description"). Quotes stay,
 * because some readers show the text as it stands.
 */
function summaryHtml(summary: string): string {
  return summary.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
