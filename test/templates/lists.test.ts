import { describe, expect, test } from "vitest";
import { sitePathOf } from "../../src/model/address.ts";
import type { ListView } from "../../src/model/views.ts";
import { renderAuthorPage } from "../../templates/author.ts";
import { renderHomePage } from "../../templates/home.ts";
import { renderTopicPage } from "../../templates/topic.ts";
import { renderTopicsPage } from "../../templates/topics.ts";
import { inAll } from "../i18n/in-all.ts";
import { attribute, elementsOf, find, one, textOf, values, within } from "./dom.ts";
import { ADDRESSES, cardOf, frameIn, listPage, pictureOf, topicsPage, ukraineIn } from "./samples.ts";

const home = (more: Partial<ListView> = {}) => elementsOf(renderHomePage(frameIn(), listPage(more)));
const topic = (more: Partial<ListView> = {}) =>
  elementsOf(renderTopicPage(frameIn(), listPage({ kind: "topic", ...more })));

describe("front page", () => {
  test("orders its stories: one above all, three beside each other, sections, the others by time", () => {
    const cards = find(home(), "article").map((card) => [
      attribute(card, "class"),
      textOf(find(within(card), "a")[0] as never),
    ]);
    expect(cards).toEqual([
      ["card card-top-story", "Заголовок a"],
      ["card card-column", "Заголовок b"],
      ["card card-column", "Заголовок c"],
      ["card card-column", "Заголовок d"],
      ["card card-section", "Заголовок f"],
      ["card card-headline", "Заголовок g"],
      ["card card-headline", "Заголовок e"],
    ]);
  });

  test("has the site's name as its heading", () => {
    expect(textOf(one(home(), "h1"))).toBe("Вісник");
  });

  test("names the people who signed a story, and no desk; headlines name nobody", () => {
    const link = { path: ADDRESSES.author("uk", "a"), key: "a" };
    const authors = [
      { ...link, kind: "person", name: "Олена Коваль" },
      { ...link, kind: "organisation", name: "Редакція" },
      { ...link, kind: "person", name: "Іван Бойко" },
    ] as const;
    const signed = (view: ListView) =>
      find(elementsOf(renderHomePage(frameIn(), view)), "span", "card-author");
    const stories = [cardOf("a", { authors }), cardOf("b", { authors: authors.slice(1, 2) })];
    const page = signed(
      listPage({
        front: { top: stories, sections: [{ topic: ukraineIn(), stories: [] }] },
        stories: [cardOf("c", { authors })],
      }),
    );
    expect(page.map(textOf)).toEqual(["Олена Коваль, Іван Бойко"]);
  });

  test("does not blow up a small picture", () => {
    const page = home({ stories: [cardOf("a", { picture: pictureOf("a", 512, 512) })] });
    expect(find(page, "article", "card-top-story-small")).toHaveLength(1);
  });

  test("fetches the picture of the first story at once, the others when they are near", () => {
    expect(find(home(), "img").map((img) => attribute(img, "loading"))).toEqual([
      undefined,
      ...["lazy", "lazy", "lazy", "lazy"],
    ]);
  });
});

describe("way on", () => {
  test("leads from the newest page to the older ones", () => {
    const pager = one(home({ older: ADDRESSES.home("uk", 7) }), "nav", "pager");
    expect(find(within(pager), "a").map((a) => [textOf(a), attribute(a, "href")])).toEqual([
      ["Показати ще", "/paper/page/7/"],
    ]);
  });

  test("leads from an older page to an older one still and to the newest, never to a newer one", () => {
    const page = home({ page: 3, path: ADDRESSES.home("uk", 3), older: ADDRESSES.home("uk", 2) });
    expect(values(within(one(page, "nav", "pager")), "href")).toEqual(["/paper/page/2/", "/paper/"]);
  });

  test("ends with the oldest page", () => {
    expect(find(home(), "nav", "pager")).toEqual([]);
    expect(values(within(one(home({ page: 1 }), "nav", "pager")), "href")).toEqual(["/paper/"]);
  });
});

describe("older page", () => {
  const old = cardOf("old", { date: Date.parse("2024-12-01T12:00:00+02:00") });

  test.each([
    ["of several days", [cardOf("new"), old], "Україна Матеріали від 1 грудня 2024 р. до 13 лютого 2025 р."],
    ["of one day", [cardOf("new"), cardOf("same")], "Україна Матеріали за 13 лютого 2025 р."],
  ])("says from when its stories are: %s", (_, stories, heading) => {
    expect(textOf(one(topic({ page: 2, stories }), "h1"))).toBe(heading);
  });

  test("shows all its stories alike", () => {
    const classes = find(topic({ page: 2 }), "article").map((card) => attribute(card, "class"));
    expect(new Set(classes)).toEqual(new Set(["card card-row"]));
  });
});

