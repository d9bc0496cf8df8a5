import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { ListName } from "../../src/library/list-pages.ts";
import type { FeedFormat } from "../../src/model/list.ts";
import { feedView } from "../../src/outputs/feed-view.ts";
import { Desk } from "../library/desk.ts";

const desk = new Desk(undefined, true);
const home: ListName = { list: "home", lang: "uk", key: "" };

beforeAll(async () => {
  const { site } = desk;
  site.write("site.yaml", `${site.content("site.yaml")}feeds: { items: 4 }\n`);
  site.write(
    "topics.yaml",
    site.content("topics.yaml").replace("  parent: europe", "  parent: europe\n  description: Про Бельгію"),
  );
  for (let day = 10; day < 16; day++) site.story(`2025/02/${day}-s`, { title: `С${day}`, tags: "[Бельгія]" });
  site.story("2025/02/13-s", { title: "С13", tags: "[Бельгія]", updated: "2025-02-20T10:00:00Z" });
  site.story("2025/02/10-s", { title: "С10", tags: "[Бельгія]", updated: "2025-02-25T10:00:00Z" });
  site.story("2025/02/27-draft", { draft: "true", authors: "[reporter]" });
  await desk.takeIn();
});
afterAll(() => desk.remove());

test("a feed holds the newest stories", () => {
  const feed = feedView(desk.context, { list: "topic", lang: "uk", key: "belgium" }, "atom", 0);
  expect(feed?.stories.map(({ title }) => title)).toEqual(["С15", "С14", "С13", "С12"]);
  expect(feed).toMatchObject({ updated: Date.parse("2025-02-20T10:00:00Z"), previous: undefined });
});

test("the site's feed holds all that are in no archive document, and was changed when the last of them was", () => {
  const feed = feedView(desk.context, home, "atom", 0);
  expect(feed?.stories.map(({ title }) => title)).toEqual(["С15", "С14", "С13", "С12", "С11", "С10"]);
  expect(feed).toMatchObject({
    kind: "home",
    format: "atom",
    tag: "tag:news.example,2025:feed/home/uk",
    name: undefined,
    description: "Новини",
    hub: "/",
    path: "/atom.xml",
    updated: Date.parse("2025-02-25T10:00:00Z"),
  });
});

test("a topic's feed has its name, its own description or the site's, and one id in all formats", () => {
  const belgium: ListName = { list: "topic", lang: "uk", key: "belgium" };
  expect(feedView(desk.context, belgium, "rss", 0)).toMatchObject({
    name: "Бельгія",
    description: "Про Бельгію",
    hub: "/topics/belgium/",
  });
  expect(feedView(desk.context, { ...belgium, key: "europe" }, "rss", 0)).toMatchObject({
    name: "Європа",
    description: "Новини",
  });
  const tags = (["rss", "atom", "json"] as const).map(
    (format) => feedView(desk.context, belgium, format, 0)?.tag,
  );
  expect(new Set(tags)).toEqual(new Set(["tag:news.example,2025:feed/topic/belgium/uk"]));
});

test("a feed without stories is there, and was never changed", () => {
  const feed = feedView(desk.context, { list: "topic", lang: "en", key: "belgium" }, "json", 0);
  expect(feed).toMatchObject({ name: "Belgium", hub: "/en/topics/belgium/", stories: [] });
  expect(feed?.updated).toBeUndefined();
});

test.each([
  ["topic", "sport"],
  ["author", "belgium"],
  ["author", "reporter"],
] as const)("the %s %s has none", (list, key) => {
  expect(feedView(desk.context, { list, lang: "uk", key }, "rss", 0)).toBeUndefined();
});

