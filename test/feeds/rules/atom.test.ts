import { describe, expect, test } from "vitest";
import { type Damage, findingsAfter } from "./good-feeds.ts";

const FEED = "atom:feed";
const ENTRY = "atom:feed/atom:entry";

test("nothing is found in a good feed", () => {
  expect(findingsAfter("atom", "", "")).toEqual([]);
});

test.each<Damage>([
  [
    'xmlns="http://www.w3.org/2005/Atom"',
    'xmlns="http://purl.org/atom/ns#"',
    "the root is {http://purl.org/atom/ns#}feed",
  ],
  [' xmlns:media="http://search.yahoo.com/mrss/"', ' x:y="1"', "is not well-formed: "],
  ["<id>tag:news.example,2025:feed</id>", "", `${FEED}: no atom:id`],
  ["tag:news.example,2025:feed", "feed", `${FEED}/atom:id: "feed" is no absolute http(s) address`],
  [
    "tag:news.example,2025:feed",
    "tag:news.example:feed",
    `${FEED}/atom:id: "tag:news.example:feed" is no tag URI`,
  ],
  ['<title type="text">News</title>', "", `${FEED}: no atom:title`],
  ['<title type="text">News</title>', "<title/>", `${FEED}/atom:title: is blank`],
  ["</title>", "</title><title>B</title>", `${FEED}: several atom:title`],
  [
    '<title type="text">News',
    '<title type="plain">News',
    `${FEED}/atom:title: type "plain" is none of text, html, xhtml`,
  ],
  ['<title type="text">News', '<title type="html">&lt;form>News', `${FEED}/atom:title: <form> in the text`],
  [
    "News</title>",
    '<div xmlns="http://www.w3.org/1999/xhtml">News</div></title>',
    `${FEED}/atom:title: has elements`,
  ],
  [
    'type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Short</p></div>',
    'type="xhtml">Short',
    `${ENTRY}/atom:summary: is XHTML without its one div`,
  ],
  ["<updated>2025-02-13T16:40:00Z</updated>", "", `${FEED}: no atom:updated`],
  [
    "<updated>2025-02-13T16:40:00Z",
    "<updated>2025-02-31T16:40:00Z",
    `${FEED}/atom:updated: "2025-02-31T16:40:00Z" is a date that there is not`,
  ],
  ['rel="self"', 'rel="related"', "no link to itself"],
  ["news.example/feed.xml", "news.example/rss", "says that it lies at https://news.example/rss"],
  [
    'rel="prev-archive" type="application/atom+xml" href="https://news.example/2.xml"',
    'type="text/html" href="https://news.example/b/"',
    `${FEED}: two links alternate text/html`,
  ],
  ['rel="prev-archive"', 'rel="older"', `${FEED}/atom:link: rel "older" is none of `],
  ['href="https://news.example/2.xml"', "", `${FEED}/atom:link: no attribute href`],
  ["https://news.example/2.xml", "2.xml", `${FEED}/atom:link: href "2.xml" is no absolute http(s) address`],
  [
    'href="https://news.example/2.xml"/>',
    'href="https://news.example/2.xml">x</link>',
    `${FEED}/atom:link: "x" should have no text`,
  ],
  [
    "<author><name>Ann</name><uri>https://news.example/ann/</uri></author>",
    "",
    `${FEED}: nobody is the author`,
  ],
  ["<name>Ann</name>", "", `${FEED}/atom:author: no atom:name`],
  ["<name>Ann</name>", "<name/>", `${FEED}/atom:author/atom:name: "" is blank`],
  [
    "<uri>https://news.example",
    "<uri>",
    `${FEED}/atom:author/atom:uri: "/ann/" is no absolute http(s) address`,
  ],
  ["</author>", "<email>Ann</email></author>", `${FEED}/atom:author/atom:email: "Ann" is no e-mail address`],
  ["</author>", "<url/></author>", `${FEED}/atom:author: atom:url is not known here`],
  ["</feed>", "<icon>https://news.example/i.png</icon></feed>", `${FEED}: atom:icon stands behind an item`],
  ['xml:lang="en"', 'xml:lang="en_GB"', `${FEED}: xml:lang "en_GB" is no language tag`],
  ['<entry xml:lang="fr">', '<entry lang="fr">', `${ENTRY}: attribute lang is not known here`],
  ["<id>tag:news.example,2025-02-13:one</id>", "", `${ENTRY}: no atom:id`],
  [
    "tag:news.example,2025-02-13:one",
    "https://news.example/two/",
    `${FEED}: two items have the id https://news.example/two/`,
  ],
  ['<title type="text">One</title>', "", `${ENTRY}: no atom:title`],
  ["<updated>2025-02-13T16:40:00.000Z</updated>", "", `${ENTRY}: no atom:updated`],
  [
    "2025-02-13T16:40:00+02:00",
    "2025-02-13 16:40",
    `${ENTRY}/atom:published: "2025-02-13 16:40" is no date of RFC 3339`,
  ],
  ['term="Art" ', "", `${ENTRY}/atom:category: no attribute term`],
  ['term="Art"', 'term=""', `${ENTRY}/atom:category: term "" is blank`],
  [
    'scheme="https://news.example',
    'scheme="',
    `${ENTRY}/atom:category: scheme "/topics/art/" is no absolute http(s) address`,
  ],
  [
    'type="image/jpeg" length="9"',
    'type="image/jpeg"',
    `${ENTRY}/atom:link: an enclosure without type or length`,
  ],
  ['length="9"', 'length="nine"', `${ENTRY}/atom:link: length "nine" is no number above zero`],
  ["<p>Long</p>", '<p onclick="a()">Long</p>', `${ENTRY}/atom:content: <p onclick>`],
  ["<summary type", "<guid/><summary type", `${ENTRY}: atom:guid is not known here`],
  ['<link href="https://news.example/two/"/>', "", `${ENTRY}: neither content nor an alternate`],
  [
    '<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Short</p></div></summary>',
    "",
    `${ENTRY}: neither content nor summary`,
  ],
])("%j → %j: %s", (old, now, finding) => {
  expect(findingsAfter("atom", old, now)).toEqual([expect.stringContaining(finding)]);
});

