import type { FeedContext } from "../../src/feeds/context.ts";
import { renderFeed } from "../../src/feeds/feed.ts";
import { Dates } from "../../src/i18n/dates.ts";
import { type Lang, languageOf } from "../../src/i18n/lang.ts";
import { messagesFor } from "../../src/i18n/messages.ts";
import { textOf } from "../../src/kit/bytes.ts";
import { Addresses, sitePathOf } from "../../src/model/address.ts";
import { EVERY_FORMAT } from "../../src/model/feed-formats.ts";
import type { FeedFormat } from "../../src/model/list.ts";
import type { Picture, Rendition } from "../../src/model/photo.ts";
import type { Site } from "../../src/model/site.ts";
import type {
  AuthorLink,
  FeedView,
  StoryCard,
  StoryPageView,
  StoryView,
  TopicLink,
} from "../../src/model/views.ts";
import { inAll } from "../i18n/in-all.ts";

/** 13 February 2025, 18:40 in Kyiv. */
export const PUBLISHED = Date.UTC(2025, 1, 13, 16, 40);

export function siteOf(changes: Partial<Site> = {}): Site {
  return {
    name: inAll({ uk: "Вісник", en: "Visnyk", fr: "Visnyk" }),
    description: inAll({ uk: "Новини", en: "News", fr: "Actualités" }),
    baseUrl: "https://news.example/visnyk/",
    languages: ["uk", "en", "fr"],
    timeZone: "Europe/Kyiv",
    authority: "news.example,2025",
    publisher: { name: inAll({ uk: "Редакція «Вісника»", en: "Visnyk newsroom", fr: "Rédaction" }) },
    navigation: [],
    search: true,
    offline: true,
    listSize: 20,
    shareCards: true,
    feeds: { items: 30, archive: true, hubs: ["https://hub.example/"] },
    feedFormats: EVERY_FORMAT,
    emptyFeeds: true,
    share: ["telegram", "facebook", "x", "mail"],
    robots: { search: "allow", previews: "allow", answers: "allow", training: "refuse" },
    hosts: [],
    compress: [],
    grace: 24,
    deploy: {},
    ...changes,
  };
}

export function contextOf(lang: Lang = "uk", site: Site = siteOf()): FeedContext {
  return {
    site,
    addresses: new Addresses(site),
    words: messagesFor(lang),
    direction: languageOf(lang).direction,
    dates: new Dates(lang, site.timeZone),
  };
}

export function rendition(name: string, width: number, height: number, bytes: number): Rendition {
  return { path: sitePathOf(`/photos/${name}.jpeg`), type: "image/jpeg", width, height, bytes };
}

export function pictureOf(file = "lead.jpg", changes: Partial<Picture> = {}): Picture {
  const name = file.replace(/\..*/, "");
  return {
    file,
    kind: "photo",
    alt: "Міністр за столом",
    caption: "Зустріч у Брюсселі",
    credit: "Рустем Умєров",
    tone: { light: 2, hue: 8 },
    avif: [{ ...rendition(`${name}-640`, 640, 360, 9_000), type: "image/avif" }],
    jpeg: [rendition(`${name}-640`, 640, 360, 20_000), rendition(`${name}-1600`, 1600, 900, 123_456)],
    ...changes,
  };
}

export function topicOf(key: string, name: string, kind: TopicLink["kind"] = "theme"): TopicLink {
  return { key, kind, name, path: sitePathOf(`/topics/${key}/`) };
}

export function authorOf(key: string, name: string): AuthorLink {
  return { key, kind: "person", name, path: sitePathOf(`/authors/${key}/`) };
}

export function cardOf(id: string, title: string): StoryCard {
  return {
    id,
    lang: "uk",
    path: sitePathOf(`/${id}/`),
    title,
    lede: "",
    date: PUBLISHED,
    weight: 0,
    draft: false,
    picture: undefined,
    topic: undefined,
    authors: [],
    card: id,
  };
}

