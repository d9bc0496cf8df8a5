import { expect, test } from "vitest";
import { type Damage, findingsAfter } from "./good-feeds.ts";

const ITEM = "rss/channel/item";

test("nothing is found in a good feed", () => {
  expect(findingsAfter("rss", "", "")).toEqual([]);
});

test.each<Damage>([
  ["</rss>", "", "is not well-formed: "],
  ["<rss version=", "<rss x:version=", "is not well-formed: "],
  ["<dc:creator>", "<dd:creator>", "is not well-formed: "],
  ["</title>", "", "is not well-formed: "],
  ["<title>News</title>", "<title>News\u0001</title>", "is not well-formed: "],
  ["<title>News</title>", "<title>News & co</title>", "is not well-formed: "],
  ["<![CDATA[<p>Long</p>]]>", "<![CDATA[<p>]]>Long</p>]]>", "is not well-formed: "],
  ["<![CDATA[<p>Long</p>]]>", "&nbsp;", "is not well-formed: "],
  ['version="2.0"', 'version="0.91"', 'rss: version "0.91" is none of 2.0'],
  ["<link>https://news.example/</link>", "", "rss/channel: no link"],
  ["<title>News</title>", "", "rss/channel: no title"],
  ["<title>News</title>", "<title> </title>", 'rss/channel/title: " " is blank'],
  ["<title>News</title>", "<title>News <b>now</b></title>", "rss/channel/title: b is not known here"],
  ["<description>All of it</description>", "", "rss/channel: no description"],
  ["<language>en</language>", "", "rss/channel: no language"],
  [
    "<language>en</language>",
    "<language>ua-ua-ua</language>",
    'rss/channel/language: "ua-ua-ua" is no language tag',
  ],
  ["<language>en", "<language>en</language><language>en", "rss/channel: several language"],
  [
    "<docs>https:",
    "<docs>",
    'rss/channel/docs: "//www.rssboard.org/rss-specification" is no absolute http(s) address',
  ],
  ["<docs>", "<doc/><docs>", "rss/channel: doc is not known here"],
  [
    "<lastBuildDate>Thu",
    "<lastBuildDate>Fri",
    'rss/channel/lastBuildDate: "Fri, 13 Feb 2025 16:40:00 GMT" names the wrong day of the week',
  ],
  [
    "<docs>",
    "<managingEditor>Ann</managingEditor><docs>",
    'rss/channel/managingEditor: "Ann" is no e-mail address',
  ],
  ['rel="self"', 'rel="related"', "no link to itself"],
  [
    "news.example/feed.xml",
    "news.example/rss",
    "says that it lies at https://news.example/rss and lies at https://news.example/feed.xml",
  ],
  ['rel="hub"', 'rel="self" type="application/rss+xml"', "several links to itself"],
  ['rel="hub"', 'rel="Hub"', 'rss/channel/atom:link: rel "Hub" is none of '],
  ['rel="hub"', 'rel="hub" type="rss"', 'rss/channel/atom:link: type "rss" is no media type'],
  ["application/rss+xml", "text/xml", "rss/channel/atom:link: a link to itself as text/xml"],
  ["<title>One</title>", "", `${ITEM}: no title`],
  ["<link>https://news.example/one/", "<link>/one/", `${ITEM}/link: "/one/" is no absolute http(s) address`],
  ['<guid isPermaLink="false">tag:news.example,2025:one</guid>', "", `${ITEM}: no guid`],
  ["</guid>", "</guid><guid>https://news.example/b/</guid>", `${ITEM}: several guid`],
  ['isPermaLink="false"', 'isPermaLink="no"', `${ITEM}/guid: isPermaLink "no" is none of true, false`],
  ['isPermaLink="false"', "", `${ITEM}/guid: is said to be a permanent address, and is none`],
  ["tag:news.example,2025:one", "one", `${ITEM}/guid: "one" is no absolute http(s) address`],
  [
    "tag:news.example,2025:one",
    "https://news.example/two/",
    "rss/channel: two items have the id https://news.example/two/",
  ],
  ["<pubDate>Thu, 13 Feb 2025 16:40:00 GMT</pubDate>", "", `${ITEM}: no pubDate`],
  [
    "<pubDate>Thu, 13 Feb",
    "<pubDate>Thu, 31 Feb",
    `${ITEM}/pubDate: "Thu, 31 Feb 2025 16:40:00 GMT" is a date that there is not`,
  ],
  ["2025-02-13T16:40:00Z", "2025-02-13", `${ITEM}/atom:updated: "2025-02-13" is no date of RFC 3339`],
  ["<dc:creator>Ann</dc:creator>", "<author>Ann</author>", `${ITEM}/author: "Ann" is no e-mail address`],
  ["<dc:creator>", "<author>a@b.example</author><dc:creator>", `${ITEM}: author and dc:creator say the same`],
  [
    "<dc:creator>",
    "<dc:date>2025-02-13T16:40:00Z</dc:date><dc:creator>",
    `${ITEM}: pubDate and dc:date say the same`,
  ],
  ["<dc:creator>Ann", "<dc:creator>", `${ITEM}/dc:creator: "" is blank`],
  ["Art</category>", "</category>", `${ITEM}/category: "" is blank`],
  ["<category domain=", "<category term=", `${ITEM}/category: attribute term is not known here`],
  [
    'domain="https://news.example',
    'domain="',
    `${ITEM}/category: domain "/topics/art/" is no absolute http(s) address`,
  ],
  ["<description>Short</description>", "", `${ITEM}: no description`],
  [
    "<description>Short",
    '<description>Short &lt;a href="/b/">b&lt;/a>',
    `${ITEM}/description: <a href="/b/"> is no absolute http(s) address`,
  ],
  [
    "<description>Short</description>\n<content:encoded><![CDATA[<p>Long</p>]]></content:encoded>",
    "<content:encoded>Long</content:encoded><description>Short</description>",
    `${ITEM}: the description stands behind the content`,
  ],
  ["</channel>", "<ttl>60</ttl></channel>", "rss/channel: ttl stands behind an item"],
  ["<p>Long</p>", "<script>1</script>", `${ITEM}/content:encoded: <script> in the text`],
  [' length="9"', "", `${ITEM}/enclosure: no attribute length`],
  ['length="9"', 'length="0"', `${ITEM}/enclosure: length "0" is no number above zero`],
  ['length="9" type="image/jpeg"', 'length="9"', `${ITEM}/enclosure: no attribute type`],
  ['<enclosure url="https://news.example/1.jpg"', "<enclosure", `${ITEM}/enclosure: no attribute url`],
  [
    "<enclosure",
    '<enclosure url="https://a.example/" length="1" type="a/b"/><enclosure',
    `${ITEM}: several enclosure`,
  ],
  ['medium="image"', 'medium="photo"', `${ITEM}/media:content: medium "photo" is none of `],
  ['width="4"', 'width="4px"', `${ITEM}/media:content: width "4px" is no number above zero`],
  [
    'thumbnail url="https://news.example',
    'thumbnail url="',
    `${ITEM}/media:content/media:thumbnail: url "/s.jpg" is no`,
  ],
  [
    "<media:thumbnail",
    "<media:thumb/><media:thumbnail",
    `${ITEM}/media:content: media:thumb is not known here`,
  ],
])("%j → %j: %s", (old, now, finding) => {
  expect(findingsAfter("rss", old, now)).toEqual([expect.stringContaining(finding)]);
});

test("elements of namespaces that we do not know are let pass", () => {
  expect(findingsAfter("rss", "<docs>", '<x:y xmlns:x="https://x.example/" z="1">text</x:y><docs>')).toEqual(
    [],
  );
});
