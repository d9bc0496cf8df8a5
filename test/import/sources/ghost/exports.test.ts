import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ghost } from "../../../../src/import/sources/ghost/index.ts";
import { recordsOf } from "../../../../src/import/sources/ghost/records.ts";
import { runs } from "../../../runs.ts";
import { entriesIn, folderWith, OPTIONS, openFile, textsIn } from "../archive-of.ts";
import { exportOf, opened, POST, TABLES } from "./export.ts";

describe("an export", () => {
  test("knows its site by its pictures, and the addresses that Ghost made", async () => {
    const archive = await opened({
      posts: [{ ...POST, html: '<img src="https://old.example/blog/content/images/a.png">' }],
      settings: [
        { key: "locale", value: "uk" },
        { key: "codeinjection_head", value: "<script>" },
      ],
      members: [{}, {}],
      ...TABLES,
      tags: [...TABLES.tags, { id: "t4", name: "Ліс", slug: "lis", description: "Про ліси." }],
    });
    expect(archive).toMatchObject({
      system: "Ghost 5.82.0",
      lang: "uk",
      addresses: ["https://old.example/blog/"],
    });
    const others = (await entriesIn(archive)).filter(({ is }) => is !== "text");
    expect(others).toContainEqual({
      is: "address",
      from: "/tag/richky/",
      target: { to: "topic", name: "Річки" },
    });
    expect(others).toContainEqual({
      is: "address",
      from: "/author/ann/rss/",
      target: { to: "feed", format: "rss", author: "Ann Ex" },
    });
    expect(others.filter(({ is }) => is === "left out")).toEqual([
      { is: "left out", what: "a member", count: 2 },
      { is: "left out", what: "a description of a tag", count: 1, title: "Ліс: Про ліси." },
      { is: "left out", what: "code on every page of the site", count: 1 },
    ]);
    expect(JSON.stringify(others)).not.toContain("hash-uk");
  });

  test("of Ghost 0 and 1 has addresses as its setting says, and the ids of that version", async () => {
    const data = {
      posts: [{ ...POST, author_id: 1 }],
      users: [{ id: 1, name: "Ann", slug: "ann" }],
      settings: [{ key: "permalinks", value: "/:year/:month/:day/:slug/" }],
    };
    const [text] = await textsIn(await opened(data, "0.11.4"));
    expect(text).toMatchObject({
      addresses: ["/2025/02/13/mist/"],
      feedId: "u1",
      authors: [{ name: "Ann" }],
    });
  });

  test("may be what the API gives", async () => {
    const post = {
      ...POST,
      url: "https://old.example/mist/",
      html: "<p>a</p>",
      tags: [{ name: "Річки", slug: "richky" }],
      authors: [{ name: "Ann", slug: "ann" }],
    };
    const archive = await openFile(
      ghost,
      "posts.json",
      JSON.stringify({ posts: [post], meta: { pagination: {} } }),
    );
    expect(await textsIn(archive)).toMatchObject([
      { addresses: ["https://old.example/mist/"], topics: [{ name: "Річки" }], authors: [{ name: "Ann" }] },
    ]);
  });

  test("is found in a folder, with the files beside it", async () => {
    const folder = folderWith({
      "data/blog.ghost.2025-01-01.json": exportOf({ posts: [POST] }),
      "images/2025/a.png": "",
    });
    expect(await ghost.recognise(folder)).toBeGreaterThan(0.5);
    const archive = await ghost.open(folder, OPTIONS);
    expect(archive.roots).toEqual([{ path: "/content/", folder }]);
    expect(await textsIn(archive)).toMatchObject([{ origin: { file: "data/blog.ghost.2025-01-01.json" } }]);
  });
});

// biome-ignore format: a table reads better in rows
test.each([
  ["collections:\n  /:\n    permalink: /{year}/{month}/{slug}/", {}, "/2025/02/mist/"],
  ["collections:\n  /:\n    permalink: /{primary_tag}/{slug}/", {}, "/novyny/mist/"],
  ["collections:\n  /r/:\n    permalink: /r/{slug}/\n    filter: tag:[lis,richky]\n  /:\n    permalink: /b/{slug}/", {}, "/r/mist/"],
  ["collections:\n  /r/:\n    permalink: /r/{slug}/\n    filter: primary_tag:richky\n  /:\n    permalink: /b/{slug}/", {}, "/b/mist/"],
  ["collections:\n  /f/:\n    permalink: /f/{id}/\n    filter: featured:true+tag:-lis\n  /:\n    permalink: /b/{slug}/", { featured: 1 }, "/f/p1/"],
  ["taxonomies:\n  tag: /t/{slug}/", {}, "/mist/"],
])("with the routes %s a post has the address that they give", async (routes, post, address) => {
  const folder = folderWith({ "x.json": exportOf({ posts: [{ ...POST, ...post }], ...TABLES }), "settings/routes.yaml": routes });
  expect(await textsIn(await ghost.open(folder, OPTIONS))).toMatchObject([{ addresses: [address] }]);
});

