import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { authorsSchema } from "../../src/intake/authors-schema.ts";
import { pageSchemaFor } from "../../src/intake/page-schema.ts";
import { localised, photosSchema, topicsSchema } from "../../src/intake/schemas.ts";
import { siteSchema } from "../../src/intake/site-schema.ts";

const SITE = {
  name: "Вісник",
  description: "Новини",
  baseUrl: "https://news.example/",
  languages: ["uk"],
  timeZone: "Europe/Kyiv",
  authority: "news.example,2025",
  publisher: { name: "Редакція" },
};
const PAGE = pageSchemaFor(SITE);
const TOPIC = { kind: "theme", name: "Мова" };
const AUTHOR = { kind: "person", name: "Ім'я" };

/** Paths of what does not fit. */
function refused(schema: z.ZodType, data: unknown): string[] {
  return (schema.safeParse(data).error?.issues ?? []).map((issue) => issue.path.join("."));
}

test.each([
  ["a site", siteSchema, SITE],
  ["topics", topicsSchema, { mova: TOPIC }],
  ["authors", authorsSchema, { "iryna-2": AUTHOR }],
  ["a page", PAGE, { title: "Про нас" }],
  ["photos", photosSchema, { "a b.jpg": {} }],
])("the least of %s fits", (_, schema, data) => {
  expect(refused(schema, data)).toEqual([]);
});

describe("every object is strict", () => {
  test.each([
    ["the site", siteSchema, { ...SITE, theme: "x" }, ""],
    ["its publisher", siteSchema, { ...SITE, publisher: { name: "a", logo: "b" } }, "publisher"],
    ["its feeds", siteSchema, { ...SITE, feeds: { items: 3, full: true } }, "feeds"],
    ["its robots", siteSchema, { ...SITE, robots: { ai: "x" } }, "robots"],
    ["a topic", topicsSchema, { mova: { ...TOPIC, colour: "red" } }, "mova"],
    ["an author", authorsSchema, { iryna: { ...AUTHOR, twitter: "x" } }, "iryna"],
    ["a page", PAGE, { title: "a", date: "b" }, ""],
    ["a page: permalink", PAGE, { title: "a", permalink: "/../x" }, ""],
    ["a page: computed keys", PAGE, { title: "a", eleventyComputed: {} }, ""],
    ["a photo's notes", photosSchema, { "a.jpg": { alt: "b" } }, "a.jpg"],
  ])("%s", (_, schema, data, path) => {
    expect(refused(schema, data)).toEqual([path]);
  });
});

describe("values that do not fit", () => {
  test.each([
    ["a headline of blanks", PAGE, { title: " \t\n" }, "title"],
    ["a headline of what XML forbids", PAGE, { title: "\u0000\u0008" }, "title"],
    [
      "an account without its host",
      authorsSchema,
      { iryna: { ...AUTHOR, fediverse: "@iryna" } },
      "iryna.fediverse",
    ],
    [
      "an account as an address",
      siteSchema,
      { ...SITE, publisher: { name: "a", fediverse: "https://a.example/@b" } },
      "publisher.fediverse",
    ],
    ["no languages", siteSchema, { ...SITE, languages: [] }, "languages"],
    ["a language without messages", siteSchema, { ...SITE, languages: ["xx"] }, "languages.0"],
    ["a base URL of another kind", siteSchema, { ...SITE, baseUrl: "ftp://news.example/" }, "baseUrl"],
    ["an authority without a year", siteSchema, { ...SITE, authority: "news.example" }, "authority"],
    [
      "an authority of a month that there is not",
      siteSchema,
      { ...SITE, authority: "a.ua,2025-13" },
      "authority",
    ],
    [
      "an authority of a day that there is not",
      siteSchema,
      { ...SITE, authority: "a.ua,2025-02-30" },
      "authority",
    ],
    ["a feed of too many", siteSchema, { ...SITE, feeds: { items: 31 } }, "feeds.items"],
    [
      "a hub with a password",
      siteSchema,
      { ...SITE, feeds: { hubs: ["https://a:b@hub.ua/"] } },
      "feeds.hubs.0",
    ],
    ["a list of one", siteSchema, { ...SITE, listSize: 1 }, "listSize"],
    ["half a story on a page", siteSchema, { ...SITE, listSize: 2.5 }, "listSize"],
    ["a feed of none", siteSchema, { ...SITE, feeds: { items: 0 } }, "feeds.items"],
    ["a topic's key with capitals", topicsSchema, { Mova: TOPIC }, "Mova"],
    [
      "an author's page that is a script",
      authorsSchema,
      { iryna: { ...AUTHOR, url: "javascript:x" } },
      "iryna.url",
    ],
    ["a photo elsewhere", photosSchema, { "../a.jpg": {} }, "../a.jpg"],
    ["a focus outside", photosSchema, { "a.jpg": { focus: [0.5, 1.2] } }, "a.jpg.focus.1"],
    ["half a focus", photosSchema, { "a.jpg": { focus: [0.5] } }, "a.jpg.focus"],
  ])("%s", (_, schema, data, path) => {
    expect(refused(schema, data)).toEqual([path]);
  });
});

