import { describe, expect, test } from "vitest";
import { oldAddresses, onlyText, openSite, siteEntries, siteTexts } from "./site.ts";

const CONFIG = `export default function (config) {
  config.addPassthroughCopy("src/img");
  config.addPassthroughCopy({ "files/robots.txt": "robots.txt" });
  return { dir: { input: "src" } };
}\n`;
const META = '{"url": "https://old.example", "language": "uk"}';
const POST = (front = "", body = "Текст.") => `---\ntitle: Перша новина\n${front}\n---\n${body}\n`;
const SITE = { "eleventy.config.js": CONFIG, "src/_data/metadata.json": META };

test("a site says where it stood, and in what language", async () => {
  const archive = await openSite("eleventy", { ...SITE, "src/posts/a.md": POST() });
  expect(archive).toMatchObject({ system: "Eleventy", addresses: ["https://old.example/"], lang: "uk" });
});

describe("addresses", () => {
  test.each<[path: string, front: string, address: string | undefined]>([
    ["posts/a.md", "date: 2024-05-01", "/posts/a/"],
    ["posts/2024-05-01-a.md", "", "/posts/a/"],
    ["posts/2024-05-01-a/index.md", "", "/posts/a/"],
    ["index.md", "", "/"],
    ["posts/a.md", "permalink: /x/y.html", "/x/y.html"],
    ["posts/a.md", "permalink: /x/index.html", "/x/"],
    ["posts/2024-05-01-a.md", 'permalink: "/{{ page.fileSlug }}/"', "/a/"],
    [
      "posts/2024-05-01-a.md",
      "permalink: \"/{{ page.date | date: '%Y/%m/%d' }}/{{ title | slugify }}/\"",
      "/2024/05/01/persha-novina/",
    ],
    ["posts/a.md", 'permalink: "{{ page.filePathStem }}.html"', "/posts/a.html"],
    [
      "posts/a.md",
      'section: Nice One\npermalink: "/{{ section | slug }}/{{ page.fileSlug | upper }}/"',
      "/nice-one/A/",
    ],
    ["posts/a.md", 'permalink: "/{% if x %}a{% endif %}/"', undefined],
    ["posts/a.md", "permalink: false", undefined],
  ])("%s %s", async (path, front, address) => {
    const text = await onlyText("eleventy", { ...SITE, [`src/${path}`]: POST(front) });
    expect(text.addresses[0]).toBe(address);
  });
});

test("data of folders and files hold for their texts, what only gathers is no topic, programs are named", async () => {
  const files = {
    ...SITE,
    "src/posts/posts.json":
      '{"tags": ["posts"], "author": "Ганна Приклад", "permalink": "/n/{{ page.fileSlug }}/"}',
    "src/posts/a.md": POST("date: 2024-05-01\ntags: [Україна]"),
    "src/posts/b.md": POST("date: 2024-05-02"),
    "src/posts/b.11tydata.json": '{"author": "Інша Людина"}',
    "src/posts/b.11tydata.js": "export default { x: 1 };",
  };
  const texts = await siteTexts("eleventy", files);
  const [a, b] = ["a", "b"].map((name) => texts.get(`src/posts/${name}.md`));
  expect(a).toMatchObject({
    kind: "story",
    addresses: ["/n/a/"],
    authors: [{ name: "Ганна Приклад" }],
    topics: [{ name: "Україна" }],
  });
  expect(b).toMatchObject({ addresses: ["/n/b/"], authors: [{ name: "Інша Людина" }], topics: [] });
  expect(await siteEntries("eleventy", files)).toContainEqual({
    is: "left out",
    what: "data that a program makes",
    count: 1,
    origin: { file: "src/posts/b.11tydata.js" },
  });
});

test.each([
  ["permalink: false"],
  ["eleventyExcludeFromCollections: true"],
  ["draft: true"],
  ["published: false"],
])("%s is a draft", async (front) => {
  const text = await onlyText("eleventy", { ...SITE, "src/posts/a.md": POST(`date: 2024-05-01\n${front}`) });
  expect(text.draft).toBe(true);
});

test("front matter that is a program is not executed, and the text is taken all the same", async () => {
  const text = await onlyText("eleventy", {
    ...SITE,
    "src/posts/a.md": "---js\n{ title: process.exit(1) }\n---\n# Назва\n\nТекст.\n",
  });
  expect(text).toMatchObject({ title: "Назва", body: { text: "\n\nТекст.\n", line: 4 } });
  expect(text.remarks).toEqual([
    {
      kind: "left out",
      what: "front matter that cannot be read",
      detail: "it is a script, which is not executed",
      line: 2,
    },
  ]);
});

test("files, lists and feeds", async () => {
  const files = {
    ...SITE,
    "src/img/a.png": "x",
    "files/robots.txt": "x",
    "src/feed.njk": "---\npermalink: /feed/atom.xml\n---\n",
    "src/tags.njk":
      '---\npagination: {data: collections, size: 1, alias: tag}\npermalink: "/tags/{{ tag | slugify }}/"\n---\n',
    "src/posts/a.md": POST("date: 2024-05-01\ntags: [Nice One]"),
  };
  expect(await oldAddresses("eleventy", files)).toEqual({
    "/posts/": { to: "archive" },
    "/tags/": { to: "path", path: "/topics/" },
    "/feed/atom.xml": { to: "feed", format: "atom" },
    "/tags/nice-one/": { to: "topic", name: "Nice One" },
  });
  const entries = await siteEntries("eleventy", files);
  expect(entries.flatMap((entry) => (entry.is === "file" ? [entry.file.src] : []))).toEqual([
    "/img/a.png",
    "/robots.txt",
  ]);
});
