import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { type Header, readHeader } from "../../../../src/import/sources/folders/header.ts";
import { AuthorBook } from "../../../../src/import/sources/folders/header-authors.ts";
import { dateInAddress, dateInName, momentOf } from "../../../../src/import/sources/folders/moments.ts";
import { SiteFiles } from "../../../../src/import/sources/folders/site-files.ts";
import { folderWith } from "../archive-of.ts";

const ZONE = "Europe/Kyiv";

function header(data: Record<string, unknown>, authors: Record<string, string> = {}): Header {
  const book = new AuthorBook(new SiteFiles(folderWith(authors)));
  return readHeader(data, { zone: ZONE, authors: book, topics: { listing: "commas" } });
}

// biome-ignore format: a table reads better in rows
const MOMENTS: readonly (readonly [written: unknown, instant: string])[] = [
  ["2024-05-01", "2024-05-01T00:00+03:00"], ["2024-05-01T10:00:00Z", "2024-05-01T10:00Z"],
  ["2024-05-01 10:00", "2024-05-01T10:00+03:00"], ["2024-05-01 10:00:30 +0200", "2024-05-01T10:00:30+02:00"],
  ["2024-05-01 10:00:30 -07:00", "2024-05-01T10:00:30-07:00"], ["2024-05-01T8:00:00+02:00", "2024-05-01T08:00+02:00"],
  ["2024-05-01 10:00:30 UTC", "2024-05-01T10:00:30Z"], ["2024-5-1", "2024-05-01T00:00+03:00"], ["2024/05/01", "2024-05-01T00:00+03:00"],
  ["May 1, 2024", "2024-05-01T00:00+03:00"], ["May 01 2024", "2024-05-01T00:00+03:00"], ["1 May 2024", "2024-05-01T00:00+03:00"],
  ["May 1st, 2024", "2024-05-01T00:00+03:00"], ["01.05.2024", "2024-05-01T00:00+03:00"], ["Wed, 01 May 2024 10:00:00 +0200", "2024-05-01T10:00+02:00"],
  [20240501, "2024-05-01T00:00+03:00"], [1714550400, "2024-05-01T08:00Z"], [1714550400000, "2024-05-01T08:00Z"], ["20240501", "2024-05-01T00:00+03:00"],
];

test.each(MOMENTS)("%s is a time", (written, instant) => {
  expect(momentOf(written, ZONE)?.toMillis()).toBe(DateTime.fromISO(instant).toMillis());
});

test.each([["soon"], [""], [null], [true], ["2024-13-45"], [{}], ["v1.2.3"], ["0001-01-01T00:00:00Z"]])(
  "%s is none",
  (written) => {
    expect(momentOf(written, ZONE)).toBeUndefined();
  },
);

test("dates stand in names and in addresses", () => {
  expect(dateInName("2024-05-01-a-b", ZONE)?.rest).toBe("a-b");
  expect(dateInName("2024-05-01_a", ZONE)?.rest).toBe("a");
  expect(dateInName("2024-05-01", ZONE)?.rest).toBe("");
  expect(dateInName("2024-15-01-a", ZONE)).toBeUndefined();
  expect(dateInName("100-a", ZONE)).toBeUndefined();
  expect(dateInAddress("2018/07/27/a", ZONE)?.toISODate()).toBe("2018-07-27");
  expect(dateInAddress("a/18/07/27", ZONE)).toBeUndefined();
});

