import type { Html } from "../../src/kit/html.ts";
import { renderAuthorPage } from "../../templates/author.ts";
import { renderDayPage } from "../../templates/day.ts";
import { renderHomePage } from "../../templates/home.ts";
import { renderMonthPage } from "../../templates/month.ts";
import { renderNotFoundPage } from "../../templates/not-found.ts";
import { renderOfflinePage } from "../../templates/offline.ts";
import { renderOwnership } from "../../templates/ownership.ts";
import { renderPlainPage } from "../../templates/plain-page.ts";
import { renderRedirectPage } from "../../templates/redirect.ts";
import { renderSeriesPage } from "../../templates/series.ts";
import { renderStoryPage } from "../../templates/story.ts";
import { renderTopicPage } from "../../templates/topic.ts";
import { renderTopicsPage } from "../../templates/topics.ts";
import { renderYearPage } from "../../templates/year.ts";
import { inAll } from "../i18n/in-all.ts";
import {
  ADDRESSES,
  cardOf,
  dayPage,
  frameIn,
  listPage,
  monthPage,
  pictureOf,
  plainPage,
  storyOf,
  storyPage,
  topicsPage,
  ukraineIn,
  yearPage,
} from "./samples.ts";

/** A page with all its parts, for each kind of page and each state of a list. */
export function everyPage(): [name: string, page: Html][] {
  const frame = frameIn();
  const older = { page: 1, path: ADDRESSES.home("uk", 1) };
  const topic = {
    kind: "country" as const,
    parent: ukraineIn(),
    children: [ukraineIn()],
    related: [ukraineIn()],
  };
  return [
    ["story", renderStoryPage(frame, fullStoryPage())],
    ["home", renderHomePage(frame, listPage({ older: ADDRESSES.home("uk", 1) }))],
    ["older home", renderHomePage(frame, listPage(older))],
    ["empty home", renderHomePage(frame, listPage({ stories: [] }))],
    ["topic", renderTopicPage(frame, listPage({ kind: "topic", topic, description: "Опис" }))],
    ["empty topic", renderTopicPage(frame, listPage({ kind: "topic", stories: [] }))],
    ["author", renderAuthorPage(frame, listPage({ kind: "author", author: AUTHOR }))],
    ["series", renderSeriesPage(frame, listPage({ kind: "series", series: SERIES_HEADING }))],
    ["older series", renderSeriesPage(frame, listPage({ ...older, kind: "series", series: SERIES_HEADING }))],
    ["topics", renderTopicsPage(frame, topicsPage())],
    ["day", renderDayPage(frame, dayPage())],
    ["month", renderMonthPage(frame, monthPage())],
    ["year", renderYearPage(frame, yearPage())],
    ["plain page", renderPlainPage(frame, plainPage())],
    ["not found", renderNotFoundPage(frame, { lang: "uk", stories: [cardOf("a")] })],
    ["offline", renderOfflinePage(frame)],
    ["ownership", renderOwnership(frame, OWNERSHIP)],
    ["redirect", renderRedirectPage(frame, { to: cardOf("new").path })],
  ];
}

const SERIES_HEADING = { kind: "series" as const, parts: 3, places: { a: 1 }, picture: pictureOf("cycle") };

const OWNERSHIP = {
  lang: "uk" as const,
  path: ADDRESSES.ownership("uk"),
  alternates: [],
  ownership: {
    legalName: inAll({ uk: "Видавець", en: "Publisher", fr: "Éditeur" }),
    contact: { email: "desk@news.example", phone: "+380 44 000 00 00", url: "https://owner.example/" },
    register: { number: "01234567", url: "https://register.example/" },
    owners: [{ name: inAll({ uk: "Олена", en: "Olena", fr: "Olena" }), share: 60, state: false }],
    beneficialOwners: [],
    publicFunds: [{ year: 2025, currency: "UAH", stateAdvertising: 1, thirdCountries: 0.5 }],
    interests: inAll({ uk: "Немає", en: "None", fr: "Aucun" }),
    updated: "2025-02-01",
  },
};

const AUTHOR = {
  key: "desk",
  kind: "organisation" as const,
  name: inAll({ uk: "Відділ", en: "Desk", fr: "Service" }),
  url: "https://desk.example/",
  email: "desk@news.example",
};

function fullStoryPage() {
  const other = cardOf("other");
  const story = storyOf("full", {
    picture: pictureOf("lead", 1600, 900, { caption: "Підпис", credit: "NASA", licence: "CC0" }),
    updated: Date.parse("2025-02-14T10:00:00+02:00"),
    draft: true,
    body: [
      '<h2 id="a">Перше</h2>\n<p><a href="',
      { slot: "story-href", stories: [other.id] },
      '">посилання</a> <a href="',
      { slot: "path-href", path: "/about/" },
      '">сторінка</a> <a href="',
      { slot: "fragment-href", id: "b" },
      '">нижче</a> ',
      { slot: "image", photos: [{ file: "inline.png", alt: "Значок" }] },
      "</p>\n",
      { slot: "read-also", stories: [other.id] },
      '\n<h2 id="b">Друге</h2>\n',
      { slot: "figure", photos: [{ file: "figure.jpg", alt: "Зустріч", caption: "Про фото" }] },
      '\n<h3 id="c">Третє</h3>\n',
    ],
    headings: [
      { level: 2, id: "a", text: "Перше" },
      { level: 2, id: "b", text: "Друге" },
      { level: 3, id: "c", text: "Третє" },
    ],
    cards: { [other.id]: other },
    pictures: { "figure.jpg": pictureOf("figure.jpg"), "inline.png": pictureOf("inline.png", 300, 300) },
    source: { name: "Джерело", url: "https://source.example/", relation: "rewritten" },
    corrections: [{ date: Date.parse("2025-02-14T10:00:00+02:00"), text: "Виправлено ім'я." }],
  });
  const alternates = [
    { lang: "uk" as const, path: story.path },
    { lang: "en" as const, path: ADDRESSES.story("en", "2025-02-13", "full") },
  ];
  return storyPage({ story, alternates, related: [other], newer: cardOf("newer"), older: cardOf("older") });
}
