import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FeedFormat } from "../../src/model/list.ts";
import {
  authorOf,
  cardOf,
  contextOf,
  feedOf,
  feedText,
  pictureOf,
  richStory,
  storyOf,
  topicOf,
} from "./fixtures.ts";
import { HOSTILE_TEXTS } from "./hostile-feeds.ts";
import { anyCharacters, carried } from "./hostile-text.ts";
import { elementsOf, plain, readFeed, textIn } from "./parse.ts";

const FORMATS: FeedFormat[] = ["rss", "atom", "json"];

function read(format: FeedFormat, text: string) {
  const story = richStory({
    title: text,
    lede: text,
    authors: [authorOf("a", text), authorOf("b", text)],
    topics: [topicOf("t", `#${text}`)],
    picture: pictureOf("lead.jpg", { alt: text, caption: text, credit: text }),
    source: { name: text, relation: "reprint" },
    corrections: [{ date: 0, text }],
  });
  return readFeed(format, feedText(feedOf(format, [story], { name: text, description: text }), contextOf()));
}

describe.each(FORMATS)("%s brings any text back", (format) => {
  test.each(HOSTILE_TEXTS)("title %j", (title) => {
    const feed = read(format, title);
    expect(feed.items[0]).toMatchObject({
      title: carried(title),
      summary: carried(title),
      authors: [carried(title), carried(title)],
      categories: [`#${carried(title)}`],
    });
  });

  test("any characters, in every field", () => {
    fc.assert(
      fc.property(anyCharacters, (text) => {
        const expected = carried(text);
        const { title, description, items } = read(format, text);
        const item = items[0];
        expect([title, description]).toEqual([`${expected} – Вісник`, expected]);
        expect([item?.title, item?.summary, ...(item?.authors ?? [])]).toEqual(Array(4).fill(expected));
        expect(item?.categories).toEqual([`#${expected}`]);
        const content = item?.content ?? "";
        const figcaption = elementsOf(content, "figcaption")[0];
        if (expected !== "") expect(textIn(figcaption ?? {})).toBe(`${expected} Фото: ${expected}`);
        expect(textIn(elementsOf(content, "strong")[0] ?? {})).toBe(expected);
      }),
    );
  });
});

describe("a CDATA section", () => {
  test.each(FORMATS)("%s brings ]]> of a body back, however often", (format) => {
    const story = storyOf({ body: ["<p>a]]&gt;b]]>c]]>d</p><p>e]]", "></p>"] });
    const [item] = readFeed(format, feedText(feedOf(format, [story]), contextOf())).items;
    expect(plain(item?.content ?? "")).toContain("a]]>b]]>c]]>de]]>");
  });

  test.each(FORMATS)("%s brings ]]> of a linked headline back", (format) => {
    const story = storyOf({
      authors: [],
      body: [{ slot: "read-also", stories: ["x"] }],
      cards: { x: cardOf("x", "]]> і ]]>") },
    });
    const [item] = readFeed(format, feedText(feedOf(format, [story]), contextOf())).items;
    expect(textIn(elementsOf(item?.content ?? "", "a")[0] ?? {})).toBe("]]> і ]]>");
  });
});
