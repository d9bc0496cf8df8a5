import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Html } from "../../src/kit/html.ts";
import { renderAuthorPage } from "../../templates/author.ts";
import type { Frame } from "../../templates/frame.ts";
import { renderHomePage } from "../../templates/home.ts";
import { renderMonthPage } from "../../templates/month.ts";
import { EARLY_THEME } from "../../templates/parts/early-theme.ts";
import { renderPlainPage } from "../../templates/plain-page.ts";
import { renderStoryPage } from "../../templates/story.ts";
import { renderTopicPage } from "../../templates/topic.ts";
import { renderTopicsPage } from "../../templates/topics.ts";
import { inAll } from "../i18n/in-all.ts";
import { runs } from "../runs.ts";
import { elementsOf, one, scriptsIn, textOf } from "./dom.ts";
import {
  cardOf,
  frameIn,
  listPage,
  monthPage,
  pictureOf,
  plainPage,
  storyOf,
  storyPage,
  topicsPage,
  ukraineIn,
} from "./samples.ts";

/** Every text that comes from content or settings is the given one. */
const PAGES: readonly [name: string, render: (text: string) => Html][] = [
  ["story", (text) => renderStoryPage(frameWith(text), storyWith(text))],
  ["home", (text) => renderHomePage(frameWith(text), listWith(text, "home"))],
  ["topic", (text) => renderTopicPage(frameWith(text), listWith(text, "topic"))],
  ["author", (text) => renderAuthorPage(frameWith(text), listWith(text, "author"))],
  [
    "topics",
    (text) =>
      renderTopicsPage(
        frameWith(text),
        topicsPage({ groups: [{ kind: "person", topics: [{ ...topicWith(text), description: text }] }] }),
      ),
  ],
  ["month", (text) => renderMonthPage(frameWith(text), monthWith(text))],
  ["plain page", (text) => renderPlainPage(frameWith(text), plainPage({ title: text, lede: text }))],
];

const PAYLOADS = [
  `"><script>alert(1)</script>`,
  `' onload='alert(1)`,
  `</title></head><body onload=alert(1)>`,
  `</script><img src=x onerror=alert(1)>`,
  `<!--<script>`,
  `"autofocus onfocus=alert(1) x="`,
];

describe.each(PAGES)("%s", (_, render) => {
  test.each(PAYLOADS)("keeps %s as text", (text) => {
    expectInert(render(text), text);
  });

  test("keeps any text as text", () => {
    const noise = fc.string({
      unit: fc.constantFrom("<", ">", "'", '"', "&", "/", "!", "-", "script", " on=", "a"),
      minLength: 1,
    });
    fc.assert(
      fc.property(noise, (text) => expectInert(render(`${text}.`), `${text}.`)),
      { numRuns: runs(60) },
    );
  });
});

const TAMED = shapeOf(PAGES.map(([, render]) => render("Текст")));

/** The same elements with the same attributes as with a tame text, and the text reads as it was written. */
function expectInert(page: Html, text: string): void {
  const elements = elementsOf(page);
  const known = new Set(TAMED);
  expect(shapeOf([page]).filter((shape) => !known.has(shape))).toEqual([]);
  expect([[], [EARLY_THEME.value, "/paper/assets/page.js"]]).toContainEqual(scriptsIn(elements));
  expect(textOf(one(elements, "body"))).toContain(text.replace(/\s+/g, " ").trim());
}

function shapeOf(pages: readonly Html[]): string[] {
  return pages
    .flatMap(elementsOf)
    .map(({ tagName, attrs }) => `${tagName} ${attrs.map((attr) => attr.name).join(" ")}`);
}

function frameWith(text: string): Frame {
  const frame = frameIn();
  const name = inAll({ uk: text, en: text, fr: text });
  return {
    ...frame,
    site: { ...frame.site, name, description: name, publisher: { name, email: "a@b.example" } },
    navigation: [topicWith(text)],
    pages: [{ title: text, path: frame.addresses.plainPage("uk", "about"), lang: "uk" }],
  };
}

function topicWith(text: string) {
  return { ...ukraineIn(), name: text };
}

function cardWith(slug: string, text: string) {
  const picture = pictureOf(slug, 1600, 900, { alt: text, caption: text, credit: text, licence: text });
  return cardOf(slug, { title: text, lede: text, picture, topic: topicWith(text) });
}

function storyWith(text: string) {
  const card = cardWith("card", text);
  const story = storyOf("story", {
    ...cardWith("story", text),
    topics: [topicWith(text)],
    authors: [{ key: "a", kind: "person", name: text, path: card.path }],
    body: [
      { slot: "read-also", stories: [card.id] },
      { slot: "figure", photos: [{ file: "a.jpg", alt: text, caption: text }] },
    ],
    cards: { [card.id]: card },
    pictures: { "a.jpg": pictureOf("a.jpg", 1600, 900, { credit: text }) },
    headings: [1, 2, 3].map((i) => ({ level: 2, id: `story_${i}`, text })),
    source: { name: text, url: `https://source.example/?q=${text}`, relation: "rewritten" },
    corrections: [{ date: card.date, text }],
  });
  return storyPage({ story, related: [card], newer: card, older: card });
}

function listWith(text: string, kind: "home" | "topic" | "author") {
  const stories = ["a", "b", "c", "d", "e"].map((slug) => cardWith(slug, text));
  const topic = {
    kind: "country" as const,
    parent: topicWith(text),
    children: [topicWith(text)],
    related: [topicWith(text)],
  };
  return listPage({ kind, name: text, description: text, stories, topic });
}

function monthWith(text: string) {
  const { days } = monthPage();
  return monthPage({
    days: days.map((day) => ({ ...day, stories: [{ title: text, path: cardOf("a").path }] })),
  });
}
