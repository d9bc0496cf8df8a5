/**
 * Renders 200 topics' feeds in three formats and prints the CPU seconds that this took: a process of its own, so that
 * nothing is warm.
 */

import { renderFeed } from "../../src/feeds/feed.ts";
import { Dates } from "../../src/i18n/dates.ts";
import { inEveryLang } from "../../src/i18n/lang.ts";
import { messagesFor } from "../../src/i18n/messages.ts";
import { Addresses, sitePathOf } from "../../src/model/address.ts";
import { EVERY_FORMAT } from "../../src/model/feed-formats.ts";
import { FEED_FORMATS } from "../../src/model/list.ts";
import type { Site } from "../../src/model/site.ts";
import type { FeedView, StoryView, TopicLink } from "../../src/model/views.ts";
import { Random } from "./corpus/random.ts";
import { UKRAINIAN } from "./corpus/ukrainian.ts";

const TOPICS = 200;
const ITEMS = 30;
/** Bytes of an item's text. */
const LENGTH = 6000;
const NEWEST = Date.UTC(2026, 10, 1);

const SITE: Site = {
  name: inEveryLang(() => "Вісник"),
  description: inEveryLang(() => "Новини"),
  baseUrl: "https://news.example/",
  languages: ["uk"],
  timeZone: "Europe/Kyiv",
  authority: "news.example,2026",
  publisher: { name: inEveryLang(() => "Редакція") },
  navigation: [],
  search: true,
  offline: true,
  listSize: 20,
  shareCards: false,
  feeds: { items: ITEMS, archive: true, hubs: [] },
  feedFormats: EVERY_FORMAT,
  emptyFeeds: true,
  share: [],
  robots: { search: "allow", previews: "allow", answers: "allow", training: "refuse" },
  hosts: [],
  compress: [],
  grace: 24,
  deploy: {},
};
const ADDRESSES = new Addresses(SITE);

function storyAt(number: number, topic: TopicLink): StoryView {
  const random = new Random(number);
  const paragraphs: string[] = [];
  for (let length = 0; length < LENGTH; length += Buffer.byteLength(paragraphs.at(-1) as string))
    paragraphs.push(`<p>${UKRAINIAN.sentence(random)} ${UKRAINIAN.sentence(random)}</p>\n`);
  const id = `2026/11/01-story-${number}`;
  return {
    id,
    feedId: `tag:${SITE.authority}:${id}/uk`,
    lang: "uk",
    path: sitePathOf(`/2026/11/01/story-${number}/`),
    title: UKRAINIAN.headline(random),
    lede: UKRAINIAN.sentence(random),
    date: NEWEST - number * 60_000,
    published: NEWEST - number * 60_000,
    updated: undefined,
    weight: 0,
    draft: false,
    picture: undefined,
    topic,
    card: "",
    version: "",
    authors: [],
    topics: [topic],
    series: undefined,
    audio: undefined,
    body: [paragraphs.join("")],
    headings: [],
    words: 0,
    source: undefined,
    canonical: undefined,
    corrections: [],
    event: undefined,
    sponsor: undefined,
    political: undefined,
    cards: {},
    pictures: {},
    files: {},
  };
}

function feedsOf(number: number): FeedView[] {
  const key = `topic-${number}`;
  const path = ADDRESSES.topic("uk", key);
  const topic: TopicLink = { key, kind: "theme", name: `Тема ${number}`, path };
  const stories = Array.from({ length: ITEMS }, (_, i) => storyAt(number * ITEMS + i, topic));
  return FEED_FORMATS.map((format) => ({
    kind: "topic",
    lang: "uk",
    key,
    tag: `tag:${SITE.authority}:feed/topic/${key}/uk`,
    name: topic.name,
    description: SITE.description.uk,
    hub: path,
    format,
    path: ADDRESSES.feed("topic", "uk", key, format),
    updated: NEWEST,
    stories,
  }));
}

const feeds = Array.from({ length: TOPICS }, (_, number) => feedsOf(number)).flat();
const icon = sitePathOf("/icon.png");
const context = {
  site: SITE,
  addresses: ADDRESSES,
  words: messagesFor("uk"),
  direction: "ltr" as const,
  dates: new Dates("uk", SITE.timeZone),
  assets: { stylesheet: icon, icon192: icon, icon512: icon },
};
const before = process.cpuUsage();
let bytes = 0;
for (const feed of feeds) bytes += renderFeed(feed, context).length;
const { user, system } = process.cpuUsage(before);
process.stdout.write(`${JSON.stringify({ feeds: feeds.length, bytes, cpu: (user + system) / 1e6 })}\n`);
