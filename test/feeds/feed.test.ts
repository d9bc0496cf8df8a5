import { afterEach, describe, expect, test, vi } from "vitest";
import { escapeHtml } from "../../src/kit/html.ts";
import type { FeedFormat } from "../../src/model/list.ts";
import type { FeedView, StoryView } from "../../src/model/views.ts";
import { authorOf, contextOf, feedOf, feedText, PUBLISHED, richStory, storyOf } from "./fixtures.ts";
import { readFeed } from "./parse.ts";

const FORMATS: FeedFormat[] = ["rss", "atom", "json"];
const STORIES = [
  richStory(),
  storyOf({
    id: "b",
    feedId: "tag:news.example,2025:b:uk",
    title: "Друга",
    topics: [],
    date: PUBLISHED - 86_400_000,
  }),
  storyOf({
    id: "c",
    feedId: "tag:news.example,2025:c:uk",
    title: "Третя",
    authors: [authorOf("desk", "Відділ")],
  }),
];

function read(format: FeedFormat, stories: readonly StoryView[], changes: Partial<FeedView> = {}) {
  return readFeed(format, feedText(feedOf(format, stories, changes), contextOf()));
}

describe("the same story everywhere", () => {
  test.each(["atom", "json"] as const)("RSS and %s agree item by item", (format) => {
    const items = read(format, STORIES).items;
    expect(items).toHaveLength(3);
    expect(items).toEqual(read("rss", STORIES).items);
  });

  test.each(FORMATS)("%s gives the order, ids, dates, authors and topics of the view", (format) => {
    const items = read(format, STORIES).items;
    expect(items.map((item) => item.id)).toEqual(STORIES.map((story) => story.feedId));
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
      return views.map((view) => feedText(view, contextOf()));
    });
    expect(files[1]).toEqual(files[0]);
  });
});

describe("an empty feed", () => {
  test.each([
    ["rss", undefined],
    ["atom", Date.UTC(2025, 0)],
    ["json", undefined],
  ] as const)("%s parses, has no items and no clock's date", (format, updated) => {
    expect(read(format, [])).toMatchObject({ title: "Бельгія – Вісник", items: [], updated });
  });
});

describe("feeds of one context", () => {
  test("are those that each would be by itself", () => {
    const context = contextOf();
    for (const format of [...FORMATS, ...FORMATS]) {
      const view = feedOf(format, STORIES);
      expect(feedText(view, context)).toBe(feedText(view));
    }
  });

  test("share what was made of a story, formats and languages apart", () => {
    const context = contextOf();
    const title = "Лише в першій стрічці";
    feedText(feedOf("rss", [storyOf({ title })]), context);
    expect(feedText(feedOf("rss", [storyOf({ title: "Далі" })]), context)).toContain(title);
    expect(feedText(feedOf("atom", [storyOf({ title: "Далі" })]), context)).toContain(title);
    expect(feedText(feedOf("rss", [storyOf({ title: "Next", lang: "en" })]), context)).toContain("Next");
  });
});

test.each(FORMATS)(
  "%s has the id of another system as it was, or for Atom an IRI that holds it",
  (format) => {
    const wordpress = "https://old.example/?p=123&x=1";
    const drupal = "123 at https://old.example";
    const { items } = read(
      format,
      [wordpress, drupal].map((feedId, i) => storyOf({ id: `old-${i}`, feedId })),
    );
    const iri = "tag:news.example,2025:123%20at%20https%3A%2F%2Fold.example";
    expect(items.map(({ id }) => id)).toEqual([wordpress, format === "atom" ? iri : drupal]);
  },
);

test.each(FORMATS)("two stories with one id fail the build: %s would show one of them only", (format) => {
  const twins = [storyOf({ title: "Перша" }), storyOf({ title: "Друга" })];
  expect(() => read(format, twins)).toThrow(/two stories with the id tag:news\.example,2025:/);
});

describe("texts that look like the parts of a feed", () => {
  test.each(["<item>", "</item>", "<entry>", '"items": [\n        ', "]]></item>", "\n    ]\n}\n"])(
    "%j stays text in every format",
    (text) => {
      const story = storyOf({ id: "d", title: text, lede: text, body: [escapeHtml(text)] });
      for (const format of FORMATS)
        expect(read(format, [story, ...STORIES]).items).toHaveLength(STORIES.length + 1);
    },
  );
});
