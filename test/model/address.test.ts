import { describe, expect, test } from "vitest";
import { Addresses, fileOfPath, isSitePath, sitePathOf } from "../../src/model/address.ts";

const of = (baseUrl: string) => new Addresses({ baseUrl, languages: ["uk", "en"] });
const addresses = of("https://news.example/");

// biome-ignore format: a table reads better in rows
const FIXED: [what: string, first: string, second: string, inFirst: string, inSecond: string][] = [
  ["a story", addresses.story("uk", "2025-02-13", "umierov"), addresses.story("en", "2025-02-13", "umerov"), "/2025/02/13/umierov/", "/en/2025/02/13/umerov/"],
  ["the front page", addresses.home("uk"), addresses.home("en"), "/", "/en/"],
  ["its older pages", addresses.home("uk", 7), addresses.home("en", 7), "/page/7/", "/en/page/7/"],
  ["all topics", addresses.topics("uk"), addresses.topics("en"), "/topics/", "/en/topics/"],
  ["a topic", addresses.topic("uk", "nato"), addresses.topic("en", "nato"), "/topics/nato/", "/en/topics/nato/"],
  ["its older pages", addresses.topic("uk", "nato", 2), addresses.topic("en", "nato", 2), "/topics/nato/page/2/", "/en/topics/nato/page/2/"],
  ["an author", addresses.author("uk", "desk"), addresses.author("en", "desk", 3), "/authors/desk/", "/en/authors/desk/page/3/"],
  ["a day", addresses.period("uk", "2025-02-13"), addresses.period("en", "2025-02-13"), "/2025/02/13/", "/en/2025/02/13/"],
  ["a month", addresses.period("uk", "2025-02"), addresses.period("en", "2025-02"), "/2025/02/", "/en/2025/02/"],
  ["a year", addresses.period("uk", "2025"), addresses.period("en", "2025"), "/2025/", "/en/2025/"],
  ["a plain page", addresses.plainPage("uk", "about"), addresses.plainPage("en", "about"), "/about/", "/en/about/"],
  ["not found", addresses.notFound("uk"), addresses.notFound("en"), "/404.html", "/en/404.html"],
  ["the manifest", addresses.manifest("uk"), addresses.manifest("en"), "/site.webmanifest", "/en/site.webmanifest"],
  ["the front page as a hub", addresses.hub("home", "uk", ""), addresses.hub("home", "en", "", 2), "/", "/en/page/2/"],
  ["a topic as a hub", addresses.hub("topic", "uk", "nato"), addresses.hub("topic", "en", "nato", 2), "/topics/nato/", "/en/topics/nato/page/2/"],
  ["an author as a hub", addresses.hub("author", "uk", "desk"), addresses.hub("author", "en", "desk", 2), "/authors/desk/", "/en/authors/desk/page/2/"],
  ["RSS", addresses.feed("home", "uk", "", "rss"), addresses.feed("home", "en", "", "rss"), "/feed.xml", "/en/feed.xml"],
  ["Atom", addresses.feed("topic", "uk", "nato", "atom"), addresses.feed("topic", "en", "nato", "atom"), "/topics/nato/atom.xml", "/en/topics/nato/atom.xml"],
  ["JSON Feed", addresses.feed("author", "uk", "desk", "json"), addresses.feed("author", "en", "desk", "json"), "/authors/desk/feed.json", "/en/authors/desk/feed.json"],
  ["a sitemap", addresses.sitemap(), addresses.sitemap("2025-02"), "/sitemap.xml", "/sitemap/2025-02.xml"],
];

test.each(FIXED)("in the default language and in another: %s", (_, first, second, inFirst, inSecond) => {
  expect([first, second]).toEqual([inFirst, inSecond]);
});

test("whichever language is first has no prefix", () => {
  const french = new Addresses({ baseUrl: "https://a.example/", languages: ["fr", "uk"] });
  expect([french.home("fr"), french.home("uk")]).toEqual(["/", "/uk/"]);
});

test.each([
  ["https://news.example/", "/topics/", "/topics/", "https://news.example/topics/"],
  ["https://news.example/", "/", "/", "https://news.example/"],
  ["https://x.example/a/b/", "/", "/a/b/", "https://x.example/a/b/"],
  ["https://x.example/a/b/", "/en/feed.xml", "/a/b/en/feed.xml", "https://x.example/a/b/en/feed.xml"],
  ["http://localhost:8080/n/", "/404.html", "/n/404.html", "http://localhost:8080/n/404.html"],
])("at %s, %s is linked as %s", (baseUrl, path, href, absolute) => {
  expect(of(baseUrl).href(sitePathOf(path))).toBe(href);
  expect(of(baseUrl).absolute(sitePathOf(path))).toBe(absolute);
});

test.each([
  ["/", "index.html"],
  ["/en/", "en/index.html"],
  ["/2025/02/13/a-b/", "2025/02/13/a-b/index.html"],
  ["/404.html", "404.html"],
  ["/topics/nato/feed.xml", "topics/nato/feed.xml"],
])("%s is the file %s", (path, file) => {
  expect(fileOfPath(sitePathOf(path))).toBe(file);
});

describe("what is no address within the site", () => {
  // biome-ignore format: a table reads better in rows
  test.each([
    "", "a", "a/", "//", "//host/", "/a//b/", "/../", "/a/../b/", "/./", "/.git/", "/a/.hidden", "/a b/", "/a?b", "/a#b", "/A/", "/київ/", "/a%2e/", "/-a/", "/_a/", "/a\\b/", "/a\n", "/a/\n", "\n/a/", "/a\u0000/", "https://a.example/", "/<b>/", "/a:b/",
  ])("%j", (text) => {
    expect(isSitePath(text)).toBe(false);
    expect(() => sitePathOf(text)).toThrow("not an address within the site");
  });

  test.each([
    ["a slug with a slash and dots", () => addresses.story("uk", "2025-02-13", "../../x")],
    ["an empty slug", () => addresses.story("uk", "2025-02-13", "")],
    ["an empty key", () => addresses.topic("uk", "")],
    ["a key in Cyrillic", () => addresses.author("uk", "редакція")],
  ])("%s", (_, make) => {
    expect(make).toThrow("not an address within the site");
  });
});
