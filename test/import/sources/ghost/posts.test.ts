import { describe, expect, test } from "vitest";
import { entriesIn } from "../archive-of.ts";
import { opened, POST, TABLES, textOf } from "./export.ts";

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
        { kind: "left out", what: "a link in a caption", detail: "x" },
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
