import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { webAddress } from "../../src/intake/schemas.ts";
import { sitePathOf } from "../../src/model/address.ts";
import { runs } from "../runs.ts";
import { storyOf } from "./fixtures.ts";
import { HOSTILE_TEXTS, hostileFeed, hostileStory } from "./hostile-feeds.ts";
import { anyCharacters, carried } from "./hostile-text.ts";
import { elementsOf, readFeed, textIn } from "./parse.ts";
import { feedFindings } from "./rules/feed-rules.ts";

const FORMATS = ["rss", "atom", "json"] as const;

/** A text of which something is left: the files of the content have no others. */
const TEXTS = anyCharacters.filter((text) => carried(text).trim() !== "");

function everyFormat(text: string) {
  const stories = [
    hostileStory(text),
    hostileStory(text, { feedId: "tag:news.example,2025:b:uk", authors: [], topics: [], picture: undefined }),
  ];
  return FORMATS.map((format) => hostileFeed(format, text, stories));
}

describe("feeds without stories", () => {
  test.each(FORMATS)("in %s keep every rule", (format) => {
    expect(feedFindings(hostileFeed(format, "Порожньо", []))).toEqual([]);
  });
});

describe("archive documents with one text in every field", () => {
  test.each(["atom", "json"] as const)("in %s keep every rule", (format) => {
    const ending = format === "atom" ? "xml" : "json";
    const path = (page: number) => sitePathOf(`/feeds/archive/${page}.${ending}`);
    const view = { path: path(2), previous: path(1), current: sitePathOf("/atom.xml") };
    const feed = hostileFeed(format, HOSTILE_TEXTS[0] as string, [hostileStory("]]>")], view);
    expect(feedFindings({ ...feed, isArchive: true })).toEqual([]);
    expect(feed.text).toContain(`https://news.example/visnyk${path(1)}`);
  });
});

describe("feeds with one text in every field", () => {
  test.each(HOSTILE_TEXTS)("keep every rule with %j", (text) => {
    expect(everyFormat(text).map(feedFindings)).toEqual([[], [], []]);
  });

  test("keep every rule and agree item by item, whatever the text", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const feeds = everyFormat(text);
        expect(feeds.map(feedFindings)).toEqual([[], [], []]);
        const [rss, atom, json] = feeds.map((feed) => readFeed(feed.format, feed.text));
        expect(atom?.items).toEqual(rss?.items);
        expect(json?.items).toEqual(rss?.items);
        const names = [rss, atom, json].map((feed) => [
          feed?.title,
          feed?.description,
          feed?.lang,
          feed?.home,
        ]);
        expect(names[1]).toEqual(names[0]);
        expect(names[2]).toEqual(names[0]);
      }),
      { numRuns: runs(150) },
    );
  });

  test("give each field back as it was written, less what XML forbids", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const expected = carried(text);
        const [feed] = everyFormat(text);
        const [item] = readFeed("rss", feed?.text ?? "").items;
        expect(item).toMatchObject({
          title: expected,
          summary: expected,
          authors: [expected, `${expected}!`],
          categories: [expected, `#${expected}`],
        });
        const content = item?.content ?? "";
        expect(
          elementsOf(content, "img").map((image) => image.attrs?.find(({ name }) => name === "alt")?.value),
        ).toEqual([expected, expected]);
        expect(elementsOf(content, "strong").map(textIn)).toEqual([expected]);
        expect(elementsOf(content, "figcaption").map(textIn)).toHaveLength(2);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("a source's address", () => {
  test("is fit for every format, whatever its query was written with", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const url = webAddress.parse(`https://mod.example/?a=${text}&b`);
        const story = storyOf({ source: { name: "Міноборони", url, relation: "rewritten" } });
        for (const format of FORMATS) expect(feedFindings(hostileFeed(format, "Тема", [story]))).toEqual([]);
      }),
      { numRuns: runs(50) },
    );
  });
});
