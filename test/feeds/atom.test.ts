import { describe, expect, test } from "vitest";
import { contextOf, feedOf, feedText, richStory, storyOf } from "./fixtures.ts";
import { MEDIA } from "./parse.ts";
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from "./xml-tree.ts";

const ATOM = "{http://www.w3.org/2005/Atom}";
const LANG = "{http://www.w3.org/XML/1998/namespace}lang";

describe("Atom 1.0", () => {
  const feed = parseXml(feedText(feedOf("atom", [richStory(), storyOf({ lang: "en" })]), contextOf()));
  const [entry, english] = childrenOf(feed, `${ATOM}entry`) as [XmlElement, XmlElement];

  test("has an id and a date of its own", () => {
    expect(textOf(feed, `${ATOM}id`)).toBe("tag:news.example,2025:topics/belgium:uk");
    expect(textOf(feed, `${ATOM}updated`)).toBe("2025-02-13T17:40:00.000Z");
  });

  test("has an author of its own where it has no entries, and else leaves authors to these", () => {
    const empty = parseXml(feedText(feedOf("atom", []), contextOf()));
    expect(textOf(childOf(empty, `${ATOM}author`) as XmlElement, `${ATOM}name`)).toBe("Редакція «Вісника»");
    expect(childOf(feed, `${ATOM}author`)).toBeUndefined();
    const unsigned = parseXml(feedText(feedOf("atom", [storyOf({ authors: [] })]), contextOf()));
    const author = childOf(childOf(unsigned, `${ATOM}entry`) as XmlElement, `${ATOM}author`) as XmlElement;
    expect(textOf(author, `${ATOM}name`)).toBe("Редакція «Вісника»");
  });

  test("names the language of every entry", () => {
    expect([feed, entry, english].map(({ attributes }) => attributes[LANG])).toEqual(["uk", "uk", "en"]);
  });

  test("says of each text what it is", () => {
    const types = ["title", "summary", "content"].map((name) => childOf(entry, ATOM + name)?.attributes.type);
    expect(types).toEqual(["text", "text", "html"]);
  });

  test("has topics by name with their hubs as schemes", () => {
    expect(childrenOf(entry, `${ATOM}category`)[1]?.attributes).toEqual({
      term: "Бельгія",
      scheme: "https://news.example/visnyk/topics/belgium/",
      label: "Бельгія",
    });
  });

  test("leads from an author to the author's page", () => {
    const uris = childrenOf(entry, `${ATOM}author`).map((author) => textOf(author, `${ATOM}uri`));
    expect(uris).toEqual([
      "https://news.example/visnyk/authors/kovalenko/",
      "https://news.example/visnyk/authors/petrenko/",
    ]);
  });

  test("names the lead photo with size, type and credit", () => {
    const media = childOf(entry, `${MEDIA}content`) as XmlElement;
    expect(media.attributes).toMatchObject({ type: "image/jpeg", width: "1600", fileSize: "123456" });
    expect(textOf(media, `${MEDIA}credit`)).toBe("Рустем Умєров");
    expect(childOf(english, `${MEDIA}content`)).toBeUndefined();
  });
});
