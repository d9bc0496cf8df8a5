import { afterAll, beforeAll, expect, test } from "vitest";
import type { ListName } from "../../../src/library/list-pages.ts";
import { feedView } from "../../../src/library/views/feeds.ts";
import { Desk } from "../desk.ts";

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
  site.story("2025/02/13-s", { title: "С13", updated: "2025-02-20T10:00:00Z" });
  site.story("2025/02/10-s", { title: "С10", updated: "2025-02-25T10:00:00Z" });
  site.story("2025/02/27-draft", { draft: "true" });
  await desk.takeIn();
});
afterAll(() => desk.remove());

test("a feed holds the newest stories, and was changed when the last of them was", () => {
  const feed = feedView(desk.context, home, "atom");
  expect(feed?.stories.map(({ title }) => title)).toEqual(["С15", "С14", "С13", "С12"]);
  expect(feed).toMatchObject({
    kind: "home",
    format: "atom",
    tag: "tag:news.example,2025:feed/home/uk",
    name: undefined,
    description: "Новини",
    hub: "/",
    paths: { rss: "/feed.xml", atom: "/atom.xml", json: "/feed.json" },
    updated: Date.parse("2025-02-20T10:00:00Z"),
  });
});

test("a topic's feed has its name, its own description or the site's, and one id in all formats", () => {
  const belgium: ListName = { list: "topic", lang: "uk", key: "belgium" };
  expect(feedView(desk.context, belgium, "rss")).toMatchObject({
    name: "Бельгія",
    description: "Про Бельгію",
    hub: "/topics/belgium/",
  });
  expect(feedView(desk.context, { ...belgium, key: "europe" }, "rss")).toMatchObject({
    name: "Європа",
    description: "Новини",
  });
  const tags = (["rss", "atom", "json"] as const).map(
    (format) => feedView(desk.context, belgium, format)?.tag,
  );
  expect(new Set(tags)).toEqual(new Set(["tag:news.example,2025:feed/topic/belgium/uk"]));
});

test("a feed without stories is there, and was never changed", () => {
  const feed = feedView(desk.context, { list: "author", lang: "en", key: "reporter" }, "json");
  expect(feed).toMatchObject({ name: "Reporter", hub: "/en/authors/reporter/", stories: [] });
  expect(feed?.updated).toBeUndefined();
});

test.each([
  ["topic", "sport"],
  ["author", "belgium"],
] as const)("the %s %s has none", (list, key) => {
  expect(feedView(desk.context, { list, lang: "uk", key }, "rss")).toBeUndefined();
});
