import { describe, expect, test } from "vitest";
import { type HeaderRule, headerRules, isMatched } from "../../src/hosts/header-rules.ts";
import { headersFile } from "../../src/hosts/headers-file.ts";
import { nginxLocations } from "../../src/hosts/nginx.ts";
import { Addresses } from "../../src/model/address.ts";
import type { Site } from "../../src/model/site.ts";
import { siteOf } from "../feeds/fixtures.ts";

function rulesOf(site: Site): HeaderRule[] {
  return headerRules(site, new Addresses(site));
}

const ROOT = siteOf({ baseUrl: "https://news.example/" });
const RULES = rulesOf(ROOT);

/** The headers of an address, as hosts find them: those of every rule that matches. */
function headersOf(path: string, rules: readonly HeaderRule[] = RULES): Record<string, string> {
  const all: Record<string, string> = {};
  for (const rule of rules) {
    if (!isMatched(path, rule)) continue;
    for (const [name, value] of Object.entries(rule.headers)) {
      expect(all, `${path} has two values of one header`).not.toHaveProperty(name);
      all[name] = value;
    }
  }
  return all;
}

const XML = "application/xml; charset=utf-8";
const JSON_TYPE = "application/feed+json; charset=utf-8";

describe("the headers of feeds", () => {
  const headers = (type: string) => ({
    "Content-Type": type,
    "Cache-Control": "public, max-age=300",
    "Access-Control-Allow-Origin": "*",
  });

  test.each([
    ["/topics/ukraine/atom.xml", XML],
    ["/topics/ukraine/feed.json", JSON_TYPE],
    ["/fr/authors/kovalenko/feed.xml", XML],
    ["/feeds/archive/3.xml", XML],
    ["/en/feeds/archive/12.json", JSON_TYPE],
  ])("%s is %s with its charset, soon asked for again, and open to other sites", (path, type) => {
    expect(headersOf(path)).toEqual(headers(type));
  });

  test.each([
    ["/feed.xml", XML],
    ["/en/atom.xml", XML],
    ["/fr/feed.json", JSON_TYPE],
  ])("%s, a feed of the site, also names its hub and itself", (path, type) => {
    const link = `<https://hub.example/>; rel="hub", <https://news.example${path}>; rel="self"`;
    expect(headersOf(path)).toEqual({ ...headers(type), Link: link });
  });

  test("name no hub where there is none", () => {
    const rules = rulesOf(
      siteOf({ baseUrl: "https://news.example/", feeds: { items: 30, archive: true, hubs: [] } }),
    );
    expect(headersOf("/feed.xml", rules)).toEqual(headers(XML));
  });

  test("open subscriptions to other sites", () => {
    for (const path of ["/feeds.opml", "/fr/feeds.opml"])
      expect(headersOf(path), path).toMatchObject({ "Access-Control-Allow-Origin": "*" });
  });

  test.each([
    ["/feed.xml", "/feed.xml", true],
    ["/feed.xml", "/en/feed.xml", false],
    ["/*/feed.xml", "/en/feed.xml", true],
    ["/*/feed.xml", "/feed.xml", false],
    ["/*/feed.xml", "/en/myfeed.xml", false],
    ["/assets/*", "/assets/a.css", true],
  ])("the rule for %s and the address %s: %s", (rule, path, matched) => {
    expect(isMatched(path, { path: rule, headers: {} })).toBe(matched);
  });

  test("of archive documents are found below a base path that looks like one of them", () => {
    const rules = rulesOf(siteOf({ baseUrl: "https://news.example/v1.0/" }));
    expect(headersOf("/v1.0/feeds/archive/11.xml", rules)).toHaveProperty("Cache-Control");
  });

  test("are found below a base path", () => {
    const rules = rulesOf(siteOf());
    expect(headersOf("/visnyk/topics/ukraine/feed.xml", rules)).toHaveProperty("Cache-Control");
    expect(headersOf("/topics/ukraine/feed.xml", rules)).toEqual({});
  });
});

test("what has its hash in its name is kept for a year; pages and what looks like a feed have no rule", () => {
  expect(headersOf("/assets/site-1a2b3c.css")).toEqual({
    "Cache-Control": "public, max-age=31536000, immutable",
  });
  for (const path of ["/", "/2025/02/13/x/", "/myfeed.xml", "/sitemap.xml", "/feeds/"])
    expect(headersOf(path), path).toEqual({});
});

test("the service worker is asked for anew with every visit", () => {
  expect(headersOf("/sw.js")).toEqual({ "Cache-Control": "no-cache" });
});

test("the rules keep to what hosts take: 100 rules, one star in each", () => {
  expect(RULES.length).toBeLessThanOrEqual(100);
  expect(RULES.filter(({ path }) => path.split("*").length > 2)).toEqual([]);
});

test("_headers has an address in a line, and indented below it its headers", () => {
  const rules = [
    { path: "/a", headers: { One: "1", Two: "2" } },
    { path: "/b/*", headers: { Three: "3" } },
  ];
  expect(headersFile(rules)).toBe("/a\n  One: 1\n  Two: 2\n\n/b/*\n  Three: 3\n");
});

describe("nginx", () => {
  test("matches whole addresses, gets types by its own directive, and has one location for an address", () => {
    const rules = [
      { path: "/*/feed.xml", headers: { "Content-Type": XML } },
      { path: "/feed.xml", headers: { "Content-Type": XML } },
      { path: "/feed.xml", headers: { Link: '<https://h/?a=$b>; rel="hub"' } },
    ];
    expect(nginxLocations(rules)).toBe(`location ~ "^/.*/feed\\\\.xml$" {
  types { }
  default_type "${XML}";
}

location = "/feed.xml" {
  types { }
  default_type "${XML}";
  add_header Link "<https://h/?a=%24b>; rel=\\"hub\\"" always;
}
`);
  });

  test("gives an address of its own what the patterns give that match it: nginx looks no further", () => {
    const location = nginxLocations(RULES)
      .split("\n\n")
      .find((text) => text.startsWith('location = "/en/feed.xml"'));
    expect(location).toContain(`default_type "${XML}"`);
    expect(location).toContain("Access-Control-Allow-Origin");
    expect(location).toContain('rel=\\"self\\"');
  });

  test("is told addresses as they are when they are decoded, and takes no letter of them for a pattern", () => {
    const locations = nginxLocations([{ path: "/c++(a)/%D0%BD/*.xml", headers: {} }]);
    expect(locations).toContain('location ~ "^/c\\\\+\\\\+\\\\(a\\\\)/н/.*\\\\.xml$" {');
  });
});
