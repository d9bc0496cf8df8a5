import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Html } from "../../src/kit/html.ts";
import { PAPER, WASH } from "../../src/model/palette.ts";
import { renderAuthorPage } from "../../templates/author.ts";
import type { Frame } from "../../templates/frame.ts";
import { renderHomePage } from "../../templates/home.ts";
import { renderNotFoundPage } from "../../templates/not-found.ts";
import { renderRedirectPage } from "../../templates/redirect.ts";
import { renderStoryPage } from "../../templates/story.ts";
import { renderTopicPage } from "../../templates/topic.ts";
import { attribute, elementsOf, find, one, textOf } from "./dom.ts";
import { ADDRESSES, cardOf, frameIn, listPage, storyOf, storyPage } from "./samples.ts";

const frame = frameIn();

function links(page: Html, rel: string) {
  return find(elementsOf(page), "link").filter((link) => attribute(link, "rel") === rel);
}

function metaOf(page: Html, name: string): string | undefined {
  const meta = find(elementsOf(page), "meta").find((element) => attribute(element, "name") === name);
  return meta && attribute(meta, "content");
}

function titleOf(page: Html): string {
  return textOf(one(elementsOf(page), "title"));
}

describe("title", () => {
  test.each([
    ["the site's name on the front page", renderHomePage(frame, listPage()), "Вісник"],
    ["the headline and the site's name", renderStoryPage(frame, storyPage()), "Заголовок zustrich – Вісник"],
    [
      "the headline alone where both are too long",
      renderStoryPage(frame, storyPage({ story: storyOf("x", { title: "о".repeat(65) }) })),
      "о".repeat(65),
    ],
    ["the topic", renderTopicPage(frame, listPage({ kind: "topic" })), "Україна – Вісник"],
  ])("is %s", (_, page, title) => {
    expect(titleOf(page)).toBe(title);
  });
});

describe("languages", () => {
  const alternates = [
    { lang: "uk" as const, path: storyOf().path },
    { lang: "fr" as const, path: ADDRESSES.story("fr", "2025-02-13", "rencontre") },
  ];

  test("are all named by each page, with the site's first for everybody else", () => {
    const hreflang = links(renderStoryPage(frame, storyPage({ alternates })), "alternate")
      .filter((link) => attribute(link, "hreflang"))
      .map((link) => [attribute(link, "hreflang"), attribute(link, "href")]);
    expect(hreflang).toEqual([
      ["uk", "https://news.example/paper/2025/02/13/zustrich/"],
      ["fr", "https://news.example/paper/fr/2025/02/13/rencontre/"],
      ["x-default", "https://news.example/paper/2025/02/13/zustrich/"],
    ]);
  });

  test("are not mentioned by a page that has one", () => {
    const page = renderStoryPage(frame, storyPage());
    expect(links(page, "alternate").filter((link) => attribute(link, "hreflang"))).toEqual([]);
  });
});

describe("robots", () => {
  const reprint = storyOf("x", { source: { name: "Інше видання", relation: "reprint" } });
  test.each([
    ["shows large pictures of a story", renderStoryPage(frame, storyPage()), "max-image-preview:large"],
    ["leaves out a reprint", renderStoryPage(frame, storyPage({ story: reprint })), "noindex"],
    ["leaves out an empty list", renderHomePage(frame, listPage({ stories: [] })), "noindex"],
    ["leaves out what is not found", renderNotFoundPage(frame, { lang: "uk", stories: [] }), "noindex"],
    ["leaves out redirects", renderRedirectPage(frame, { to: cardOf("a").path }), "noindex"],
    ["takes older pages", renderHomePage(frame, listPage({ page: 1 })), "max-image-preview:large"],
  ])("%s", (_, page, robots) => {
    expect(metaOf(page, "robots")).toBe(robots);
  });
});

describe("canonical link", () => {
  test.each([
    ["of a story", renderStoryPage(frame, storyPage()), ["https://news.example/paper/2025/02/13/zustrich/"]],
    [
      "of a redirect is where it leads",
      renderRedirectPage(frame, { to: cardOf("a").path }),
      ["https://news.example/paper/2025/02/13/a/"],
    ],
    ["is missing where there is no page", renderNotFoundPage(frame, { lang: "uk", stories: [] }), []],
  ])("%s", (_, page, urls) => {
    expect(links(page, "canonical").map((link) => attribute(link, "href"))).toEqual(urls);
  });
});

describe("feeds", () => {
  const SITE_FEEDS = ["/paper/feed.xml", "/paper/atom.xml", "/paper/feed.json"];
  const feedsOf = (page: Html) =>
    links(page, "alternate")
      .filter((link) => attribute(link, "type"))
      .map((link) => attribute(link, "href"));

  test("of the site are offered by every page", () => {
    expect(feedsOf(renderStoryPage(frame, storyPage()))).toEqual(SITE_FEEDS);
    expect(feedsOf(renderNotFoundPage(frame, { lang: "uk", stories: [] }))).toEqual(SITE_FEEDS);
  });

  test.each([
    ["topic", renderTopicPage(frame, listPage({ kind: "topic" })), "/paper/topics/ukraine/"],
    [
      "older page of a topic",
      renderTopicPage(frame, listPage({ kind: "topic", page: 2 })),
      "/paper/topics/ukraine/",
    ],
    ["author", renderAuthorPage(frame, listPage({ kind: "author" })), "/paper/authors/ukraine/"],
  ])("of a list are offered before them, for the first is the one that readers take: %s", (_, page, hub) => {
    expect(feedsOf(page)).toEqual([`${hub}feed.xml`, `${hub}atom.xml`, `${hub}feed.json`, ...SITE_FEEDS]);
  });

  test("say what they are", () => {
    const page = renderTopicPage(frame, listPage({ kind: "topic" }));
    const offers = links(page, "alternate").map((link) => [
      attribute(link, "type"),
      attribute(link, "title"),
    ]);
    expect(offers).toEqual([
      ["application/rss+xml", "Україна – Вісник (RSS)"],
      ["application/atom+xml", "Україна – Вісник (Atom)"],
      ["application/feed+json", "Україна – Вісник (JSON Feed)"],
      ["application/rss+xml", "Вісник (RSS)"],
      ["application/atom+xml", "Вісник (Atom)"],
      ["application/feed+json", "Вісник (JSON Feed)"],
    ]);
  });
});

test("the browser's own frame has the colours of the paper", () => {
  const tokens = readFileSync(new URL("../../templates/assets/css/tokens.css", import.meta.url), "utf8");
  expect(tokens).toContain(`--paper: light-dark(${PAPER.light}, ${PAPER.dark});`);
  expect(tokens).toContain(`--wash: light-dark(${WASH.light}, ${WASH.dark});`);
});

test("the preview's reloading script may run in the preview only", () => {
  const policy = (preview: boolean) =>
    renderHomePage({ ...frame, preview }, listPage()).value.includes("ws: wss:");
  expect([policy(true), policy(false)]).toEqual([true, false]);
});

test("pages may be kept on the device where the newsroom wants it so, and not in the preview", () => {
  const mayKeep = (more: Partial<Frame>) =>
    renderHomePage({ ...frame, ...more }, listPage()).value.includes(" data-offline>");
  expect(mayKeep({})).toBe(true);
  expect(mayKeep({ preview: true })).toBe(false);
  expect(mayKeep({ site: { ...frame.site, offline: false } })).toBe(false);
});
