import { describe, expect, test } from "vitest";
import { oldAddresses, onlyText, openSite, siteEntries, siteTexts } from "./site.ts";

const CONFIG = 'baseURL = "https://old.example/"\nlanguageCode = "uk-UA"\ntitle = "Вісті"\n';
const POST = (front: string, body = "Текст.") => `---\ntitle: Перша новина\n${front}\n---\n${body}\n`;

test("a site says where it stood, in what language, and where its files lie", async () => {
  const archive = await openSite("hugo", {
    "hugo.toml": CONFIG,
    "content/posts/a.md": POST("date: 2024-05-01"),
  });
  expect(archive).toMatchObject({ system: "Hugo", addresses: ["https://old.example/"], lang: "uk-UA" });
  expect(archive.roots.map(({ path, folder }) => [path, folder.split("/").at(-1)])).toEqual([
    ["/", "static"],
    ["/", "assets"],
    ["/", "content"],
    ["/static/", "static"],
  ]);
});

test("a post has all that its front matter says", async () => {
  const text = await onlyText("hugo", {
    "hugo.toml": CONFIG,
    "content/posts/persha.md": POST(
      [
        "description: Про що *це*.",
        "date: 2024-05-01T10:00:00+03:00",
        "lastmod: 2024-05-02",
        "author: Ганна Приклад",
        "tags: [Україна, Франція]",
        "categories: Політика",
        "cover: {image: photo.jpg, alt: Гора, caption: Гора взимку}",
        "weight: 1",
        "aliases: [/old/, other/]",
        "canonicalURL: https://www.other.example/x",
      ].join("\n"),
    ),
  });
  expect(text).toMatchObject({
    kind: "story",
    title: "Перша новина",
    lede: "Про що це.",
    date: Date.parse("2024-05-01T07:00:00Z"),
    updated: Date.parse("2024-05-01T21:00:00Z"),
    draft: false,
    slug: "persha",
    addresses: ["/posts/persha/", "/old/", "/posts/other/"],
    feedId: "https://old.example/posts/persha/",
    authors: [{ name: "Ганна Приклад" }],
    topics: [
      { name: "Політика", kind: "section" },
      { name: "Україна", kind: "theme" },
      { name: "Франція", kind: "theme" },
    ],
    photo: { src: "photo.jpg", alt: "Гора", caption: "Гора взимку" },
    source: { name: "other.example", url: "https://www.other.example/x", relation: "reprint" },
    weight: 9,
    body: { markup: "markdown", text: "Текст.\n", line: 14 },
  });
});

describe("addresses", () => {
  const cases: readonly [config: string, path: string, front: string, address: string][] = [
    ["", "posts/a.md", "date: 2024-05-01", "/posts/a/"],
    ["", "posts/Big Name.md", "date: 2024-05-01", "/posts/big-name/"],
    ["disablePathToLower = true", "posts/Big.md", "date: 2024-05-01", "/posts/Big/"],
    ["", "posts/a.md", "slug: Друга назва", "/posts/друга-назва/"],
    ["", "posts/a/index.md", "date: 2024-05-01", "/posts/a/"],
    ["", "posts/a.md", "url: /x/y.html", "/x/y.html"],
    ["", "posts/a.md", "url: x/y", "/x/y"],
    ["", "about.md", "date: 2024-05-01", "/about/"],
    ["uglyURLs = true", "posts/a.md", "date: 2024-05-01", "/posts/a.html"],
    ["[uglyURLs]\nposts = true", "posts/a.md", "date: 2024-05-01", "/posts/a.html"],
    [
      "[permalinks]\nposts = '/:year/:month/:day/:slug/'",
      "posts/a.md",
      "date: 2024-05-01\nslug: s",
      "/2024/05/01/s/",
    ],
    [
      "[permalinks]\nposts = '/:year/:month/:slug/'",
      "posts/a.md",
      "date: 2024-05-01",
      "/2024/05/перша-новина/",
    ],
    ["[permalinks]\nposts = '/:06/:1/:filename'", "posts/a.md", "date: 2024-05-01", "/24/5/a/"],
    [
      "[permalinks.page]\nposts = '/:sections[1:]/:contentbasename/'",
      "posts/x/y/a.md",
      "date: 2024-05-01",
      "/x/y/a/",
    ],
    [
      "[permalinks]\nposts = '/p/:title/'\n[uglyURLs]\nposts = true",
      "posts/a.md",
      "date: 2024-05-01",
      "/p/перша-новина.html",
    ],
    ["[frontmatter]\ndate = [':filename']", "posts/2024-05-01-a.md", "draft: false", "/posts/a/"],
    ["", "posts/2024-05-01-a.md", "draft: false", "/posts/2024-05-01-a/"],
    ["", "docs/_index.md", "weight: 2", "/docs/"],
  ];
  test.each(cases)("%s %s %s", async (config, path, front, address) => {
    const text = await onlyText("hugo", {
      "config.toml": `${CONFIG}${config}`,
      [`content/${path}`]: POST(front),
    });
    expect(text.addresses[0]).toBe(address);
  });

  test("stand below the path of the site", async () => {
    const files = {
      "hugo.yaml": "baseURL: https://old.example/blog/",
      "content/posts/a.md": POST("date: 2024-05-01"),
    };
    expect((await onlyText("hugo", files)).addresses).toEqual(["/blog/posts/a/"]);
  });
});

