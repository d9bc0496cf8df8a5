import { describe, expect, test } from "vitest";
import type { Relation } from "../../src/model/story.ts";
import { inAll } from "../i18n/in-all.ts";
import { contextOf, feedOf, feedText, siteOf, storyOf } from "./fixtures.ts";
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from "./xml-tree.ts";

const ATOM = "{http://www.w3.org/2005/Atom}";
const DC = "{http://purl.org/dc/elements/1.1/}";
const SITE = siteOf({
  rights: inAll({ uk: "© Вісник & друзі", en: "© Visnyk", fr: "© Visnyk" }),
  feeds: { items: 30, archive: true, hubs: ["https://hub.example/?a=1&b=2", "https://other.example/"] },
});
const HUBS = SITE.feeds.hubs;

function storyFrom(relation: Relation, url?: string) {
  return storyOf({ source: { name: "Агенція & Ко", url, relation } });
}

function textIn(format: "rss" | "atom" | "json", ...stories: Parameters<typeof feedOf>[1]): string {
  return feedText(feedOf(format, stories), contextOf("uk", SITE));
}

function channelIn(...stories: Parameters<typeof feedOf>[1]): XmlElement {
  return childOf(parseXml(textIn("rss", ...stories)), "{}channel") as XmlElement;
}

function hubsOf(element: XmlElement): (string | undefined)[] {
  return childrenOf(element, `${ATOM}link`)
    .filter(({ attributes }) => attributes.rel === "hub")
    .map(({ attributes }) => attributes.href);
}

describe("a feed names its hubs, its rights and its stylesheet", () => {
  test("RSS", () => {
    expect(hubsOf(channelIn())).toEqual(HUBS);
    expect(textOf(channelIn(), "{}copyright")).toBe("© Вісник & друзі");
    expect(textIn("rss").split("\n")[1]).toBe(
      '<?xml-stylesheet type="text/css" href="/visnyk/feeds/feed.css"?>',
    );
  });

  test("Atom", () => {
    const feed = parseXml(textIn("atom"));
    expect(hubsOf(feed)).toEqual(HUBS);
    expect(textOf(feed, `${ATOM}rights`)).toBe("© Вісник & друзі");
    expect(textOf(feed, `${ATOM}icon`)).toBe("https://news.example/visnyk/feeds/icon-192.png");
    expect(textIn("atom").split("\n")[1]).toBe(
      '<?xml-stylesheet type="text/css" href="/visnyk/feeds/feed.css"?>',
    );
  });

  test("JSON Feed", () => {
    expect(JSON.parse(textIn("json"))).toMatchObject({
      hubs: HUBS.map((url) => ({ type: "WebSub", url })),
      _rights: { text: "© Вісник & друзі" },
      icon: "https://news.example/visnyk/feeds/icon-512.png",
      favicon: "https://news.example/visnyk/feeds/icon-192.png",
    });
  });

  test("and none where there are none", () => {
    const plain = contextOf("uk", siteOf({ feeds: { items: 30, archive: true, hubs: [] } }));
    const texts = (["rss", "atom", "json"] as const).map((format) => feedText(feedOf(format, []), plain));
    for (const text of texts) expect(text).not.toMatch(/hub|copyright|rights/);
  });
});

describe("a story from elsewhere", () => {
  const URL = "https://agency.example/story?id=1&lang=uk";
  const RIGHTS = "Агенція & Ко. Передрук: текст належить джерелу.";

  test.each<[relation: Relation, rights: string | undefined]>([
    ["reprint", RIGHTS],
    ["translated", undefined],
    ["rewritten", undefined],
  ])("that is %s leads to its source in all formats, and says whose a reprint is", (relation, rights) => {
    const story = storyFrom(relation, URL);
    const item = childOf(channelIn(story), "{}item") as XmlElement;
    expect([textOf(item, `${DC}source`), textOf(item, `${DC}rights`)]).toEqual([URL, rights]);
    const entry = childOf(parseXml(textIn("atom", story)), `${ATOM}entry`) as XmlElement;
    const via = childrenOf(entry, `${ATOM}link`).find(({ attributes }) => attributes.rel === "via");
    expect(via?.attributes).toMatchObject({ href: URL, title: "Агенція & Ко" });
    expect(textOf(entry, `${ATOM}rights`)).toBe(rights);
    const [json] = JSON.parse(textIn("json", story)).items;
    expect([json.external_url, json._rights]).toEqual([URL, rights && { text: rights }]);
  });

  test("whose source has no address names it", () => {
    const story = storyFrom("rewritten");
    expect(textOf(childOf(channelIn(story), "{}item") as XmlElement, `${DC}source`)).toBe("Агенція & Ко");
    expect(textIn("atom", story)).not.toContain('rel="via"');
    expect(textIn("json", story)).not.toContain("external_url");
  });
});
