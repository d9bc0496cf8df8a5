import { describe, expect, test } from "vitest";
import { oldAddresses, onlyText, siteEntries, siteTexts } from "./site.ts";

const CONFIG = 'base_url = "https://old.example"\ndefault_language = "uk"\n';
const POST = (front: string, body = "Текст.") => `+++\ntitle = "Перша новина"\n${front}\n+++\n${body}\n`;

test("a post has all that its front matter says", async () => {
  const text = await onlyText("zola", {
    "config.toml": `${CONFIG}generate_feeds = true\n`,
    "content/blog/persha.md": POST(
      'date = 2024-05-01T10:00:00Z\nupdated = 2024-05-02\ndescription = "Про що це."\nauthors = ["Ганна Приклад"]\n[taxonomies]\ntags = ["Україна"]\ncategories = ["Політика"]\n[extra]\nimage = "a.jpg"\nimage_alt = "Гора"',
    ),
  });
  expect(text).toMatchObject({
    kind: "story",
    lede: "Про що це.",
    date: Date.parse("2024-05-01T10:00:00Z"),
    updated: Date.parse("2024-05-01T21:00:00Z"),
    addresses: ["/blog/persha/"],
    authors: [{ name: "Ганна Приклад" }],
    topics: [
      { name: "Політика", kind: "section" },
      { name: "Україна", kind: "theme" },
    ],
    photo: { src: "a.jpg", alt: "Гора" },
  });
});

describe("addresses and dates", () => {
  test.each<[config: string, path: string, front: string, address: string, date?: string]>([
    ["", "blog/2024-05-01-a.md", "", "/blog/a/", "2024-05-01"],
    ["", "blog/2024-05-01_a.md", "", "/blog/a/", "2024-05-01"],
    ["", "blog/2024-05-01-a/index.md", "", "/blog/a/", "2024-05-01"],
    ["", "blog/a.md", 'slug = "b"', "/blog/b/"],
    ["", "a.md", 'path = "2018/07/27/a"', "/2018/07/27/a/", "2018-07-27"],
    ["", "blog/Big Name.md", "", "/blog/big-name/"],
    ['[slugify]\npaths = "off"', "blog/Big Name.md", "", "/blog/Big Name/"],
    ['[slugify]\npaths = "safe"', "blog/Big Name.md", "", "/blog/Big_Name/"],
    ["", "docs/_index.md", "", "/docs/"],
  ])("%s %s %s", async (config, path, front, address, date) => {
    const text = await onlyText("zola", {
      "zola.toml": `${CONFIG}${config}`,
      [`content/${path}`]: POST(front),
    });
    expect(text.addresses).toEqual([address]);
    expect(text.date).toBe(date === undefined ? undefined : Date.parse(`${date}T00:00:00+03:00`));
  });
});

test("languages are parts of names, and translations one group", async () => {
  const texts = await siteTexts("zola", {
    "config.toml": `${CONFIG}[languages.fr]\n`,
    "content/blog/a.md": POST("date = 2024-05-01"),
    "content/blog/a.fr.md": POST("date = 2024-05-01"),
  });
  expect([...texts.values()].map(({ lang, group, addresses }) => [lang, group, addresses[0]])).toEqual([
    ["fr", "blog/a", "/fr/blog/a/"],
    ["uk", "blog/a", "/blog/a/"],
  ]);
});

test("links within the site lead to the old addresses, those that lead nowhere are said", async () => {
  const texts = await siteTexts("zola", {
    "config.toml": CONFIG,
    "content/blog/a.md": POST("date = 2024-05-01", "[b](@/blog/2024-05-02-b.md#c) і [ні](@/blog/x.md)"),
    "content/blog/2024-05-02-b.md": POST(""),
  });
  const text = texts.get("content/blog/a.md");
  expect(text?.body.text).toBe("[b](/blog/b/#c) і [ні](@/blog/x.md)\n");
  expect(text?.remarks).toEqual([
    { kind: "missing", what: "a text that a link leads to", detail: "@/blog/x.md", line: 5 },
  ]);
});

test("lists and feeds lead to ours", async () => {
  const files = {
    "config.toml": `${CONFIG}generate_feeds = true\nfeed_filenames = ["rss.xml", "atom.xml"]\ntaxonomies = [{name = "tags", feed = true}]\n`,
    "content/blog/a.md": POST('date = 2024-05-01\n[taxonomies]\ntags = ["Nice One"]'),
  };
  expect(await oldAddresses("zola", files)).toEqual({
    "/blog/": { to: "archive" },
    "/tags/": { to: "path", path: "/topics/" },
    "/rss.xml": { to: "feed", format: "rss" },
    "/atom.xml": { to: "feed", format: "atom" },
    "/blog/rss.xml": { to: "feed", format: "rss" },
    "/blog/atom.xml": { to: "feed", format: "atom" },
    "/tags/nice-one/": { to: "topic", name: "Nice One" },
    "/tags/nice-one/rss.xml": { to: "feed", format: "rss", topic: "Nice One" },
    "/tags/nice-one/atom.xml": { to: "feed", format: "atom", topic: "Nice One" },
  });
});

test("settings that cannot be read are told with their line", async () => {
  await expect(
    siteEntries("zola", { "zola.toml": 'base_url = "https://old.example"\ntitle = x y\n' }),
  ).rejects.toThrow(/^zola\.toml:2: the site's settings cannot be read/);
});
