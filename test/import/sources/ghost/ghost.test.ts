import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ghost } from "../../../../src/import/sources/ghost/index.ts";
import { recordsOf } from "../../../../src/import/sources/ghost/records.ts";
import { entriesIn, folderWith, OPTIONS, openFile, textsIn } from "../archive-of.ts";
import { exportOf, opened, POST, textOf } from "./export.ts";

const TABLES = {
  tags: [
    { id: "t1", name: "Річки", slug: "richky", visibility: "public" },
    { id: "t2", name: "Новини", slug: "novyny", visibility: "public" },
    { id: "t3", name: "#uk", slug: "hash-uk", visibility: "internal" },
  ],
  users: [
    {
      id: "a1",
      name: "Ann Ex",
      slug: "ann",
      bio: "Writes.",
      website: "https://ann.example",
      email: "ann@news.example",
    },
    { id: "a2", name: "Іван Зразок", slug: "ivan" },
  ],
  posts_tags: [
    { post_id: "p1", tag_id: "t1", sort_order: 1 },
    { post_id: "p1", tag_id: "t2", sort_order: 0 },
    { post_id: "p1", tag_id: "t3", sort_order: 2 },
  ],
  posts_authors: [
    { post_id: "p1", author_id: "a1", sort_order: 1 },
    { post_id: "p1", author_id: "a2", sort_order: 0 },
  ],
  posts_meta: [
    {
      post_id: "p1",
      feature_image_alt: "Bridge",
      feature_image_caption: 'Photo by <a href="x">Ann</a> / Unsplash',
      meta_description: "D",
    },
  ],
};

describe("a post", () => {
  test("has its tags and authors in order, its picture, dates and address", async () => {
    const text = await textOf(
      {
        html: "<p>a</p>",
        feature_image: "__GHOST_URL__/content/images/size/w600/2025/02/a.jpg",
        featured: 1,
        custom_excerpt: "E",
        updated_at: "2025-02-14T00:00:00.000Z",
      },
      TABLES,
    );
    expect(text).toMatchObject({
      kind: "story",
      key: "u1",
      feedId: "p1",
      lang: "uk",
      title: "Міст",
      lede: "E",
      slug: "mist",
      addresses: ["/mist/"],
      date: Date.parse(POST.published_at),
      updated: Date.parse("2025-02-14T00:00:00Z"),
      draft: false,
      weight: 5,
      photo: { src: "/content/images/2025/02/a.jpg", alt: "Bridge", credit: "Ann / Unsplash" },
      topics: [
        { name: "Новини", key: "novyny", kind: "section" },
        { name: "Річки", key: "richky", kind: "theme" },
      ],
      remarks: [
        { kind: "left out", what: "an internal tag", detail: "#uk" },
        { kind: "left out", what: "a description for search engines", detail: "D" },
      ],
    });
    expect(text.authors).toEqual([
      { name: "Іван Зразок", key: "ivan", description: undefined, url: undefined },
      { name: "Ann Ex", key: "ann", description: "Writes.", url: "https://ann.example" },
    ]);
  });

  // biome-ignore format: a table reads better in rows
  test.each([
    [{ status: "draft", published_at: null, created_at: "2025-01-01 10:00:00" }, { draft: true, addresses: [], date: Date.parse("2025-01-01T10:00:00Z") }],
    [{ status: "scheduled", published_at: "2027-01-01T00:00:00.000Z" }, { draft: false, remarks: [{ what: "scheduled: appears at its time" }] }],
    [{ status: "scheduled" }, { draft: true, remarks: [{ what: "scheduled for a time that has passed: a draft" }] }],
    [{ status: "sent" }, { draft: true, addresses: [], remarks: [{ what: "sent by e-mail alone, and never on the site: a draft" }] }],
    [{ published_at: 1739464800000 }, { date: 1739464800000 }],
    [{ published_at: null }, { draft: true, remarks: [{ kind: "missing", what: "a date" }] }],
    [{ type: "page" }, { kind: "page", feedId: undefined }],
    [{ page: 1, type: undefined }, { kind: "page" }],
    [{ canonical_url: "https://www.other.example/a" }, { source: { name: "other.example", url: "https://www.other.example/a", relation: "reprint" } }],
    [{ canonical_url: "https://own.example/b/", html: '<img src="https://own.example/content/images/a.png">' }, { source: undefined }],
    [{ codeinjection_head: "<style>" }, { remarks: [{ kind: "left out", what: "code in the head of the page", original: "<style>" }] }],
  ])("%o", async (post, expected) => {
    expect(await textOf(post)).toMatchObject(expected);
  });

  test.each(["members", "paid", "tiers"])("for %s is left out, and said", async (visibility) => {
    const [entry] = await entriesIn(await opened({ posts: [{ ...POST, visibility }] }));
    expect(entry).toMatchObject({
      is: "left out",
      what: `a post for ${visibility}`,
      count: 1,
      title: "Міст",
    });
  });

  test("that everybody can read is not parted by a paywall", async () => {
    const children = [{ type: "paragraph", children: [{ type: "text", text: "Open" }] }, { type: "paywall" }];
    const text = await textOf({ lexical: JSON.stringify({ root: { children } }) });
    expect(text).toMatchObject({ body: { text: "<p>Open</p>\n" }, remarks: [{ kind: "told" }] });
  });

  test("keeps the part of it that everybody could read, and names the rest", async () => {
    const children = [
      { type: "paragraph", children: [{ type: "text", text: "Open" }] },
      { type: "paywall" },
      { type: "paragraph", children: [{ type: "text", text: "Closed" }] },
    ];
    const text = await textOf({ visibility: "paid", lexical: JSON.stringify({ root: { children } }) });
    expect(text.body.text).toBe("<p>Open</p>\n");
    expect(text.remarks).toMatchObject([
      { kind: "left out", original: "\n<p>Closed</p>" },
      { kind: "told", what: "not for everybody in Ghost, but for paid" },
    ]);
  });
});

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
    { numRuns: 40 },
  );
});