describe("the archive of the site's feed", () => {
  const archived = new Desk(undefined, true);
  beforeAll(async () => {
    const { site } = archived;
    site.write("site.yaml", `${site.content("site.yaml")}feeds: { items: 2 }\n`);
    for (let day = 10; day < 17; day++) site.story(`2025/02/${day}-s`, { title: `С${day}` });
    await archived.takeIn();
  });
  afterAll(() => archived.remove());

  const at = (page: number, format: FeedFormat = "atom") => feedView(archived.context, home, format, page);

  test("has each story that the feed does not have, once, and leads back document by document", () => {
    const titles = [0, 2, 1].map((page) => at(page)?.stories.map(({ title }) => title));
    expect(titles).toEqual([
      ["С16", "С15", "С14"],
      ["С13", "С12"],
      ["С11", "С10"],
    ]);
    expect([0, 2, 1].map((page) => at(page)?.previous)).toEqual([
      "/feeds/archive/2.xml",
      "/feeds/archive/1.xml",
      undefined,
    ]);
    expect(at(3)).toBeUndefined();
  });

  test("names the feed that it belongs to, and itself", () => {
    expect(at(1)).toMatchObject({ path: "/feeds/archive/1.xml", current: "/atom.xml", tag: at(0)?.tag });
    expect(at(0)).toMatchObject({ path: "/atom.xml", current: undefined });
  });

  test("is there as Atom and as JSON", () => {
    expect(at(0, "json")?.previous).toBe("/feeds/archive/2.json");
    expect(at(2, "json")).toMatchObject({ path: "/feeds/archive/2.json", current: "/feed.json" });
    expect(at(0, "rss")?.previous).toBeUndefined();
  });
});

describe("a translation that comes later than its story", () => {
  const desk = new Desk(undefined, true);
  const late = "2025-02-20T09:00:00Z";
  const english: ListName = { list: "home", lang: "en", key: "" };
  const titlesOf = (name: ListName, page: number) =>
    feedView(desk.context, name, "atom", page)?.stories.map(({ title }) => title);

  let before: ReturnType<typeof titlesOf>[];

  beforeAll(async () => {
    const { site } = desk;
    site.write("site.yaml", `${site.content("site.yaml")}feeds: { items: 2 }\n`);
    for (let day = 10; day < 17; day++) {
      site.story(
        `2025/02/${day}-s`,
        { title: `E${day}`, tags: "[Бельгія]", authors: "[reporter]" },
        "Text.",
        "en",
      );
    }
    await desk.takeIn();
    before = [1, 2].map((page) => titlesOf(english, page));
    const matter = { title: "Late", tags: "[Бельгія]", authors: "[reporter]", published: late };
    site.story("2025/02/11-old", matter, "Text.", "en");
    await desk.takeIn();
  });
  afterAll(() => desk.remove());

  test("is the newest in its feeds, and no archive document is other than it was", () => {
    expect([1, 2].map((page) => titlesOf(english, page))).toEqual(before);
    expect(titlesOf(english, 0)).toEqual(
      ["Late", "E16", "E15", "E14"].slice(0, titlesOf(english, 0)?.length),
    );
    for (const name of [
      { list: "topic", lang: "en", key: "belgium" },
      { list: "author", lang: "en", key: "reporter" },
    ])
      expect(titlesOf(name as ListName, 0)).toEqual(["Late", "E16"]);
    const feed = feedView(desk.context, english, "atom", 0);
    expect(feed?.updated).toBe(Date.parse(late));
    const [story] = feed?.stories ?? [];
    expect(story).toMatchObject({ date: Date.parse("2025-02-11T10:00:00Z"), published: Date.parse(late) });
    expect(story?.updated).toBeUndefined();
  });

  test("each story is met once by whoever walks back", () => {
    const all = [0, 3, 2, 1].flatMap((page) => titlesOf(english, page) ?? []);
    expect(all).toEqual(["Late", "E16", "E15", "E14", "E13", "E12", "E11", "E10"]);
  });
});

test("without an archive the site's feed holds as many as others, and leads nowhere", async () => {
  const plain = new Desk(undefined, true);
  onTestFinished(() => plain.remove());
  plain.site.write("site.yaml", `${plain.site.content("site.yaml")}feeds: { items: 2, archive: false }\n`);
  for (let day = 10; day < 17; day++) plain.site.story(`2025/02/${day}-s`, { title: `С${day}` });
  await plain.takeIn();
  const feed = feedView(plain.context, home, "atom", 0);
  expect(feed?.stories.map(({ title }) => title)).toEqual(["С16", "С15"]);
  expect(feed?.previous).toBeUndefined();
  expect(feedView(plain.context, home, "atom", 1)).toBeUndefined();
});
