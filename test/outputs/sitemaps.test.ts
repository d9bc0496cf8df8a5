import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Desk } from "../library/desk.ts";
import { viewAt } from "./view-at.ts";

const desk = new Desk(undefined, true);

beforeAll(async () => {
  const { site } = desk;
  site.now = "2025-03-01T12:00:00Z";
  const story = (id: string, slug: string, date: string, more = {}, lang = "uk") =>
    site.story(id, { slug, date, tags: "[Бельгія]", ...more }, "", lang);
  story("2025/01/10-a", "a", "2025-01-10T10:00:00Z");
  story("2025/01/11-b", "b", "2025-01-11T10:00:00Z", {
    updated: "2025-02-20T10:00:00Z",
    authors: "[reporter]",
  });
  story("2025/01/11-b", "b", "2025-01-11T10:00:00Z", { tags: "[ukraine]" }, "en");
  story("2025/01/12-reprint", "reprint", "2025-01-12T10:00:00Z", {
    source: "{ name: X, url: 'https://x.example/', relation: reprint }",
  });
  story("2025/02/27-out", "out", "2025-02-27T12:00:00Z");
  story("2025/02/27-in", "in", "2025-02-27T12:00:01Z", { source: "{ name: X, relation: translated }" });
  story("2025/02/28-reprint", "reprint", "2025-02-28T10:00:00Z", {
    source: "{ name: X, url: 'https://x.example/', relation: reprint }",
  });
  story("2025/03/01-now", "now", "2025-03-01T12:00:00Z");
  story("2025/03/01-now", "now", "2025-03-01T12:00:00Z", {}, "fr");
  story("2025/03/01-soon", "soon", "2025-03-01T12:00:01Z");
  story("2025/02/28-draft", "draft", "2025-02-28T10:00:00Z", { draft: "true" });
  site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\n");
  site.write("pages/about/en.md", "---\ntitle: About\n---\n");
  site.write("pages/rules/uk.md", "---\ntitle: Правила\n---\n");
  await desk.takeIn();
});
afterAll(() => desk.remove());

test("the index names each month, and when anything in it changed last", () => {
  expect(viewAt(desk.context, "sitemap", "uk", "")).toEqual({
    parts: [
      { path: "/sitemap/pages.xml" },
      { path: "/sitemap/2025-01.xml", lastModified: Date.parse("2025-02-20T10:00:00Z") },
      { path: "/sitemap/2025-02.xml", lastModified: Date.parse("2025-02-27T12:00:01Z") },
      { path: "/sitemap/2025-03.xml", lastModified: Date.parse("2025-03-01T12:00:00Z") },
    ],
  });
});

test("a month names its stories and their translations, reprints left out", () => {
  const alternates = [
    { lang: "en", path: "/en/2025/01/11/b/" },
    { lang: "uk", path: "/2025/01/11/b/" },
  ];
  expect(viewAt(desk.context, "sitemap", "uk", "2025-01")).toEqual({
    entries: [
      { path: "/2025/01/10/a/", lastModified: Date.parse("2025-01-10T10:00:00Z"), alternates: [] },
      { path: "/en/2025/01/11/b/", lastModified: Date.parse("2025-01-11T10:00:00Z"), alternates },
      { path: "/2025/01/11/b/", lastModified: Date.parse("2025-02-20T10:00:00Z"), alternates },
    ],
  });
  expect(viewAt(desk.context, "sitemap", "uk", "2024-12")).toBeUndefined();
});

test("the pages: front pages, topics and authors that have stories, plain pages", () => {
  const view = viewAt(desk.context, "sitemap", "uk", "pages");
  const entries = view && "entries" in view ? view.entries : [];
  expect(entries.map(({ path, alternates }) => `${path} ${alternates.map(({ lang }) => lang)}`)).toEqual([
    ...["/ uk,en,fr", "/en/ uk,en,fr", "/fr/ uk,en,fr"],
    ...["/topics/ uk,en,fr", "/en/topics/ uk,en,fr", "/fr/topics/ uk,en,fr"],
    ...["/feeds/ uk,en,fr", "/en/feeds/ uk,en,fr", "/fr/feeds/ uk,en,fr"],
    "/en/topics/ukraine/ ",
    ...["/topics/europe/ uk,fr", "/fr/topics/europe/ uk,fr"],
    ...["/topics/belgium/ uk,fr", "/fr/topics/belgium/ uk,fr"],
    "/authors/reporter/ ",
    ...["/about/ uk,en", "/en/about/ uk,en"],
    "/rules/ ",
  ]);
});

describe("the news sitemap", () => {
  test("has the last two days, newest first, without reprints", () => {
    expect(viewAt(desk.context, "news-sitemap", "uk")?.stories.map(({ path }) => path)).toEqual([
      "/fr/2025/03/01/now/",
      "/2025/03/01/now/",
      "/2025/02/27/in/",
    ]);
  });

  test("empties as time goes by", () => {
    const later = { ...desk.context, now: Date.parse("2025-03-03T12:00:00Z") };
    expect(viewAt(later, "news-sitemap", "uk")?.stories.map(({ path }) => path)).toEqual([]);
  });
});

test("a translation that came later is news on the day it came, and its month changed then", async () => {
  const late = new Desk();
  const published = "2025-02-28T10:00:00Z";
  late.site.story("2025/01/10-a", { slug: "a", date: "2025-01-10T10:00:00Z" });
  late.site.story("2025/01/10-a", { slug: "a", date: "2025-01-10T10:00:00Z", published }, "", "en");
  await late.takeIn();
  const date = Date.parse(published);
  expect(viewAt(late.context, "news-sitemap", "uk")?.stories).toEqual([
    { path: "/en/2025/01/10/a/", lang: "en", title: "Новина 2025/01/10-a", date },
  ]);
  expect(viewAt(late.context, "sitemap", "uk", "")).toMatchObject({
    parts: [{ path: "/sitemap/pages.xml" }, { path: "/sitemap/2025-01.xml", lastModified: date }],
  });
  const entries = (viewAt(late.context, "sitemap", "uk", "2025-01") as { entries: object[] }).entries;
  expect(entries).toContainEqual(expect.objectContaining({ path: "/en/2025/01/10/a/", lastModified: date }));
});
