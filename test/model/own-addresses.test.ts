import { describe, expect, test } from "vitest";
import { Addresses, NEWS_SITEMAP, ROBOTS, SERVICE_WORKER, sitePathOf } from "../../src/model/address.ts";
import { isOwnAddress } from "../../src/model/own-addresses.ts";

const addresses = new Addresses({ baseUrl: "https://news.example/", languages: ["uk", "en"] });

describe("an address of the site's own", () => {
  test.each([
    SERVICE_WORKER,
    ROBOTS,
    NEWS_SITEMAP,
    addresses.home("uk"),
    addresses.home("en", 7),
    addresses.topics("en"),
    addresses.topic("uk", "nato"),
    addresses.author("en", "desk", 3),
    addresses.period("uk", "2025"),
    addresses.period("en", "2025-02-13"),
    addresses.notFound("en"),
    addresses.manifest("uk"),
    addresses.feed("home", "uk", "", "rss"),
    addresses.feed("topic", "en", "nato", "atom"),
    addresses.feed("home", "en", "", "json", 3),
    addresses.sitemap(),
    addresses.sitemap("2025-02"),
    addresses.latestList("en"),
    addresses.offline("uk"),
    addresses.search("uk"),
    addresses.subscriptions("en"),
    "/fr/old/feed.json",
    "/about/index.html",
  ])("is %s", (path) => {
    expect(isOwnAddress(sitePathOf(path))).toBe(true);
  });

  test.each([
    "/about/",
    "/en/about/",
    "/old/robots.html",
    "/2025/02/13/feed/",
    "/sitemap-of-the-city.xml",
    "/feed.xml.html",
  ])("is not %s", (path) => {
    expect(isOwnAddress(sitePathOf(path))).toBe(false);
  });
});