describe("archive documents (RFC 5005)", () => {
  const AUTHOR = "<author>";
  const CURRENT = '<link rel="current" href="https://news.example/atom.xml"/>';
  const ARCHIVE = `${CURRENT}<fh:archive/>${AUTHOR}`;

  test("nothing is found in a good one", () => {
    expect(findingsAfter("atom", AUTHOR, ARCHIVE, true)).toEqual([]);
  });

  test("one that leads to no other is found", () => {
    const link = '<link rel="prev-archive" type="application/atom+xml" href="https://news.example/2.xml"/>';
    expect(findingsAfter("atom", `${link}\n${AUTHOR}`, ARCHIVE, true)).toEqual([
      "an archive document that leads to no other",
    ]);
  });

  test.each<[string, string, string, boolean]>([
    [AUTHOR, `<fh:archive/>${AUTHOR}`, "the feed itself says that it is an archive document", false],
    [AUTHOR, `<fh:complete/>${AUTHOR}`, "an archived feed cannot be complete", false],
    [AUTHOR, CURRENT + AUTHOR, "an archive document without fh:archive", true],
    [AUTHOR, `<fh:archive/>${AUTHOR}`, "an archive document without its current feed", true],
    [
      AUTHOR,
      ARCHIVE.replace("atom.xml", "feed.xml"),
      "an archive document that is its own current feed",
      true,
    ],
    [AUTHOR, CURRENT + ARCHIVE, "several links current", true],
    ["2.xml", "feed.xml", "an archive document before itself", false],
    [AUTHOR, `<fh:archive/>${ARCHIVE}`, "atom:feed: several fh:archive", true],
  ])("%j → %j: %s", (old, now, finding, isArchive) => {
    expect(findingsAfter("atom", old, now, isArchive)).toEqual([finding]);
  });
});