test.each([
  ["https://example.org", "https://example.org/"],
  ["https://example.org/path?", "https://example.org/path?"],
  ["https://example.org/a?b#", "https://example.org/a?b#"],
  ["https://example.org/#", "https://example.org/#"],
  ["http://[::1]:8080/{a}|[b]", "http://[::1]:8080/%7Ba%7D%7C%5Bb%5D"],
  [
    "https://новини.укр/шлях?а=ї&b={",
    "https://xn--b1amarcd.xn--j1amh/%D1%88%D0%BB%D1%8F%D1%85?%D0%B0=%D1%97&b=%7B",
  ],
  ["https://example.org/100%?x=%zz&y=%20", "https://example.org/100%25?x=%25zz&y=%20"],
  ["https://example.org/@name", "https://example.org/@name"],
])("the address %s is written %s", (given, written) => {
  expect(siteSchema.parse({ ...SITE, publisher: { name: "a", url: given } }).publisher.url).toBe(written);
});

test.each(["2025", "2024-02", "2024-02-29"])("an authority may be of %s", (date) => {
  expect(refused(siteSchema, { ...SITE, authority: `news.example,${date}` })).toEqual([]);
});

test("lines are cleaned: one line, composed letters, without what XML forbids", () => {
  const title = ` Новий\u0000 ${"й".normalize("NFD")}\n  рядок `;
  expect(PAGE.parse({ title }).title).toBe("Новий й рядок");
});

test("the defaults of a site", () => {
  expect(siteSchema.parse(SITE)).toMatchObject({
    navigation: [],
    listSize: 20,
    feeds: { items: 30, formats: {}, empty: true, hubs: [] },
    share: ["telegram", "facebook", "x", "mail"],
    robots: { search: "allow", previews: "allow", answers: "allow", training: "refuse" },
  });
});

describe("localised", () => {
  test.each([
    ["one text for all", "Вісник", ["uk", "en"] as const, { uk: "Вісник", en: "Вісник", fr: "Вісник" }, []],
    [
      "one each",
      { uk: "а", en: "b", fr: "c" },
      ["uk", "en", "fr"] as const,
      { uk: "а", en: "b", fr: "c" },
      [],
    ],
    [
      "a language of the site without",
      { en: "b" },
      ["uk", "en"] as const,
      { uk: "b", en: "b", fr: "b" },
      ["uk"],
    ],
    [
      "another language without",
      { uk: "а", en: "b" },
      ["en", "uk"] as const,
      { uk: "а", en: "b", fr: "b" },
      [],
    ],
    [
      "only a language that the site has not",
      { fr: "c" },
      ["uk"] as const,
      { uk: "c", en: "c", fr: "c" },
      ["uk"],
    ],
    ["none", {}, ["uk"] as const, { uk: "", en: "", fr: "" }, ["uk"]],
  ])("%s", (_, text, languages, all, missing) => {
    expect(localised(text, languages)).toMatchObject({ text: all, missing });
  });
});