test("languages are folders or parts of names, and translations one group", async () => {
  const languages = 'defaultContentLanguage = "uk"\n[languages.uk]\n[languages.fr]\nlanguageCode = "fr-FR"\n';
  const byFolder = await siteTexts("hugo", {
    "hugo.toml":
      CONFIG +
      languages
        .replace("[languages.fr]", '[languages.fr]\ncontentDir = "content/fr"')
        .replace("[languages.uk]", '[languages.uk]\ncontentDir = "content/uk"'),
    "content/uk/posts/a.md": POST("date: 2024-05-01"),
    "content/fr/posts/a.md": POST("date: 2024-05-01"),
  });
  const byName = await siteTexts("hugo", {
    "hugo.toml": CONFIG + languages,
    "content/posts/a.md": POST("date: 2024-05-01"),
    "content/posts/a.fr.md": POST("date: 2024-05-01"),
  });
  const withoutSettings = await siteTexts("hugo", {
    "uk/posts/a.md": POST("date: 2024-05-01"),
    "fr/posts/a.md": POST("date: 2024-05-01"),
  });
  expect([...withoutSettings.values()].map(({ lang, group }) => [lang, group])).toEqual([
    ["fr", "posts/a"],
    ["uk", "posts/a"],
  ]);
  for (const texts of [byFolder, byName]) {
    const found = [...texts.values()].map(({ lang, group, addresses }) => [lang, group, addresses[0]]);
    expect(found.toSorted()).toEqual([
      ["fr-FR", "posts/a", "/fr/posts/a/"],
      ["uk", "posts/a", "/posts/a/"],
    ]);
  }
});

test("what is no story is a page, a draft, or left out and said", async () => {
  const entries = await siteEntries("hugo", {
    "hugo.toml": CONFIG,
    "content/_index.md": "---\ntitle: Головна\n---\nВітаємо.",
    "content/about.md": "---\ntitle: Про нас\n---\nМи.",
    "content/posts/_index.md": "---\ntitle: Новини\n---\n",
    "content/posts/a.md": POST("date: 2024-05-01\ndraft: true"),
    "content/posts/b.md": POST("date: 2024-05-01\nexpiryDate: 2025-01-01"),
    "content/posts/c.md": POST("date: 2024-05-01"),
    "content/posts/d/index.md": POST("headless: true"),
  });
  const texts = entries.flatMap((entry) => (entry.is === "text" ? [entry.text] : []));
  expect(texts.map(({ key, kind, draft }) => [key, kind, draft])).toEqual([
    ["content/about.md", "page", false],
    ["content/posts/a.md", "story", true],
    ["content/posts/b.md", "story", true],
    ["content/posts/c.md", "story", false],
  ]);
  expect(entries.filter(({ is }) => is === "left out")).toEqual([
    { is: "left out", what: "the text of the first page", count: 1 },
    { is: "left out", what: "a text that is a part of others only (headless)", count: 1 },
  ]);
});

test("lists and feeds lead to ours, files of one's own are told", async () => {
  const files = {
    "hugo.toml": CONFIG,
    "static/CNAME": "old.example",
    "static/.well-known/security.txt": "Contact: mailto:a@old.example",
    "content/posts/a.md": POST("date: 2024-05-01\ntags: [Велика Британія]"),
    "content/sport/_index.md": "---\ntitle: Спорт\n---\n",
    "content/sport/b.md": POST("date: 2024-05-01"),
  };
  expect(await oldAddresses("hugo", files)).toEqual({
    "/posts/": { to: "archive" },
    "/tags/": { to: "path", path: "/topics/" },
    "/categories/": { to: "path", path: "/topics/" },
    "/index.xml": { to: "feed", format: "rss" },
    "/posts/index.xml": { to: "feed", format: "rss" },
    "/tags/велика-британія/": { to: "topic", name: "Велика Британія" },
    "/tags/велика-британія/index.xml": { to: "feed", format: "rss", topic: "Велика Британія" },
    "/sport/": { to: "topic", name: "Спорт" },
    "/sport/index.xml": { to: "feed", format: "rss", topic: "Спорт" },
  });
  const entries = await siteEntries("hugo", files);
  expect(entries.flatMap((entry) => (entry.is === "file" ? [entry.file.src] : []))).toEqual([
    "/.well-known/security.txt",
    "/CNAME",
  ]);
});

test("lists stand where permalinks put them", async () => {
  const files = {
    "hugo.toml": `${CONFIG}[permalinks.section]\nposts = "/articles/"\n[permalinks.term]\ntags = "/about/:slug/"\n`,
    "content/posts/_index.md": "---\ntitle: Усі\n---\n",
    "content/posts/a.md": POST("date: 2024-05-01\ntags: [Україна]"),
  };
  expect(await oldAddresses("hugo", files)).toMatchObject({
    "/articles/": { to: "archive" },
    "/articles/index.xml": { to: "feed" },
    "/about/україна/": { to: "topic", name: "Україна" },
  });
});

test("a bundle has its pictures, their titles and its own", async () => {
  const entries = await siteEntries("hugo", {
    "hugo.toml": CONFIG,
    "content/posts/a/index.md": POST(
      "date: 2024-05-01\nresources:\n  - src: featured.jpg\n    title: Гора\n    params: {credit: Ганна Приклад}",
    ),
    "content/posts/a/featured.jpg": "x",
  });
  const texts = entries.flatMap((entry) => (entry.is === "text" ? [entry.text] : []));
  const photo = { src: "featured.jpg", caption: "Гора", credit: "Ганна Приклад" };
  expect(texts[0]?.photo).toMatchObject(photo);
  expect(texts[0]?.folders[0]).toMatch(/content\/posts\/a$/);
  expect(entries).toContainEqual({
    is: "file",
    file: { ...photo, alt: undefined, src: "/posts/a/featured.jpg" },
  });
});

test("only the content is given: its settings are found beside it", async () => {
  const files = { "hugo.toml": CONFIG, "content/posts/a.md": POST("date: 2024-05-01"), "static/x.txt": "x" };
  const archive = await openSite("hugo", files, "/content");
  expect(archive.addresses).toEqual(["https://old.example/"]);
});