describe("topic hub", () => {
  const page = topic({
    description: "Події в Україні",
    topic: {
      kind: "country",
      parent: { ...ukraineIn(), key: "europe", name: "Європа" },
      children: [ukraineIn()],
      related: [],
    },
  });

  test("says what it is", () => {
    expect(textOf(one(page, "h1"))).toBe("Україна");
    expect(textOf(one(page, "p", "kicker"))).toBe("Країна");
    expect(textOf(one(page, "p", "standfirst"))).toBe("Події в Україні");
  });

  test("names its wider and narrower topics and its feeds", () => {
    expect(find(page, "div", "topic-links").map(textOf)).toEqual([
      "Частина теми Європа",
      "Вужчі теми Україна",
    ]);
    const feeds = find(page, "div", "feed-links")[0] as never;
    expect(values(within(feeds), "href")).toEqual([
      "/paper/topics/ukraine/feed.xml",
      "/paper/topics/ukraine/atom.xml",
      "/paper/topics/ukraine/feed.json",
    ]);
  });

  test("names the formats alone that it has, and without any nothing of feeds", () => {
    const few = topic({ feeds: { rss: sitePathOf("/topics/ukraine/feed.xml") } });
    const offered = find(few, "div", "feed-links")[0] as never;
    expect(values(within(offered), "href")).toEqual(["/paper/topics/ukraine/feed.xml"]);
    const none = topic({ feeds: {}, stories: [], topic: undefined });
    expect([...find(none, "div", "hub-more"), ...find(none, "p", "facts")]).toEqual([]);
    expect(find(none, "div", "feed-links").map((links) => values(within(links), "href"))).toEqual([
      ["/paper/feed.xml", "/paper/atom.xml", "/paper/feed.json"],
    ]);
  });

  test("is marked in the header", () => {
    const sections = one(page, "nav", "sections");
    expect(
      find(within(sections), "a")
        .filter((a) => attribute(a, "aria-current") === "page")
        .map(textOf),
    ).toEqual(["Україна"]);
  });

  test("shows its first story large where it has a large picture", () => {
    expect(find(page, "article", "card-feature")).toHaveLength(1);
    const without = topic({ stories: [cardOf("a", { picture: undefined })] });
    expect(find(without, "article", "card-row")).toHaveLength(1);
  });
});

test("an author's page says who it is and how to write to them", () => {
  const author = {
    key: "a",
    kind: "person" as const,
    name: inAll({ uk: "Ім'я", en: "Name", fr: "Nom" }),
    email: "a@news.example",
    url: "https://a.example/",
  };
  const page = elementsOf(renderAuthorPage(frameIn(), listPage({ kind: "author", name: "Ім'я", author })));
  expect(textOf(one(page, "p", "kicker"))).toBe("Автор");
  expect(values(within(one(page, "ul", "contacts")), "href")).toEqual([
    "https://a.example/",
    "mailto:a@news.example",
  ]);
});

test("an author's page says what she does there, and which pages elsewhere are hers", () => {
  const author = {
    key: "a",
    kind: "person" as const,
    name: inAll({ uk: "Олена", en: "Olena", fr: "Olena" }),
    gender: "feminine" as const,
    sameAs: ["https://www.orcid.example/0000"],
    fediverse: "@olena@social.example",
  };
  const pageOf = (more: object) =>
    elementsOf(
      renderAuthorPage(
        frameIn(),
        listPage({ kind: "author", name: "Олена", author: { ...author, ...more } }),
      ),
    );
  const kicker = (page: ReturnType<typeof pageOf>) => textOf(one(page, "p", "kicker"));
  expect(kicker(pageOf({}))).toBe("Авторка");
  const page = pageOf({ role: inAll({ uk: "Кореспондентка", en: "Reporter", fr: "Reporter" }) });
  expect(kicker(page)).toBe("Кореспондентка");
  const links = find(within(one(page, "ul", "contacts")), "a");
  expect(links.map((a) => [textOf(a), attribute(a, "href"), attribute(a, "rel")])).toEqual([
    ["orcid.example", "https://www.orcid.example/0000", "me"],
    ["@olena@social.example", "https://social.example/@olena", "me"],
  ]);
  const profile = JSON.parse(
    textOf(find(page, "script").find((s) => textOf(s).includes("ProfilePage")) as never),
  );
  expect(profile.mainEntity).toMatchObject({
    "@type": "Person",
    jobTitle: "Кореспондентка",
    sameAs: ["https://www.orcid.example/0000", "https://social.example/@olena"],
  });
});

test.each([
  ["front page", home({ stories: [] })],
  ["topic", topic({ stories: [] })],
  ["all topics", elementsOf(renderTopicsPage(frameIn(), topicsPage({ groups: [] })))],
])("an empty list says so: %s", (_, page) => {
  expect(textOf(one(page, "p", "empty"))).toBe("Тут ще немає матеріалів.");
});

test("all topics stand by kind, with what they are about", () => {
  const page = elementsOf(renderTopicsPage(frameIn(), topicsPage()));
  expect(textOf(one(page, "section", "topic-group"))).toBe("Країни Україна Події в Україні");
});