// biome-ignore format: a table reads better in rows
const CASES: readonly (readonly [data: Record<string, unknown>, expected: Partial<Record<keyof Header, unknown>>])[] = [
  [{ title: "A &amp; <b>B</b> `c` *d*" }, { title: "A & B c d" }], [{ title: 2024 }, { title: "2024" }],
  [{ title: "C:\\Users та 1 < 2" }, { title: "C:\\Users та 1 < 2" }],
  [{ title: "Vec<T> і <b>B</b><br>C" }, { title: "Vec<T> і B C" }], [{ excerpt: "<p>Про <b>що</b> &amp; це.</p>\n<p>Ще.</p>" }, { lede: "Про що & це. Ще." }],
  [{ description: "Про **що** [це](x)." }, { lede: "Про що це." }], [{ excerpt: "A", description: "B" }, { lede: "A" }], [{ summary: "A" }, { lede: "A" }],
  [{ extra: { lead: "A" } }, { lede: "A" }], [{ params: { summary: "A" } }, { lede: "A" }],
  [{ draft: true }, { draft: true }], [{ published: false }, { draft: true }], [{ published: "false" }, { draft: true }], [{ published: true }, { draft: false }],
  [{ status: "draft" }, { draft: true }], [{ status: "published" }, { draft: false }], [{ isDraft: "yes" }, { draft: true }],
  [{ slug: "a" }, { slug: "a" }], [{ lang: "uk" }, { lang: "uk" }], [{ locale: "uk-UA" }, { lang: "uk-UA" }],
  [{ aliases: ["/a", "/b"] }, { aliases: ["/a", "/b"] }], [{ redirect_from: "/a" }, { aliases: ["/a"] }], [{ alias: "/a" }, { aliases: ["/a"] }],
  [{ weight: 1 }, { weight: 9 }], [{ weight: 9 }, { weight: 1 }], [{ weight: 100 }, { weight: undefined }], [{ pinned: true }, { weight: 5 }], [{ featured: true }, { weight: 5 }],
  [{ canonical_url: "https://a.example/" }, { canonical: "https://a.example/" }], [{ canonicalURL: "b" }, { canonical: "b" }],
  [{ author: "Ганна" }, { authors: [{ name: "Ганна" }] }], [{ authors: ["A", "B", "A"] }, { authors: [{ name: "A" }, { name: "B" }] }],
  [{ author: "Ганна <h@a.example>" }, { authors: [{ name: "Ганна", email: "h@a.example" }] }],
  [{ author: { name: "Ганна", url: "https://a.example", bio: "*Пише*" } }, { authors: [{ name: "Ганна", url: "https://a.example", description: "Пише" }] }],
  [{ taxonomies: { authors: ["A"] } }, { authors: [{ name: "A" }] }], [{ extra: { author: "A" } }, { authors: [{ name: "A" }] }],
  [{ tags: ["A", "a", "B"] }, { topics: [{ name: "A", kind: "theme" }, { name: "B", kind: "theme" }] }],
  [{ tags: "A, B c" }, { topics: [{ name: "A" }, { name: "B c" }] }], [{ tag: "A b" }, { topics: [{ name: "A b" }] }],
  [{ category: "A", categories: ["B"] }, { topics: [{ name: "A", kind: "section" }, { name: "B", kind: "section" }] }],
  [{ taxonomies: { tags: ["A"], categories: ["B"], rubric: ["C"] } }, { topics: [{ name: "B", kind: "section" }, { name: "C", kind: "section" }, { name: "A", kind: "theme" }] }],
  [{ series: ["A"], topics: [{ name: "B" }] }, { topics: [{ name: "A" }, { name: "B" }] }],
  [{ keywords: "A, B" }, { topics: [{ name: "A" }, { name: "B" }] }], [{ keywords: "A", tags: ["B"] }, { topics: [{ name: "B" }] }],
  [{ cover: "a.jpg" }, { photo: { src: "a.jpg" } }], [{ images: ["a.jpg", "b.jpg"] }, { photo: { src: "a.jpg" } }],
  [{ image: { path: "a.jpg", alt: "A", caption: "B", credit: "C" } }, { photo: { src: "a.jpg", alt: "A", caption: "B", credit: "C" } }],
  [{ heroImage: "a.jpg", heroImageAlt: "A" }, { photo: { src: "a.jpg", alt: "A" } }], [{ featured_image: "a.jpg", image_caption: "B" }, { photo: { src: "a.jpg", caption: "B" } }],
  [{ header: { teaser: "a.jpg" } }, { photo: { src: "a.jpg" } }], [{ cover: { image: "a.jpg", alt: "A", relative: true } }, { photo: { src: "a.jpg", alt: "A" } }],
  [{ thumbnail: "https://a.example/b" }, { photo: { src: "https://a.example/b" } }], [{ image: true, featured: false }, { photo: undefined }], [{ extra: { thumbnail: "a.png" } }, { photo: { src: "a.png" } }],
];

describe("what front matter says", () => {
  test.each(CASES)("%j", (data, expected) => {
    expect(header(data)).toMatchObject(expected);
  });

  test.each<[data: Record<string, unknown>, key: "date" | "updated" | "expires", day: string]>([
    [{ date: "2024-05-01" }, "date", "2024-05-01"],
    [{ pubDate: "May 1, 2024" }, "date", "2024-05-01"],
    [{ publishDate: "2024-05-01" }, "date", "2024-05-01"],
    [{ date: "git Last Modified", published: "2024-05-01" }, "date", "2024-05-01"],
    [{ lastmod: "2024-05-01" }, "updated", "2024-05-01"],
    [{ updated: "2024-05-01" }, "updated", "2024-05-01"],
    [{ last_modified_at: "2024-05-01" }, "updated", "2024-05-01"],
    [{ expiryDate: "2024-05-01" }, "expires", "2024-05-01"],
  ])("%j: %s", (data, key, day) => {
    expect(header(data)[key]?.toISODate()).toBe(day);
    expect(header(data).remarks).toEqual([]);
  });

  test("a date that is none is said", () => {
    expect(header({ date: "soon" }).remarks).toEqual([
      { kind: "left out", what: "a date that cannot be read", detail: "date: soon" },
    ]);
  });
});

test.each<[file: string, content: string]>([
  ["_data/authors.yml", "hanna: {name: Ганна Приклад, bio: Пише}"],
  ["data/authors.toml", '[hanna]\nname = "Ганна Приклад"\nbio = "Пише"'],
  ["src/_data/authors.json", '[{"id": "hanna", "name": "Ганна Приклад", "bio": "Пише"}]'],
  ["data/authors/hanna.yaml", "name: Ганна Приклад\nbio: Пише"],
  ["src/content/authors/hanna.json", '{"name": "Ганна Приклад", "bio": "Пише"}'],
  ["content/authors/hanna/_index.md", "---\ntitle: Ганна Приклад\n---\nПише"],
  ["_authors/hanna.md", "---\nshort_name: hanna\nname: Ганна Приклад\n---\nПише"],
])("authors are known from %s", (file, content) => {
  const found = [{ name: "Ганна Приклад", key: "hanna", description: "Пише" }];
  expect(header({ author: "hanna" }, { [file]: content }).authors).toMatchObject(found);
  expect(
    header({ authors: [{ collection: "authors", id: "hanna" }] }, { [file]: content }).authors,
  ).toMatchObject(found);
});
