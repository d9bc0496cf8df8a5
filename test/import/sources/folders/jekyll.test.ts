import { describe, expect, test } from "vitest";
import { oldAddresses, onlyText, siteEntries, siteTexts } from "./site.ts";

const CONFIG = 'url: https://old.example\nbaseurl: ""\nlang: uk\n';
const POST = (front = "", body = "Текст.") => `---\ntitle: Перша новина\n${front}\n---\n${body}\n`;
const NAME = "_posts/2024-05-01-persha-novyna.md";

test("a post has all that its front matter says", async () => {
  const text = await onlyText("jekyll", {
    "_config.yml": CONFIG,
    "_data/authors.yml": "hanna:\n  name: Ганна Приклад\n  bio: Пише.\n  url: https://hanna.example/\n",
    [NAME]: POST(
      "excerpt: Про що це.\nauthor: hanna\ntags: Україна Франція\ncategory: Політика\nimage: {path: /img/a.jpg, alt: Гора}\nlast_modified_at: 2024-05-03 10:00:00 +0300\nredirect_from: [/old/]",
    ),
  });
  expect(text).toMatchObject({
    kind: "story",
    lede: "Про що це.",
    date: Date.parse("2024-05-01T00:00:00+03:00"),
    updated: Date.parse("2024-05-03T07:00:00Z"),
    slug: "persha-novyna",
    addresses: ["/%D0%BF%D0%BE%D0%BB%D1%96%D1%82%D0%B8%D0%BA%D0%B0/2024/05/01/persha-novyna.html", "/old/"],
    authors: [{ name: "Ганна Приклад", key: "hanna", description: "Пише.", url: "https://hanna.example/" }],
    topics: [
      { name: "Політика", kind: "section" },
      { name: "Україна", kind: "theme" },
      { name: "Франція", kind: "theme" },
    ],
    photo: { src: "/img/a.jpg", alt: "Гора" },
  });
});

describe("addresses", () => {
  test.each<[config: string, path: string, front: string, address: string]>([
    ["", NAME, "", "/2024/05/01/persha-novyna.html"],
    ["permalink: pretty", NAME, "", "/2024/05/01/persha-novyna/"],
    ["permalink: date", NAME, "categories: [A, B]", "/a/b/2024/05/01/persha-novyna.html"],
    ["permalink: ordinal", NAME, "", "/2024/122/persha-novyna.html"],
    ["permalink: weekdate", NAME, "", "/2024/W18/Wed/persha-novyna.html"],
    ["permalink: none", NAME, "categories: a", "/a/persha-novyna.html"],
    ["permalink: /:categories/:title/", NAME, "", "/persha-novyna/"],
    ["permalink: /news/:year-:month/:slug.html", NAME, "", "/news/2024-05/persha-novyna.html"],
    ["permalink: /:short_year/:i_month/:i_day/:title", NAME, "", "/24/5/1/persha-novyna"],
    ["permalink: pretty", NAME, "permalink: /x/y.html", "/x/y.html"],
    ["permalink: pretty", NAME, "slug: inshe", "/2024/05/01/inshe/"],
    ["", NAME, "date: 2024-06-02 23:30:00 +0300", "/2024/06/02/persha-novyna.html"],
    ["", "news/_posts/2024-05-01-A.B.md", "", "/news/2024/05/01/A.B.html"],
    ["baseurl: /blog", NAME, "", "/blog/2024/05/01/persha-novyna.html"],
    ["", "about.md", "", "/about.html"],
    ["permalink: pretty", "about.md", "", "/about/"],
    ["permalink: /:year/:title/", "about.md", "", "/about/"],
    ["", "docs/index.md", "", "/docs/"],
    ["collections:\n  guides:\n    output: true\n    permalink: /g/:path/", "_guides/a/b.md", "", "/g/a/b/"],
    ["collections:\n  guides:\n    output: true", "_guides/b.md", "", "/guides/b.html"],
    [
      "defaults:\n  - scope: {path: '', type: posts}\n    values: {permalink: '/p/:title/'}",
      NAME,
      "",
      "/p/persha-novyna/",
    ],
  ])("%s %s %s", async (config, path, front, address) => {
    const text = await onlyText("jekyll", {
      "_config.yml": `${CONFIG.replace(config.startsWith("baseurl") ? 'baseurl: ""\n' : "", "")}${config}\n`,
      [path]: POST(front),
    });
    expect(text.addresses[0]).toBe(address);
  });
});

