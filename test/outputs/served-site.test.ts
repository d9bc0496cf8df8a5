import { describe, expect, test } from "vitest";
import { type HeaderRule, isMatched } from "../../src/hosts/header-rules.ts";
import { hostFileText } from "../../src/hosts/index.ts";
import { Addresses } from "../../src/model/address.ts";
import type { Site } from "../../src/model/site.ts";
import { servedSite } from "../../src/outputs/served-site.ts";
import { siteOf } from "../feeds/fixtures.ts";

function rulesOf(site: Site): readonly HeaderRule[] {
  return servedSite(site, new Addresses(site)).rules;
}

const ROOT = siteOf({ baseUrl: "https://news.example/" });
const RULES = rulesOf(ROOT);

/** The headers of an address besides those that all have, as hosts find them: those of every rule that matches. */
function headersOf(path: string, rules: readonly HeaderRule[] = RULES): Record<string, string> {
  const [all] = rules;
  return Object.fromEntries(
    Object.entries(allHeadersOf(path, rules)).filter(([name]) => !(name in (all?.headers ?? {}))),
  );
}

function allHeadersOf(path: string, rules: readonly HeaderRule[] = RULES): Record<string, string> {
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

  test("open subscriptions to other sites, and have them asked for as often", () => {
    for (const path of ["/feeds.opml", "/fr/feeds.opml"])
      expect(headersOf(path), path).toMatchObject({
        "Access-Control-Allow-Origin": "*",
        "Cache-Control": "public, max-age=300",
      });
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

describe("the headers of every answer", () => {
  test.each(["/", "/feed.xml", "/assets/site-1a2b3c.css", "/photos/a-1600.jpg", "/nowhere"])(
    "%s is not to be framed, nor to be taken for another type, and asks a browser for no powers",
    (path) => {
      expect(allHeadersOf(path)).toMatchObject({
        "Content-Security-Policy": expect.stringContaining("frame-ancestors 'none'"),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
        "Cross-Origin-Opener-Policy": "same-origin",
      });
    },
  );

  test("keep other sites from nothing that is made to be seen there: photos, share images, feeds", () => {
    for (const path of ["/photos/a-1600.jpg", "/feed.json", "/feeds/icon-144.png"])
      expect(allHeadersOf(path)).not.toHaveProperty("Cross-Origin-Resource-Policy");
  });

  test("leave alone what a host has beside a site with a base path", () => {
    const site = siteOf();
    expect(servedSite(site, new Addresses(site)).everything).toBe("/visnyk/*");
    expect(allHeadersOf("/shop/", rulesOf(site))).toEqual({});
  });
});

test("what feeds name, at addresses that stay, is kept for an hour", () => {
  for (const path of ["/feeds/feed.css", "/feeds/icon-144.png", "/feeds/icon-512.png", "/feeds/logo.png"])
    expect(headersOf(path), path).toMatchObject({ "Cache-Control": "public, max-age=3600" });
});

test.each([
  ["/site.webmanifest", "application/manifest+json"],
  ["/en/site.webmanifest", "application/manifest+json"],
  ["/photos/a-640.avif", "image/avif"],
  ["/assets/source-serif-1a2b.woff2", "font/woff2"],
  ["/fr/feeds.opml", "text/x-opml; charset=utf-8"],
])("%s has its type on hosts that do not know the ending: %s", (path, type) => {
  expect(headersOf(path)).toMatchObject({ "Content-Type": type });
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
  const served = { ...servedSite(ROOT, new Addresses(ROOT)), rules };
  expect(hostFileText("/_headers", [], served, [])).toBe("/a\n  One: 1\n  Two: 2\n\n/b/*\n  Three: 3\n");
});
