import { describe, expect, test } from "vitest";
import { sitePathOf } from "../../src/model/address.ts";
import { inAll } from "../i18n/in-all.ts";
import { contextOf, feedOf, feedText, pictureOf, richStory, siteOf, storyOf } from "./fixtures.ts";
import { MEDIA } from "./parse.ts";
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from "./xml-tree.ts";

function channelOf(...stories: Parameters<typeof feedOf>[1]): XmlElement {
  return childOf(parseXml(feedText(feedOf("rss", stories), contextOf())), "{}channel") as XmlElement;
}

function itemOf(...stories: Parameters<typeof feedOf>[1]): XmlElement {
  return childOf(channelOf(...stories), "{}item") as XmlElement;
}

describe("RSS 2.0", () => {
  test("names the lead photo with size, type and credit", () => {
    const media = childOf(itemOf(richStory()), `${MEDIA}content`) as XmlElement;
    expect(media.attributes).toEqual({
      url: "https://news.example/visnyk/photos/lead-1600.jpeg",
      type: "image/jpeg",
      medium: "image",
      width: "1600",
      height: "900",
      fileSize: "123456",
    });
    expect(textOf(media, `${MEDIA}credit`)).toBe("Рустем Умєров");
    expect(textOf(media, `${MEDIA}description`)).toBe("Зустріч у Брюсселі");
    expect(childOf(media, `${MEDIA}thumbnail`)?.attributes).toEqual({
      url: "https://news.example/visnyk/photos/lead-640.jpeg",
      width: "640",
      height: "360",
    });
  });

  test("leaves out the credit of a photo that has none", () => {
    const media = childOf(
      itemOf(storyOf({ picture: pictureOf("a.jpg", { credit: undefined }) })),
      `${MEDIA}content`,
    );
    expect(media && childOf(media, `${MEDIA}credit`)).toBeUndefined();
  });

  test("has topics by name with their hubs as domains", () => {
    const categories = childrenOf(itemOf(richStory()), "{}category").map(({ text, attributes }) => [
      text,
      attributes.domain,
    ]);
    expect(categories).toEqual([
      ["Новини", "https://news.example/visnyk/topics/news/"],
      ["Бельгія", "https://news.example/visnyk/topics/belgium/"],
    ]);
  });

  test("has its sign at the most pixels that a channel may have, under the name and address of the channel", () => {
    const channel = channelOf();
    const image = childOf(channel, "{}image") as XmlElement;
    const texts = ["url", "title", "link", "width", "height"].map((name) => textOf(image, `{}${name}`));
    expect(texts).toEqual([
      "https://news.example/visnyk/feeds/icon-144.png",
      textOf(channel, "{}title"),
      textOf(channel, "{}link"),
      "144",
      "144",
    ]);
  });

  test("declares its namespaces in its root, and there alone", () => {
    const [root, ...others] = feedText(feedOf("rss", [richStory()]), contextOf()).split(/(?=<channel>)/);
    expect(root?.match(/xmlns:\w+/g)).toEqual(["xmlns:atom", "xmlns:content", "xmlns:dc", "xmlns:media"]);
    expect(others.join("")).not.toMatch(/<[^>!]*\bxmlns/);
  });

  test("writes plain texts as the RSS Profile asks, in hexadecimal references", () => {
    const context = contextOf("uk", siteOf({ rights: inAll({ uk: "© Р&Д", en: "", fr: "" }) }));
    const authors = [{ key: "a", kind: "person" as const, name: "A & <B>", path: sitePathOf("/authors/a/") }];
    const topics = [{ key: "t", kind: "theme" as const, name: "AT&T", path: sitePathOf("/topics/t/") }];
    const story = storyOf({ title: "How to use <video> & co", authors, topics });
    const text = feedText(feedOf("rss", [story], { name: "R&D" }), context);
    expect(text).toContain("<title>How to use &#x3C;video&#x3E; &#x26; co</title>");
    expect(text).toContain("<dc:creator>A &#x26; &#x3C;B&#x3E;</dc:creator>");
    expect(text).toContain(">AT&#x26;T</category>");
    expect(text).toContain("<copyright>© Р&#x26;Д</copyright>");
    expect(text).toMatch(/<channel>\n<title>R&#x26;D/);
  });

  test("has ids that are no addresses, and no author without an e-mail address", () => {
    const item = itemOf(richStory());
    expect(childOf(item, "{}guid")?.attributes).toEqual({ isPermaLink: "false" });
    expect(childrenOf(item, "{}author")).toEqual([]);
  });

  test("has plain text in titles and encoded text in descriptions", () => {
    const item = itemOf(storyOf({ title: "1 < 2 & 3", lede: "1 < 2 & 3" }));
    expect(textOf(item, "{}title")).toBe("1 < 2 & 3");
    expect(textOf(item, "{}description")).toBe("1 &lt; 2 &amp; 3");
  });

  test("says in RFC 822 when it was changed", () => {
    expect(textOf(channelOf(storyOf()), "{}lastBuildDate")).toBe("Thu, 13 Feb 2025 16:40:00 GMT");
    expect(textOf(itemOf(storyOf()), "{}pubDate")).toBe("Thu, 13 Feb 2025 16:40:00 GMT");
  });
});