test("what is no story is a page, a draft, or left out and said", async () => {
  const entries = await siteEntries("jekyll", {
    "_config.yml": `${CONFIG}collections: {people: {output: false}}\n`,
    "README.md": "# Без заголовка",
    "index.html": "---\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}",
    "about.md": POST(),
    "_drafts/dumka.md": POST(),
    "_posts/2024-05-01-a.md": POST("published: false"),
    "_people/x.md": POST(),
  });
  const texts = entries.flatMap((entry) => (entry.is === "text" ? [entry.text] : []));
  expect(texts.map(({ key, kind, draft }) => [key, kind, draft])).toEqual([
    ["_drafts/dumka.md", "story", true],
    ["_posts/2024-05-01-a.md", "story", true],
    ["about.md", "page", false],
  ]);
  expect(entries.flatMap((entry) => (entry.is === "left out" ? [entry.what] : []))).toEqual([
    "a text of the collection people, which is not published",
    "a page that a template makes",
  ]);
});

test("links of Liquid lead to the old addresses", async () => {
  const texts = await siteTexts("jekyll", {
    "_config.yml": `${CONFIG.replace('baseurl: ""', "baseurl: /blog")}`,
    "_posts/2024-05-01-a.md": POST(
      "",
      "[b]({% post_url 2024-05-02-b %}#c) [c]({% link about.md %}) ![]({{ site.baseurl }}/img/a.png) ![]({{ '/img/b.png' | relative_url }}) [x]({{ site.baseurl }}{% post_url 2024-05-02-b %}) [y]({% post_url 2020-01-01-ni %})",
    ),
    "_posts/2024-05-02-b.md": POST(),
    "about.md": POST(),
  });
  const text = texts.get("_posts/2024-05-01-a.md");
  expect(text?.body.text).toBe(
    "[b](/blog/2024/05/02/b.html#c) [c](/blog/about.html) ![](/blog/img/a.png) ![](/blog/img/b.png) [x](/blog/2024/05/02/b.html) [y](/blog/2024/05/01/2020-01-01-ni)\n",
  );
  expect(text?.remarks).toMatchObject([{ kind: "missing", detail: "2020-01-01-ni", line: 5 }]);
});

test("files and feeds of the site are told", async () => {
  const files = {
    "_config.yml": `${CONFIG}plugins: [jekyll-feed]\n`,
    CNAME: "old.example",
    "assets/a.pdf": "x",
    "_sass/x.scss": "x",
    "Gemfile.lock": "x",
    [NAME]: POST(),
  };
  expect(await oldAddresses("jekyll", files)).toEqual({ "/feed.xml": { to: "feed", format: "atom" } });
  const entries = await siteEntries("jekyll", files);
  expect(entries.flatMap((entry) => (entry.is === "file" ? [entry.file.src] : []))).toEqual([
    "/CNAME",
    "/assets/a.pdf",
  ]);
});

test("sites of Hexo are read likewise", async () => {
  const text = await onlyText("jekyll", {
    "_config.yml": "url: https://old.example\npermalink: :year/:month/:day/:title/\n",
    "source/_posts/persha.md": POST("date: 2024-05-01 10:00:00"),
  });
  expect(text).toMatchObject({ kind: "story", addresses: ["/2024/05/01/persha/"], topics: [] });
});

test("tags in titles and ledes are resolved, or go", async () => {
  const text = await onlyText("jekyll", {
    "_config.yml": `${CONFIG}city: Київ\n`,
    [NAME]: "---\ntitle: Рада {{ site.city }} {% own %}\nexcerpt: Про {{ site.city }}.\n---\nТекст.\n",
  });
  expect(text).toMatchObject({ title: "Рада Київ", lede: "Про Київ." });
});
