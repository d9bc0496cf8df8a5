import { Dates } from "../../src/i18n/dates.ts";
import { type Lang, languageOf } from "../../src/i18n/lang.ts";
import { messagesFor } from "../../src/i18n/messages.ts";
import { Addresses, type SitePath, sitePathOf } from "../../src/model/address.ts";
import { EVERY_FORMAT, feedPathsOf } from "../../src/model/feed-formats.ts";
import { FEED_FORMATS } from "../../src/model/list.ts";
import type { DayView, MonthView, YearView } from "../../src/model/period-views.ts";
import type { Picture, Rendition } from "../../src/model/photo.ts";
import type { ShareImage } from "../../src/model/share-image.ts";
import type { Site } from "../../src/model/site.ts";
import type { TopicsView } from "../../src/model/topics-view.ts";
import type {
  ListView,
  PlainPageView,
  StoryCard,
  StoryPageView,
  StoryView,
  TopicLink,
} from "../../src/model/views.ts";
import type { Frame } from "../../templates/frame.ts";
import { inAll } from "../i18n/in-all.ts";

/** Below a base path, so that a link without it is seen. */
export const SITE: Site = {
  name: inAll({ uk: "Вісник", en: "Visnyk", fr: "Visnyk" }),
  description: inAll({ uk: "Новини трьома мовами", en: "News in three languages", fr: "Trois langues" }),
  baseUrl: "https://news.example/paper/",
  languages: ["uk", "en", "fr"],
  timeZone: "Europe/Kyiv",
  authority: "news.example,2025",
  publisher: {
    name: inAll({ uk: "Редакція", en: "Newsroom", fr: "Rédaction" }),
    email: "desk@news.example",
    url: "https://owner.example/",
  },
  navigation: ["ukraine"],
  search: true,
  offline: true,
  listSize: 6,
  shareCards: true,
  feeds: { items: 30, archive: true, hubs: [] },
  feedFormats: EVERY_FORMAT,
  emptyFeeds: true,
  share: ["telegram", "facebook", "x", "mail"],
  robots: { search: "allow", previews: "allow", answers: "allow", training: "refuse" },
  hosts: [],
  compress: [],
  grace: 24,
  deploy: {},
};

export const ADDRESSES = new Addresses(SITE);

const UKRAINE = inAll({ uk: "Україна", en: "Ukraine", fr: "Ukraine" });

export function frameIn(lang: Lang = "uk"): Frame {
  return {
    site: SITE,
    theme: {},
    lang,
    direction: languageOf(lang).direction,
    addresses: ADDRESSES,
    dates: new Dates(lang, SITE.timeZone),
    messages: messagesFor(lang),
    navigation: [ukraineIn(lang)],
    pages: [{ title: "Про нас", path: ADDRESSES.plainPage(lang, "about"), lang }],
    shareImage: cardImage("site"),
    assets: {
      stylesheet: sitePathOf("/assets/site.css"),
      searchScript: sitePathOf("/assets/search.js"),
      offlineScript: sitePathOf("/assets/offline-page.js"),
      keeperScript: sitePathOf("/assets/service-worker.js"),
      clearingScript: sitePathOf("/assets/no-service-worker.js"),
      liveScript: sitePathOf("/assets/live.js"),
      pageScript: sitePathOf("/assets/page.js"),
      blockScripts: {},
      blockSheets: {},
      sheets: {},
      fonts: [{ path: sitePathOf("/assets/cyrillic.woff2") }],
      icon: sitePathOf("/assets/icon.svg"),
      appleTouchIcon: sitePathOf("/assets/touch.png"),
      appIcons: [],
      manifest: ADDRESSES.manifest(lang),
    },
    preview: false,
  };
}

/** A card that was drawn. */
export function cardImage(name: string): ShareImage {
  const path = sitePathOf(`/photos/card-${name}.png`);
  return { path, type: "image/png", width: 1200, height: 630, alt: `Картка ${name}` };
}

export function ukraineIn(lang: Lang = "uk"): TopicLink {
  return {
    key: "ukraine",
    kind: "country",
    name: UKRAINE[lang],
    path: ADDRESSES.topic(lang, "ukraine"),
  };
}

