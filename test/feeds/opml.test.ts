import { expect, test } from "vitest";
import { renderSubscriptions } from "../../src/feeds/opml.ts";
import { escapeXml } from "../../src/kit/xml.ts";
import { sitePathOf } from "../../src/model/address.ts";
import type { FeedOffer, FeedsView } from "../../src/model/views.ts";
import { contextOf, feedOf, feedText } from "./fixtures.ts";
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from "./xml-tree.ts";

function offerOf(folder: string, name: string, description?: string): FeedOffer {
  const at = (file: string) => sitePathOf(`/${folder}${file}`);
  return {
    name,
    description,
    hub: at(""),
    paths: { rss: at("feed.xml"), atom: at("atom.xml"), json: at("feed.json") },
  };
}

const VIEW: FeedsView = {
  lang: "uk",
  path: sitePathOf("/feeds/"),
  subscriptions: sitePathOf("/feeds.opml"),
  site: offerOf("", "Вісник"),
  topics: [{ kind: "country", feeds: [offerOf("topics/x/", 'Країна <"&\n', "Про країну")] }],
  authors: [],
  series: [],
  alternates: [],
};

test("OPML lists the site's feed, then the others by kind, with absolute addresses", () => {
  const opml = parseXml(renderSubscriptions(VIEW, contextOf()));
  expect(opml.attributes.version).toBe("2.0");
  expect(textOf(childOf(opml, "{}head") as XmlElement, "{}title")).toBe("Вісник");
  const [site, countries, ...rest] = childrenOf(childOf(opml, "{}body") as XmlElement, "{}outline");
  expect(rest).toEqual([]);
  expect(site?.attributes).toEqual({
    type: "rss",
    text: "Вісник",
    title: "Вісник",
    language: "uk",
    xmlUrl: "https://news.example/visnyk/feed.xml",
    htmlUrl: "https://news.example/visnyk/",
  });
  expect(countries?.attributes.text).toBe("Країни");
  expect(childrenOf(countries as XmlElement, "{}outline")[0]?.attributes).toMatchObject({
    text: 'Країна <"& ',
    title: 'Країна <"&  – Вісник',
    language: "uk",
    description: "Про країну",
    xmlUrl: "https://news.example/visnyk/topics/x/feed.xml",
  });
});

test("OPML calls a feed what the feed calls itself", () => {
  const view = feedOf("rss", [], { name: 'Країна <"&\n' });
  const channel = childOf(parseXml(feedText(view, contextOf())), "{}channel") as XmlElement;
  expect(renderSubscriptions(VIEW, contextOf())).toContain(
    `title="${escapeXml(textOf(channel, "{}title") ?? "")}"`,
  );
});
