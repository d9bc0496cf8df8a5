import { describe, expect, test } from "vitest";
import type { Target } from "../../../../src/import/archive.ts";
import { AUTHORS, entriesOf, item, picture, SITE } from "./wxr.ts";

const category = (id: number, nicename: string, name: string, parent = "") =>
  `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${nicename}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name><![CDATA[${name}]]></wp:cat_name></wp:category>`;
const TERMS = [
  category(4, "news", "Новини"),
  category(5, "misto", "Місто", "news"),
  category(6, "empty", "Порожня"),
  category(7, "uncategorized", "Без категорії"),
  "<wp:tag><wp:term_id>9</wp:term_id><wp:tag_slug>%d0%bc%d1%96%d1%81%d1%82</wp:tag_slug><wp:tag_name><![CDATA[Міст]]></wp:tag_name></wp:tag>",
];
const HEAD = AUTHORS + TERMS.join("\n");
const POST = {
  terms: [
    "category|misto|Місто",
    "category|uncategorized|Без категорії",
    "post_tag|%d0%bc%d1%96%d1%81%d1%82|Міст",
  ],
};

async function addressesOf(items: readonly string[], head = HEAD): Promise<Map<string, Target>> {
  const entries = await entriesOf(items, head);
  return new Map(
    entries.flatMap((entry) => (entry.is === "address" ? [[entry.from, entry.target] as const] : [])),
  );
}

describe("lists and feeds", () => {
  test.each<[string, Target | undefined]>([
    ["/feed/", { to: "feed", format: "rss" }],
    ["/feed/atom/", { to: "feed", format: "atom" }],
    ["/feed/rdf/", { to: "feed", format: "rss" }],
    ["/?feed=rss2", { to: "feed", format: "rss" }],
    ["/wp-atom.php", { to: "feed", format: "atom" }],
    ["/comments/feed/", { to: "feeds" }],
    ["/category/news/", { to: "topic", name: "Новини" }],
    ["/category/news/misto/", { to: "topic", name: "Місто" }],
    ["/category/news/misto/feed/", { to: "feed", format: "rss", topic: "Місто" }],
    ["/category/empty/", undefined],
    ["/category/uncategorized/", { to: "archive" }],
    ["/?cat=5", { to: "topic", name: "Місто" }],
    ["/tag/%d0%bc%d1%96%d1%81%d1%82/", { to: "topic", name: "Міст" }],
    ["/?tag=%D0%BC%D1%96%D1%81%D1%82", { to: "topic", name: "Міст" }],
    ["/author/olena/", { to: "author", name: "Олена Тестова" }],
    ["/author/petro-p/feed/atom/", { to: "feed", format: "atom", author: "Петро Пробний" }],
    ["/?author=3", { to: "author", name: "Петро Пробний" }],
  ])("%s leads where its list is now", async (path, target) => {
    expect((await addressesOf([item(POST)])).get(SITE + path)).toEqual(target);
  });

  test("have the base that links in texts show", async () => {
    const links = `<a href="${SITE}/rubryka/news/">а</a> <a href="/rubryka/news/misto/">б</a> <a href="https://insha.example/category/news/">в</a>`;
    const addresses = await addressesOf([item({ ...POST, content: links })]);
    expect(addresses.get(`${SITE}/rubryka/news/misto/`)).toEqual({ to: "topic", name: "Місто" });
  });

  test("stand below what all permalinks begin with", async () => {
    const items = [1, 2, 3].map((id) => item({ ...POST, id, link: `${SITE}/archives/${id}/` }));
    const addresses = await addressesOf(items);
    expect(addresses.get(`${SITE}/archives/category/news/`)).toEqual({ to: "topic", name: "Новини" });
    expect(addresses.get(`${SITE}/archives/author/olena/`)).toEqual({ to: "author", name: "Олена Тестова" });
  });

  test("do not stand below a category that all permalinks begin with", async () => {
    const items = [1, 2, 3].map((id) => item({ ...POST, id, link: `${SITE}/news/tekst-${id}/` }));
    expect((await addressesOf(items)).has(`${SITE}/news/category/news/`)).toBe(false);
  });
});

describe("files", () => {
  test("of the library have their page, their owner and what is said of them", async () => {
    const image = { s: "image_meta", credit: "Агенція" };
    const metadata = `a:1:{s:10:"${image.s}";a:1:{s:6:"credit";s:14:"${image.credit}";}}`;
    const entries = await entriesOf([
      item({ id: 5 }),
      picture(11, {
        parent: 5,
        alt: "Міст &amp; річка",
        excerpt: "Підпис *тут*",
        meta: { _wp_attachment_metadata: metadata },
      }),
      picture(12, { credit: '<a href="https://a.example/">Ольга</a>' }),
    ]);
    expect(entries).toContainEqual(
      expect.objectContaining({ is: "left out", what: "a link in a credit", title: "https://a.example/" }),
    );
    const files = entries.flatMap((entry) => (entry.is === "file" ? [entry.file] : []));
    expect(files).toEqual([
      {
        src: `${SITE}/wp-content/uploads/2019/05/photo-11.jpg`,
        alt: "Міст & річка",
        caption: "Підпис \\*тут\\*",
        credit: "Агенція",
        key: "11",
        page: `${SITE}/photo-11/`,
        owner: "visti.example/?p=5",
      },
      expect.objectContaining({ credit: "Ольга", owner: undefined }),
    ]);
  });
});

test("comments are counted, by what they were", async () => {
  const comment = (type: string, approved: string) =>
    `<wp:comment><wp:comment_content><![CDATA[слова]]></wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type><wp:commentmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:commentmeta></wp:comment>`;
  const more = [
    comment("comment", "1"),
    comment("", "1"),
    comment("pingback", "1"),
    comment("", "spam"),
  ].join("");
  const entries = await entriesOf([item({ more })]);
  expect(entries.filter((entry) => entry.is === "left out")).toEqual([
    { is: "left out", what: "a comment", count: 2 },
    { is: "left out", what: "a pingback", count: 1 },
    { is: "left out", what: "a comment that was not shown", count: 1 },
  ]);
  const [text] = entries.flatMap((entry) => (entry.is === "text" ? [entry.text] : []));
  expect(text?.remarks).toEqual([]);
});
