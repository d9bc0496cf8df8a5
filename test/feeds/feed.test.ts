import { afterEach, describe, expect, test, vi } from "vitest";
import { renderFeed } from "../../src/feeds/feed.ts";
import { ItemCache } from "../../src/feeds/item-cache.ts";
import { feedItem } from "../../src/feeds/make-item.ts";
import type { FeedFormat } from "../../src/model/list.ts";
import type { FeedView, StoryView } from "../../src/model/views.ts";
import { authorOf, contextOf, feedOf, PUBLISHED, richStory, storyOf } from "./fixtures.ts";
import { readFeed } from "./parse.ts";

const FORMATS: FeedFormat[] = ["rss", "atom", "json"];
const STORIES = [
  richStory(),
  storyOf({
    id: "b",
    tag: "tag:news.example,2025:b:uk",
    title: "Друга",
    topics: [],
    date: PUBLISHED - 86_400_000,
  }),
  storyOf({
    id: "c",
    tag: "tag:news.example,2025:c:uk",
    title: "Третя",
    authors: [authorOf("desk", "Відділ")],
  }),
];

function read(format: FeedFormat, stories: readonly StoryView[], changes: Partial<FeedView> = {}) {
  return readFeed(format, renderFeed(feedOf(format, stories, changes), contextOf()));
}

describe("the same story everywhere", () => {
  test.each(["atom", "json"] as const)("RSS and %s agree item by item", (format) => {
    const items = read(format, STORIES).items;
    expect(items).toHaveLength(3);
    expect(items).toEqual(read("rss", STORIES).items);
  });

  test.each(FORMATS)("%s gives the order, ids, dates, authors and topics of the view", (format) => {
    const items = read(format, STORIES).items;
    expect(items.map((item) => item.id)).toEqual(STORIES.map((story) => story.tag));
    expect(items[0]).toMatchObject({
      title: "Умєров провів зустрічі у Брюсселі",
      summary: "Міністр оборони зустрівся з колегами.",
      link: "https://news.example/visnyk/2025/02/13/umierov-u-briusseli/",
      authors: ["Олена Коваленко", "Ігор Петренко"],
      categories: ["Новини", "Бельгія"],
      published: PUBLISHED,
      updated: PUBLISHED + 3_600_000,
      enclosure: {
        url: "https://news.example/visnyk/photos/lead-1600.jpeg",
        type: "image/jpeg",
        length: 123_456,
      },
    });
    expect(items[1]).toMatchObject({ categories: [], enclosure: undefined, updated: PUBLISHED - 86_400_000 });
  });

  test.each(FORMATS)("%s names its page, itself and its language", (format) => {
    const file = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" }[format];
    expect(read(format, STORIES)).toMatchObject({
      title: "Бельгія – Вісник",
      description: "Бельгія та установи",
      lang: "uk",
      home: "https://news.example/visnyk/topics/belgium/",
      self: `https://news.example/visnyk/topics/belgium/${file}`,
    });
  });

  test.each(FORMATS)("%s of the whole site bears the site's name", (format) => {
    expect(read(format, STORIES, { name: undefined }).title).toBe("Вісник");
  });

  test.each(FORMATS)("in %s a story that nobody signs is the publisher's", (format) => {
    expect(read(format, [storyOf({ authors: [] })]).items[0]?.authors).toEqual(["Редакція «Вісника»"]);
  });
});

describe("a feed's own date", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each(["rss", "atom"] as const)("%s has that of its newest change", (format) => {
    expect(read(format, STORIES).updated).toBe(PUBLISHED + 3_600_000);
  });

  test.each(FORMATS)("%s gives the same bytes whatever the clock says", (format) => {
    const views = [feedOf(format, STORIES), feedOf(format, [])];
    vi.useFakeTimers();
    const files = [Date.UTC(2025, 2, 1), Date.UTC(2031, 6, 1)].map((now) => {
      vi.setSystemTime(now);
      return views.map((view) => renderFeed(view, contextOf()));
    });
    expect(files[1]).toEqual(files[0]);
  });
});

describe("an empty feed", () => {
  test.each([
    ["rss", undefined],
    ["atom", 0],
    ["json", undefined],
  ] as const)("%s parses, has no items and no clock's date", (format, updated) => {
    expect(read(format, [])).toMatchObject({ title: "Бельгія – Вісник", items: [], updated });
  });
});

describe("ItemCache", () => {
  test("changes nothing in the feeds", () => {
    const context = { ...contextOf(), items: new ItemCache(2) };
    for (const format of [...FORMATS, ...FORMATS]) {
      const view = feedOf(format, STORIES);
      expect(renderFeed(view, context)).toBe(renderFeed(view, contextOf()));
    }
  });

  test("makes a story ready once, languages apart, and holds no more than its limit", () => {
    const cache = new ItemCache(2);
    const [uk, en, other] = [storyOf(), storyOf({ lang: "en" }), storyOf({ tag: "tag:news.example,2025:x" })];
    const take = (story: StoryView) => cache.take(story, () => feedItem(story, contextOf()));
    const first = take(uk);
    expect(take(en)).not.toBe(first);
    expect(take(storyOf())).toBe(first);
    take(other);
    expect(take(uk)).not.toBe(first);
  });
});
