/** A small valid feed in each format, to be broken in one place. */
import type { FeedFormat } from "../../../src/model/list.ts";
import { feedFindings } from "./feed-rules.ts";

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>News</title>
<link>https://news.example/</link>
<description>All of it</description>
<language>en</language>
<lastBuildDate>Thu, 13 Feb 2025 16:40:00 GMT</lastBuildDate>
<docs>https://www.rssboard.org/rss-specification</docs>
<atom:link rel="self" type="application/rss+xml" href="https://news.example/feed.xml"/>
<atom:link rel="hub" href="https://hub.example/"/>
<item>
<title>One</title>
<link>https://news.example/one/</link>
<guid isPermaLink="false">tag:news.example,2025:one</guid>
<pubDate>Thu, 13 Feb 2025 16:40:00 GMT</pubDate>
<atom:updated>2025-02-13T16:40:00Z</atom:updated>
<dc:creator>Ann</dc:creator>
<category domain="https://news.example/topics/art/">Art</category>
<description>Short</description>
<content:encoded><![CDATA[<p>Long</p>]]></content:encoded>
<enclosure url="https://news.example/1.jpg" length="9" type="image/jpeg"/>
<media:content url="https://news.example/1.jpg" type="image/jpeg" medium="image" width="4" height="3">
<media:thumbnail url="https://news.example/s.jpg"/></media:content>
</item>
<item>
<title>Two</title>
<link>https://news.example/two/</link>
<guid>https://news.example/two/</guid>
<pubDate>Wed, 12 Feb 2025 16:40:00 +0200</pubDate>
<description>Short</description>
</item>
</channel>
</rss>
`;

const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="en">
<id>tag:news.example,2025:feed</id>
<title type="text">News</title>
<updated>2025-02-13T16:40:00Z</updated>
<link rel="self" type="application/atom+xml" href="https://news.example/feed.xml"/>
<link rel="alternate" type="text/html" href="https://news.example/"/>
<link rel="prev-archive" type="application/atom+xml" href="https://news.example/2.xml"/>
<author><name>Ann</name><uri>https://news.example/ann/</uri></author>
<entry xml:lang="fr">
<id>tag:news.example,2025-02-13:one</id>
<title type="text">One</title>
<link rel="alternate" type="text/html" href="https://news.example/one/"/>
<link rel="enclosure" type="image/jpeg" length="9" href="https://news.example/1.jpg"/>
<updated>2025-02-13T16:40:00.000Z</updated>
<published>2025-02-13T16:40:00+02:00</published>
<category term="Art" scheme="https://news.example/topics/art/"/>
<summary type="text">Short</summary>
<content type="html"><![CDATA[<p>Long</p>]]></content>
</entry>
<entry>
<id>https://news.example/two/</id>
<title>Two</title>
<link href="https://news.example/two/"/>
<updated>2025-02-12T16:40:00Z</updated>
<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Short</p></div></summary>
</entry>
</feed>
`;

const JSON_TEXT = `{
"version": "https://jsonfeed.org/version/1.1",
"title": "News",
"home_page_url": "https://news.example/",
"feed_url": "https://news.example/feed.xml",
"next_url": "https://news.example/2.json",
"language": "en",
"expired": false,
"authors": [{ "name": "Ann" }],
"hubs": [{ "type": "WebSub", "url": "https://hub.example/" }],
"_rights": { "text": "Ours" },
"items": [
{ "id": "tag:news.example,2025:one", "url": "https://news.example/one/", "title": "One", "content_html": "<p>Long</p>",
"summary": "Short", "date_published": "2025-02-13T16:40:00Z", "tags": ["Art"], "language": "fr",
"authors": [{ "name": "Bob", "url": "https://news.example/bob/" }],
"attachments": [{ "url": "https://news.example/1.jpg", "mime_type": "image/jpeg", "size_in_bytes": 9 }] },
{ "id": "https://news.example/two/", "url": "https://news.example/two/", "content_text": "Short" }
]
}
`;

export const GOOD: Readonly<Record<FeedFormat, string>> = { rss: RSS, atom: ATOM, json: JSON_TEXT };

/** A row of a table of broken feeds: what is replaced, by what, and the finding. */
export type Damage = readonly [old: string, now: string, finding: string];

/** What is found in a good feed in which one text is replaced by another. */
export function findingsAfter(format: FeedFormat, old: string, now: string, isArchive = false): string[] {
  if (!GOOD[format].includes(old)) throw new Error(`the good feed has no ${old}`);
  const text = GOOD[format].replace(old, () => now);
  return feedFindings({ format, text, address: "https://news.example/feed.xml", isArchive });
}
