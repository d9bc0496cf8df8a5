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
import { elementsOf, plain, readFeed, textIn } from "./parse.ts";

const FORMATS: FeedFormat[] = ["rss", "atom", "json"];

/** What a reader should get: the text less what XML 1.0 (2.2) forbids, its lines joined. */
function carried(text: string): string {
  return [...text]
    .filter((c) => isXmlCharacter(c.codePointAt(0) as number))
    .join("")
    .replace(/[\t\n\r]+/g, " ");
}

function isXmlCharacter(point: number): boolean {
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
  return point < 0xd800 || (point > 0xdfff && point < 0xfffe) || point > 0xffff;
}

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

const CHARACTERS = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        "]]>",
        "<![CDATA[",
        "&amp;",
        "&",
        "<",
        ">",
        '"',
        "'",
        "</script>",
        "\r\n",
        "\u0000",
        "\ud83d",
        "\ufffe",
        "&#13;",
        "€",
        "ї",
      ),
    )
    .map((parts) => parts.join("")),
);

const TITLES = [
  "How to use <video> & co",
  "a ]]> b ]]> c",
  "<![CDATA[x]]>",
  "&amp; &lt; &#60; &nbsp;",
  "AT&T; R&D &",
  `"подвійні" й 'одинарні'`,
  "</title><script>alert(1)</script>",
  "--> <!-- <?xml?>",
  "об’єкт\u00a0— 🇺🇦 𝔘",
  "  пробіли  ",
  "рядок\r\nрядок\tтабуляція",
  "нуль\u0000, дзвінок\u0007, пів\ud83d, \ufffe і \uffff",
];

describe.each(FORMATS)("%s brings any text back", (format) => {
  test.each(TITLES)("title %j", (title) => {
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
      fc.property(CHARACTERS, (text) => {
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
    const story = storyOf({ body: [{ slot: "card", id: "x" }], cards: { x: cardOf("x", "]]> і ]]>") } });
    const [item] = readFeed(format, feedText(feedOf(format, [story]), contextOf())).items;
    expect(textIn(elementsOf(item?.content ?? "", "a")[0] ?? {})).toBe("]]> і ]]>");
  });
});