export function storyOf(changes: Partial<StoryView> = {}): StoryView {
  const { id = "2025/02/13-umerov-brussels", lang = "uk" } = changes;
  return {
    id,
    feedId: `tag:news.example,2025:${id}:${lang}`,
    lang,
    path: sitePathOf("/2025/02/13/umierov-u-briusseli/"),
    title: "Умєров провів зустрічі у Брюсселі",
    lede: "Міністр оборони зустрівся з колегами.",
    date: PUBLISHED,
    published: changes.date ?? PUBLISHED,
    updated: undefined,
    weight: 0,
    draft: false,
    picture: undefined,
    topic: undefined,
    card: "card",
    version: "version",
    authors: [authorOf("kovalenko", "Олена Коваленко"), authorOf("petrenko", "Ігор Петренко")],
    topics: [topicOf("news", "Новини", "section"), topicOf("belgium", "Бельгія", "country")],
    series: undefined,
    audio: undefined,
    body: ["<p>Текст.</p>\n"],
    headings: [],
    words: 1,
    source: undefined,
    canonical: undefined,
    corrections: [],
    event: undefined,
    sponsor: undefined,
    political: undefined,
    cards: {},
    pictures: {},
    files: {},
    ...changes,
  };
}

/** A story with everything that a story can have. */
export function richStory(changes: Partial<StoryView> = {}): StoryView {
  const other = cardOf("2025/02/10-other", "Інша <новина> & ще");
  return storyOf({
    updated: PUBLISHED + 3_600_000,
    picture: pictureOf(),
    body: [
      '<h2 id="chastyna">Частина</h2>\n<p><a href="',
      { slot: "story-href", stories: [other.id] },
      '">Про це</a>, <a href="',
      { slot: "path-href", path: "/about/" },
      '#team">редакція</a>, <a href="',
      { slot: "fragment-href", id: "chastyna" },
      '">вище</a> та ',
      { slot: "image", photos: [{ file: "sign.jpg", alt: "Знак" }] },
      ".</p>\n",
      { slot: "read-also", stories: [other.id] },
      { slot: "figure", photos: [{ file: "kallas.jpg", alt: "Кая Каллас", caption: "Каллас & Умєров" }] },
      "<p>Кінець масиву: a[b[0]]&gt;1.</p>\n",
    ],
    source: { name: "Міноборони", url: "https://mod.example/a?b=1&c=2", relation: "rewritten" },
    corrections: [{ date: PUBLISHED + 3_600_000, text: "Виправлено посаду." }],
    cards: { [other.id]: other },
    pictures: {
      "kallas.jpg": pictureOf("kallas.jpg", { kind: "illustration", credit: "ЄС" }),
      "sign.jpg": pictureOf("sign.jpg"),
    },
    ...changes,
  });
}

export function pageOf(story: StoryView, changes: Partial<StoryPageView> = {}): StoryPageView {
  return { story, related: [], alternates: [], ...changes };
}

export function feedOf(
  format: FeedFormat,
  stories: readonly StoryView[],
  changes: Partial<FeedView> = {},
): FeedView {
  const dates = stories.map((story) => story.updated ?? story.date);
  return {
    kind: "topic",
    lang: "uk",
    key: "belgium",
    tag: "tag:news.example,2025:topics/belgium:uk",
    name: "Бельгія",
    description: "Бельгія та установи",
    hub: sitePathOf("/topics/belgium/"),
    format,
    path: sitePathOf(`/topics/belgium/${{ rss: "feed.xml", atom: "atom.xml", json: "feed.json" }[format]}`),
    updated: dates.length > 0 ? Math.max(...dates) : undefined,
    stories,
    ...changes,
  };
}

/** The feed as text. */
export function feedText(view: FeedView, context = contextOf()): string {
  return textOf(renderFeed(view, context));
}