test("redirects and addresses of tags are taken along; patterns are named", async () => {
  const redirects = "301:\n  ^\\/old\\/?$: /mist/\n  /older: /mist/\n302:\n  ^/a/(.*)$: /b/$1\n";
  const folder = folderWith({
    "x.json": exportOf({ posts: [POST], ...TABLES }),
    "redirects.yaml": redirects,
    "routes.yaml": "taxonomies:\n  tag: /t/{slug}/",
  });
  const entries = await entriesIn(await ghost.open(join(folder, "x.json"), OPTIONS));
  expect(entries).toContainEqual({ is: "address", from: "/old/", target: { to: "path", path: "/mist/" } });
  expect(entries).toContainEqual({ is: "address", from: "/older", target: { to: "path", path: "/mist/" } });
  expect(entries).toContainEqual({
    is: "address",
    from: "/t/richky/",
    target: { to: "topic", name: "Річки" },
  });
  expect(entries).toContainEqual(expect.objectContaining({ is: "left out", title: "^/a/(.*)$ → /b/$1" }));
});

test("credits in captions stand in the library, and captions without them at the picture", async () => {
  const cards = [
    ["image", { src: "/a.png", caption: "Міст увечері. Фото: Олена Приклад" }],
    [
      "gallery",
      { images: [{ src: "/b.png", caption: '<span>Photo by <a href="x">Ann Ex</a> / Unsplash</span>' }] },
    ],
  ];
  const mobiledoc = JSON.stringify({
    version: "0.3.1",
    cards,
    sections: [
      [10, 0],
      [10, 1],
    ],
  });
  const entries = await entriesIn(await opened({ posts: [{ ...POST, mobiledoc }] }));
  expect(entries.slice(0, 3)).toMatchObject([
    { is: "file", file: { src: "/a.png", credit: "Олена Приклад" } },
    { is: "file", file: { src: "/b.png", credit: "Ann Ex / Unsplash" } },
    {
      is: "text",
      text: {
        body: {
          text: '<figure><img src="/a.png" alt=""><figcaption>Міст увечері</figcaption></figure>\n<div class="gallery"><figure><img src="/b.png" alt=""></figure></div>',
        },
      },
    },
  ]);
});

test("of several exports in a folder the latest is taken, and the others are named", async () => {
  const folder = folderWith({
    "x.ghost.2024-01-01.json": exportOf({ posts: [POST] }),
    "x.ghost.2025-01-01.json": exportOf({ posts: [{ ...POST, title: "Новіший" }] }),
    "package.json": "{}",
  });
  const entries = await entriesIn(await ghost.open(folder, OPTIONS));
  expect(entries[0]).toMatchObject({ is: "text", text: { title: "Новіший" } });
  expect(entries.at(-1)).toMatchObject({ is: "left out", title: "x.ghost.2024-01-01.json" });
});

// biome-ignore format: a table reads better in rows
test.each([
  [exportOf({ posts: [] }), true],
  ['{"meta":{"exported_on":1,"version":"003"},"data":{}}', true],
  ['{"posts":[{"id":"1","uuid":"2"}]}', true],
  ['{"posts":[{"id":"1"}]}', false],
  ['{"version":"https://jsonfeed.org/version/1.1","items":[]}', false],
  ["<rss/>", false],
])("%s is recognised: %s", async (content, is) => {
  const folder = folderWith({ "a.json": content });
  expect((await ghost.recognise(join(folder, "a.json"))) > 0).toBe(is);
});

test("an export that ends too early, or holds no JSON, is refused with its line", async () => {
  await expect(openFile(ghost, "a.json", exportOf({ posts: [POST] }).slice(0, -9))).rejects.toThrow(
    /a\.json:1: this JSON ends too early/,
  );
  const broken = await openFile(ghost, "a.json", '{"db":[{"data":{"posts":[\n{"id": nothing}]}}]}');
  await expect(entriesIn(broken)).rejects.toThrow(/a\.json:2: this is not JSON/);
});

test("records come whole, wherever a file is cut into pieces", async () => {
  const record = fc.dictionary(fc.string(), fc.jsonValue());
  const tables = fc.dictionary(
    fc.constantFrom("posts", "tags", 'a"b\\', "users"),
    fc.array(record, { maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(
      tables,
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      async (data, isWrapped, piece) => {
        const folder = folderWith({
          "a.json": JSON.stringify(isWrapped ? { db: [{ data }] } : data, null, isWrapped ? 0 : 2),
        });
        const found: unknown[] = [];
        for await (const { json } of recordsOf(join(folder, "a.json"), piece)) found.push(JSON.parse(json));
        expect(found).toEqual(JSON.parse(JSON.stringify(Object.values(data).flat())));
      },
    ),
    { numRuns: runs(40) },
  );
});
