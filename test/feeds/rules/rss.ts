/** RSS 2.0 (https://www.rssboard.org/rss-specification), as the W3C validator and the RSS profile want it. */
import type { XmlElement } from "../xml-tree.ts";
import { email, webUrl } from "./addresses.ts";
import { LINK, noTwinLinks, selfFindings } from "./atom-link.ts";
import { rfc822, rfc3339 } from "./dates.ts";
import { itemsLast, uniqueIds } from "./items.ts";
import { CATEGORY, ITEM } from "./rss-item.ts";
import { named, type Shape, shapeFindings } from "./shape.ts";
import { anyText, filled, languageTag, oneOf, positive } from "./tokens.ts";

const IMAGE: Shape = {
  children: {
    url: ["one", { text: webUrl }],
    title: ["one", { text: filled }],
    link: ["one", { text: webUrl }],
    width: ["maybe", { text: positive }],
    height: ["maybe", { text: positive }],
    description: ["maybe", { text: anyText }],
  },
};

const CHANNEL: Shape = {
  children: {
    title: ["one", { text: filled }],
    link: ["one", { text: webUrl }],
    description: ["one", { text: anyText }],
    language: ["one", { text: languageTag }],
    lastBuildDate: ["maybe", { text: rfc822 }],
    pubDate: ["maybe", { text: rfc822 }],
    docs: ["maybe", { text: webUrl }],
    generator: ["maybe", { text: filled }],
    copyright: ["maybe", { text: filled }],
    managingEditor: ["maybe", { text: email }],
    webMaster: ["maybe", { text: email }],
    category: ["any", CATEGORY],
    ttl: ["maybe", { text: positive }],
    image: ["maybe", IMAGE],
    "atom:link": ["some", LINK],
    "atom:updated": ["maybe", { text: rfc3339 }],
    "dc:creator": ["any", { text: filled }],
    item: ["any", ITEM],
  },
  rules: [noTwinLinks, uniqueIds("item", "guid"), itemsLast("item")],
};

const RSS: Shape = {
  attributes: { version: ["one", oneOf("2.0")] },
  children: { channel: ["one", CHANNEL] },
};

/** @param address where the feed lies */
export function rssFindings(root: XmlElement, address: string): string[] {
  if (root.name !== "{}rss") return [`the root is ${root.name} and not rss`];
  return [
    ...shapeFindings(root, RSS),
    ...named(root, "channel").flatMap((channel) => selfFindings(channel, address)),
  ];
}
