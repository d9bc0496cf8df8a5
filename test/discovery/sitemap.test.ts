import { describe, expect, test } from "vitest";
import { renderSitemap } from "../../src/discovery/sitemap.ts";
import { sitePathOf } from "../../src/model/address.ts";
import type { SitemapView } from "../../src/model/sitemap-views.ts";
import type { Alternate } from "../../src/model/views.ts";
import { PUBLISHED } from "../feeds/fixtures.ts";
import { childrenOf, parseXml, textOf, type XmlElement } from "../feeds/xml-tree.ts";
import { discoveryOf } from "./context.ts";

const SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}";
const LINK = "{http://www.w3.org/1999/xhtml}link";

function read(view: SitemapView): XmlElement {
  return parseXml(renderSitemap(view, discoveryOf()));
}

function languagesOf(alternates: readonly Alternate[]): (string | undefined)[][] {
  const [url] = childrenOf(read({ entries: [{ path: sitePathOf("/a/"), alternates }] }), `${SITEMAP}url`);
  return childrenOf(url as XmlElement, LINK).map(({ attributes }) => [
    attributes.rel,
    attributes.hreflang,
    attributes.href,
  ]);
}

describe("the sitemap index", () => {
  test("names its parts with zoned dates", () => {
    const index = read({
      parts: [
        { path: sitePathOf("/sitemap/pages.xml") },
        { path: sitePathOf("/sitemap/2025-02.xml"), lastModified: PUBLISHED },
      ],
    });
    expect(index.name).toBe(`${SITEMAP}sitemapindex`);
    const parts = childrenOf(index, `${SITEMAP}sitemap`);
    expect(parts.map((part) => [textOf(part, `${SITEMAP}loc`), textOf(part, `${SITEMAP}lastmod`)])).toEqual([
      ["https://news.example/visnyk/sitemap/pages.xml", undefined],
      ["https://news.example/visnyk/sitemap/2025-02.xml", "2025-02-13T18:40:00+02:00"],
    ]);
  });
});

describe("a part of the sitemap", () => {
  test("names pages with zoned dates", () => {
    const part = read({
      entries: [
        { path: sitePathOf("/a/"), lastModified: PUBLISHED, alternates: [] },
        { path: sitePathOf("/b/"), alternates: [] },
      ],
    });
    expect(part.name).toBe(`${SITEMAP}urlset`);
    const urls = childrenOf(part, `${SITEMAP}url`);
    expect(urls.map((url) => [textOf(url, `${SITEMAP}loc`), textOf(url, `${SITEMAP}lastmod`)])).toEqual([
      ["https://news.example/visnyk/a/", "2025-02-13T18:40:00+02:00"],
      ["https://news.example/visnyk/b/", undefined],
    ]);
  });

  test("gives every language of a page, its own included, and the default one for all others", () => {
    expect(
      languagesOf([
        { lang: "uk", path: sitePathOf("/a/") },
        { lang: "en", path: sitePathOf("/en/a/") },
      ]),
    ).toEqual([
      ["alternate", "uk", "https://news.example/visnyk/a/"],
      ["alternate", "en", "https://news.example/visnyk/en/a/"],
      ["alternate", "x-default", "https://news.example/visnyk/a/"],
    ]);
  });

  test("gives no default where the page is not in the default language", () => {
    const languages = languagesOf([
      { lang: "en", path: sitePathOf("/en/a/") },
      { lang: "fr", path: sitePathOf("/fr/a/") },
    ]);
    expect(languages.map(([, hreflang]) => hreflang)).toEqual(["en", "fr"]);
  });

  test.each([[[]], [[{ lang: "uk" as const, path: sitePathOf("/a/") }]]])(
    "gives no languages where there is nothing to choose from",
    (alternates) => {
      expect(languagesOf(alternates)).toEqual([]);
    },
  );
});
