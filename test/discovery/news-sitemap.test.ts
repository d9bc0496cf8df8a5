import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderNewsSitemap } from "../../src/discovery/news-sitemap.ts";
import { sitePathOf } from "../../src/model/address.ts";
import type { NewsSitemapView } from "../../src/model/sitemap-views.ts";
import { PUBLISHED } from "../feeds/fixtures.ts";
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from "../feeds/xml-tree.ts";
import { discoveryOf } from "./context.ts";

const SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}";
const NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}";

function storyOf(title: string): NewsSitemapView["stories"][number] {
  return { path: sitePathOf("/en/a/"), lang: "en", title, date: PUBLISHED };
}

function read(...stories: NewsSitemapView["stories"]): XmlElement[] {
  return childrenOf(parseXml(renderNewsSitemap({ stories }, discoveryOf())), `${SITEMAP}url`);
}

function newsOf(url: XmlElement | undefined): XmlElement {
  return childOf(url as XmlElement, `${NEWS}news`) as XmlElement;
}

describe("the news sitemap", () => {
  test("says what Google News asks of a story", () => {
    const [url] = read(storyOf("Bread & <salt>"));
    expect(textOf(url as XmlElement, `${SITEMAP}loc`)).toBe("https://news.example/visnyk/en/a/");
    const news = newsOf(url);
    const publication = childOf(news, `${NEWS}publication`) as XmlElement;
    expect(textOf(publication, `${NEWS}name`)).toBe("Visnyk");
    expect(textOf(publication, `${NEWS}language`)).toBe("en");
    expect(textOf(news, `${NEWS}publication_date`)).toBe("2025-02-13T18:40:00+02:00");
    expect(textOf(news, `${NEWS}title`)).toBe("Bread & <salt>");
  });

  test("keeps the order and can be empty", () => {
    const titles = read(storyOf("one"), storyOf("two")).map((url) => textOf(newsOf(url), `${NEWS}title`));
    expect(titles).toEqual(["one", "two"]);
    expect(read()).toEqual([]);
  });

  test("parses whatever the headline is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        expect(read(storyOf(title))).toHaveLength(1);
      }),
    );
  });
});
