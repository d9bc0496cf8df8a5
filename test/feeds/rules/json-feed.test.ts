import { expect, test } from "vitest";
import { type Damage, findingsAfter, GOOD } from "./good-feeds.ts";

test("nothing is found in a good feed", () => {
  expect(findingsAfter("json", "", "")).toEqual([]);
});

test.each<Damage>([
  ["{", "[", "is not well-formed: "],
  ["version/1.1", "version/1", 'feed.version: "https://jsonfeed.org/version/1" is none of '],
  ['"title": "News",', "", "feed: no title"],
  ['"title": "News"', '"title": 7', "feed.title: is no string"],
  ['"title": "News"', '"title": "\\u0000\\ud83d"', "has characters that XML cannot carry"],
  ['"home_page_url": "https://news.example/",', "", "feed: no home_page_url"],
  ['"feed_url": "https://news.example/feed.xml",', "", "feed: no feed_url"],
  ["news.example/feed.xml", "news.example/b.json", "says that it lies at https://news.example/b.json"],
  ["https://news.example/2.json", "2.json", 'feed.next_url: "2.json" is no absolute http(s) address'],
  ["https://news.example/2.json", "https://news.example/feed.xml", "feed: is its own next page"],
  ['"language": "en",', "", "feed: no language"],
  ['"language": "en"', '"language": "en_GB"', 'feed.language: "en_GB" is no language tag'],
  ['"expired": false', '"expired": "no"', "feed.expired: is no boolean"],
  ['[{ "name": "Ann" }]', '{ "name": "Ann" }', "feed.authors: is no array"],
  ['{ "name": "Ann" }', "{}", "feed.authors[0]: is nobody"],
  ['{ "name": "Ann" }', '"Ann"', "feed.authors[0]: is no object"],
  ['"authors": [{ "name": "Ann" }]', '"author": { "name": "Ann" }', "feed: author is not known here"],
  ['"type": "WebSub", ', "", "feed.hubs[0]: no type"],
  ['"url": "https://hub.example/"', '"url": "hub"', 'feed.hubs[0].url: "hub" is no absolute http(s) address'],
  ['"_rights": { "text": "Ours" }', '"_rights": "Ours"', "feed._rights: is no object"],
  ['"_rights"', '"rights"', "feed: rights is not known here"],
  ['"id": "tag:news.example,2025:one", ', "", "feed.items[0]: no id"],
  ['"id": "tag:news.example,2025:one"', '"id": 1', "feed.items[0].id: is no string"],
  [
    "tag:news.example,2025:one",
    "https://news.example/two/",
    "feed: two items have the id https://news.example/two/",
  ],
  ['"url": "https://news.example/one/", ', "", "feed.items[0]: no url"],
  [', "content_text": "Short"', "", "feed.items[1]: no content"],
  [
    "<p>Long</p>",
    "<p><img src='/1.jpg' alt=''></p>",
    'feed.items[0].content_html: <img src="/1.jpg"> is no absolute',
  ],
  [
    "2025-02-13T16:40:00Z",
    "Thu, 13 Feb 2025 16:40:00 GMT",
    'feed.items[0].date_published: "Thu, 13 Feb 2025 16:40:00 GMT" is no date',
  ],
  ['["Art"]', '"Art"', "feed.items[0].tags: is no array"],
  ['"language": "fr"', '"language": "fr_FR"', 'feed.items[0].language: "fr_FR" is no language tag'],
  ['"authors": [{ "name": "Bob"', '"author": [{ "name": "Bob"', "feed.items[0]: author is not known here"],
  [', "mime_type": "image/jpeg"', "", "feed.items[0].attachments[0]: no mime_type"],
  ['"url": "https://news.example/1.jpg", ', "", "feed.items[0].attachments[0]: no url"],
  [
    '"size_in_bytes": 9',
    '"size_in_bytes": "9"',
    "feed.items[0].attachments[0].size_in_bytes: is no number above zero",
  ],
  ['"size_in_bytes"', '"size"', "feed.items[0].attachments[0]: size is not known here"],
])("%j → %j: %s", (old, now, finding) => {
  expect(findingsAfter("json", old, now)).toEqual([expect.stringContaining(finding)]);
});

test("what is no object is no feed", () => {
  expect(findingsAfter("json", GOOD.json, "null")).toEqual(["feed: is no object"]);
});