/** @param width pixels of the largest file; the others are 400 wide */
export function pictureOf(file: string, width = 1600, height = 900, more: Partial<Picture> = {}): Picture {
  const rendition = (type: Rendition["type"], w: number): Rendition => ({
    path: sitePathOf(`/photos/${file}-${w}.${type === "image/avif" ? "avif" : "jpg"}`),
    type,
    width: w,
    height: Math.round((height * w) / width),
    bytes: 1000,
  });
  const renditions = (type: Rendition["type"]) => [rendition(type, 400), rendition(type, width)];
  return {
    file,
    kind: "photo",
    alt: `Що видно на ${file}`,
    tone: { light: 2, hue: 8 },
    avif: renditions("image/avif"),
    jpeg: renditions("image/jpeg"),
    ...more,
  };
}

export function cardOf(slug: string, more: Partial<StoryCard> = {}): StoryCard {
  const lang = more.lang ?? "uk";
  return {
    id: `2025/02/13-${slug}`,
    lang,
    path: ADDRESSES.story(lang, "2025-02-13", slug),
    title: `Заголовок ${slug}`,
    lede: `Вступ ${slug}`,
    date: Date.parse("2025-02-13T18:40:00+02:00"),
    weight: 0,
    draft: false,
    picture: pictureOf(slug),
    topic: ukraineIn(lang),
    authors: [],
    card: slug,
    ...more,
  };
}

export function storyOf(slug = "zustrich", more: Partial<StoryView> = {}): StoryView {
  return {
    ...cardOf(slug, more),
    feedId: `tag:news.example,2025:${slug}`,
    version: slug,
    published: more.date ?? cardOf(slug).date,
    updated: undefined,
    authors: [
      { key: "desk", kind: "organisation", name: "Відділ новин", path: ADDRESSES.author("uk", "desk") },
    ],
    topics: [ukraineIn()],
    series: undefined,
    audio: undefined,
    body: ["<p>Перший абзац.</p>\n"],
    headings: [],
    words: 400,
    source: undefined,
    canonical: undefined,
    corrections: [],
    event: undefined,
    sponsor: undefined,
    political: undefined,
    cards: {},
    pictures: {},
    files: {},
    ...more,
  };
}

export function storyPage(more: Partial<StoryPageView> = {}): StoryPageView {
  const story = more.story ?? storyOf();
  return { story, related: [], alternates: [{ lang: "uk", path: story.path }], ...more };
}

export function listPage(more: Partial<ListView> = {}): ListView {
  const kind = more.kind ?? "home";
  const path = ADDRESSES.hub(kind, "uk", "ukraine");
  const stories = more.stories ?? [cardOf("a"), cardOf("b"), cardOf("c"), cardOf("d"), cardOf("e")];
  const sections = [{ topic: ukraineIn(), stories: [cardOf("f"), cardOf("g")] }];
  return {
    kind,
    lang: "uk",
    key: "ukraine",
    name: kind === "home" ? "Вісник" : "Україна",
    feeds: feedPathsOf(FEED_FORMATS, (format) => ADDRESSES.feed(kind, "uk", "ukraine", format)),
    path,
    page: 0,
    hub: path,
    stories,
    ...(kind === "home" && { front: { top: stories.slice(0, 4), sections } }),
    alternates: [],
    ...more,
  };
}

export function topicsPage(more: Partial<TopicsView> = {}): TopicsView {
  return {
    lang: "uk",
    path: ADDRESSES.topics("uk"),
    groups: [{ kind: "country", topics: [{ ...ukraineIn(), description: "Події в Україні" }] }],
    alternates: [],
    ...more,
  };
}

export function dayPage(more: Partial<DayView> = {}): DayView {
  const day = "2025-02-13";
  return { lang: "uk", path: period(day), day, stories: [cardOf("a"), cardOf("b")], alternates: [], ...more };
}

export function monthPage(more: Partial<MonthView> = {}): MonthView {
  const stories = [{ title: "Заголовок a", path: cardOf("a").path }];
  const days = [{ day: "2025-02-13", path: period("2025-02-13"), count: 1, stories }];
  return { lang: "uk", path: period("2025-02"), month: "2025-02", days, alternates: [], ...more };
}

export function yearPage(more: Partial<YearView> = {}): YearView {
  const months = [{ month: "2025-02", path: period("2025-02"), count: 21 }];
  return { lang: "uk", path: period("2025"), year: "2025", months, alternates: [], ...more };
}

export function plainPage(more: Partial<PlainPageView> = {}): PlainPageView {
  return {
    lang: "uk",
    path: ADDRESSES.plainPage("uk", "about"),
    key: "about",
    title: "Про нас",
    lede: "Хто ми є",
    body: ["<p>Текст.</p>\n"],
    cards: {},
    alternates: [],
    ...more,
  };
}

function period(name: string): SitePath {
  return ADDRESSES.period("uk", name);
}
