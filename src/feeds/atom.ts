/**
 * Atom 1.0 (RFC 4287), written here and not by `feed`: its Atom writer ignores extensions, so that there is
 * no place for `xml:lang`, for an enclosure's true type, for `media:content`, nor for the archive links of
 * RFC 5005.
 */
import { cdata, type Xml, xml } from "../kit/xml.ts";
import type { Channel } from "./channel.ts";
import type { Contributor, FeedItem, FeedPhoto } from "./item.ts";
import { mediaContent } from "./media.ts";
import type { FeedWriter } from "./writer.ts";

/** Atom wants a date even where nothing was ever published; the clock's would change with every build. */
const NEVER = new Date(0);

export const ATOM: FeedWriter = {
  shell(channel) {
    const head = headOf(channel).value;
    return { before: head, between: "", after: "</feed>\n", empty: `${head}</feed>\n` };
  },
  item: (item) => entry(item).value,
};

function headOf(channel: Channel): Xml {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${channel.lang}">
<id>${channel.id}</id>
<title type="text">${channel.title}</title>
<subtitle type="text">${channel.description}</subtitle>
<updated>${(channel.updated ?? NEVER).toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${channel.self}"/>
<link rel="alternate" type="text/html" href="${channel.url}"/>
${author(channel.publisher)}<generator>Visnyk</generator>
`;
}

function entry(item: FeedItem): Xml {
  return xml`<entry xml:lang="${item.lang}">
<id>${item.id}</id>
<title type="text">${item.title}</title>
<link rel="alternate" type="text/html" href="${item.url}"/>
<published>${item.published.toISOString()}</published>
<updated>${item.updated.toISOString()}</updated>
${item.authors.map(author)}${item.topics.map(category)}<summary type="text">${item.summary}</summary>
<content type="html">${cdata(item.content)}</content>
${item.photo && photo(item.photo)}</entry>
`;
}

function author({ name, url }: Contributor): Xml {
  return xml`<author><name>${name}</name><uri>${url}</uri></author>
`;
}

function category({ name, url }: FeedItem["topics"][number]): Xml {
  return xml`<category term="${name}" scheme="${url}" label="${name}"/>
`;
}

/** Stands last in an entry: feedparser takes a description of a photo for the summary of an entry that has none yet. */
function photo({ full, ...others }: FeedPhoto): Xml {
  return xml`<link rel="enclosure" type="${full.type}" length="${full.bytes}" href="${full.url}"/>
${mediaContent({ full, ...others })}`;
}
