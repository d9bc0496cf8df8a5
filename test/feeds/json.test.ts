import { describe, expect, test } from "vitest";
import { contextOf, feedOf, feedText, richStory, storyOf } from "./fixtures.ts";

describe("JSON Feed 1.1", () => {
  const feed = JSON.parse(feedText(feedOf("json", [richStory(), storyOf({ lang: "en" })]), contextOf()));

  test("has the members of version 1.1 and none of version 1 that it replaced", () => {
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      language: "uk",
    });
    expect([feed, ...feed.items].filter((part) => "author" in part)).toEqual([]);
  });

  test("has authors in every item and none of its own: some readers add those to an item's", () => {
    expect(feed).not.toHaveProperty("authors");
    const [item] = JSON.parse(feedText(feedOf("json", [storyOf({ authors: [] })]), contextOf())).items;
    expect(item.authors).toEqual([{ name: "Редакція «Вісника»", url: "https://news.example/visnyk/" }]);
  });

  test("has all authors with their pages", () => {
    expect(feed.items[0].authors).toEqual([
      { name: "Олена Коваленко", url: "https://news.example/visnyk/authors/kovalenko/" },
      { name: "Ігор Петренко", url: "https://news.example/visnyk/authors/petrenko/" },
    ]);
  });

  test("has the lead photo as image and as attachment", () => {
    const url = "https://news.example/visnyk/photos/lead-1600.jpeg";
    expect(feed.items[0].image).toBe(url);
    expect(feed.items[0].attachments).toEqual([
      { url, mime_type: "image/jpeg", title: "Зустріч у Брюсселі", size_in_bytes: 123_456 },
    ]);
    expect(feed.items[1]).not.toHaveProperty("image");
    expect(feed.items[1]).not.toHaveProperty("attachments");
  });

  test("names the language of every item", () => {
    expect(feed.items.map((item: { language: string }) => item.language)).toEqual(["uk", "en"]);
  });
});
