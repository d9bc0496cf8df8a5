/**
 * Atom 1.0 (RFC 4287), written here and not by `feed`, whose Atom writer ignores extensions, so that there is
 * no place for `xml:lang`, for an enclosure's true type, for `media:content`, nor for the archive links of
 * RFC 5005.
 */
import { cdata, type Xml, xml } from "../kit/xml.ts";
import type { Channel } from "./channel.ts";
import type { Contributor, FeedImage, FeedItem, FeedPhoto, FeedRecording, FeedSource } from "./item.ts";
import { mediaContent } from "./media.ts";
import { GENERATOR, prologue } from "./prologue.ts";
import type { FeedWriter } from "./writer.ts";

export const ATOM: FeedWriter = {
  head: (channel, isEmpty) => headOf(channel, isEmpty).value,
  item: (item) => entry(item).value,
  between: "",
  end: () => "</feed>\n",
};

/** Each entry has authors. The feed has its own only without entries, as some readers add them to an entry with several. */
function headOf(channel: Channel, isEmpty: boolean): Xml {
  return xml`${prologue(channel)}<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="${channel.lang}">
<id>${channel.id}</id>
<title type="text">${channel.title}</title>
<subtitle type="text">${channel.description}</subtitle>
<updated>${(channel.updated ?? channel.founded).toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${channel.self}"/>
<link rel="alternate" type="text/html" href="${channel.url}"/>
${channel.hubs.map((hub) => xml`<link rel="hub" href="${hub}"/>\n`)}${history(channel)}${channel.rights !== undefined && xml`<rights type="text">${channel.rights}</rights>\n`}<icon>${channel.icon192}</icon>
${channel.logo && xml`<logo>${channel.logo}</logo>\n`}<generator>${GENERATOR}</generator>
${isEmpty && author(channel.publisher)}`;
}

/** RFC 5005, sections 4 and 4.1. An archive document does not name the one after it, and so never changes once full. */
function history({ current, previous }: Channel): Xml {
  const link = (
    rel: string,
    href: string,
  ) => xml`<link rel="${rel}" type="application/atom+xml" href="${href}"/>
`;
  return xml`${previous !== undefined && link("prev-archive", previous)}${current !== undefined && xml`${link("current", current)}<fh:archive/>\n`}`;
}

function entry(item: FeedItem): Xml {
  return xml`<entry xml:lang="${item.lang}">
<id>${item.iri}</id>
<title type="text">${item.title}</title>
<link rel="alternate" type="text/html" href="${item.url}"/>
<published>${item.published.toISOString()}</published>
<updated>${item.updated.toISOString()}</updated>
${item.source && source(item.source)}${item.authors.map(author)}${item.label && xml`<category term="${item.label.key}" label="${item.label.name}"/>\n`}${item.topics.map(category)}<summary type="text">${item.summary}</summary>
<content type="html">${cdata(item.content)}</content>
${item.recording && enclosure(item.recording)}${item.photo && photoXml(item.photo)}</entry>
`;
}

function source({ name, url, rights }: FeedSource): Xml {
  return xml`${url !== undefined && xml`<link rel="via" title="${name}" href="${url}"/>\n`}${rights !== undefined && xml`<rights type="text">${rights}</rights>\n`}`;
}

function author({ name, url }: Contributor): Xml {
  return xml`<author><name>${name}</name><uri>${url}</uri></author>
`;
}

function category({ name, url }: FeedItem["topics"][number]): Xml {
  return xml`<category term="${name}" scheme="${url}" label="${name}"/>
`;
}

/** Comes last in an entry: feedparser takes a photo's description for the summary of an entry that has none yet. */
function photoXml(photo: FeedPhoto): Xml {
  return xml`${enclosure(photo.full)}${mediaContent(photo)}`;
}

/** An entry may have several; the first is what players take. */
function enclosure({ type, bytes, url }: FeedImage | FeedRecording): Xml {
  return xml`<link rel="enclosure" type="${type}" length="${bytes}" href="${url}"/>
`;
}
