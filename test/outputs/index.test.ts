import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sitePathOf } from "../../src/model/address.ts";
import {
  OUTPUT_KINDS,
  type Output,
  type OutputKind,
  outputsOfKind,
  viewOf,
} from "../../src/outputs/index.ts";
import { plainPageLinks } from "../../src/outputs/plain-page-view.ts";
import { Desk } from "../library/desk.ts";

const desk = new Desk(undefined, true);

beforeAll(async () => {
  const { site } = desk;
  for (let day = 10; day < 18; day++)
    site.story(`2025/02/${day}-s`, { slug: `s${day}`, authors: "[reporter]" });
  site.story("2025/02/10-s", { slug: "new", aliases: "[/2025/02/10/old, /2025/02/10/older/]" });
  site.story("2025/02/11-s", { slug: "english" }, "", "en");
  site.story("2025/02/12-draft", { draft: "true", aliases: "[/2025/02/12/hidden/]" });
  site.write("pages/about/uk.md", "---\ntitle: Про нас\nlede: Хто ми\n---\n[[2025/02/10-s]]\n");
  site.write("pages/about/en.md", "---\ntitle: About\n---\nText.\n");
  site.write("pages/rules/uk.md", "---\ntitle: Правила\n---\n");
  site.write("pages/quiet/uk.md", "---\ntitle: Без низу\nfooter: false\n---\n");
  await desk.takeIn();
});
afterAll(() => desk.remove());

const all = () => OUTPUT_KINDS.flatMap((kind) => [...outputsOfKind(desk.context, kind)]);
const output = <K extends OutputKind>(kind: K, path: string, key = ""): Output & { kind: K } => ({
  path: sitePathOf(path),
  kind,
  lang: "uk",
  key,
  page: 0,
});

describe("the outputs that the content calls for", () => {
  test("have addresses of their own", () => {
    const paths = all().map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(50);
    expect(paths).toHaveLength(new Set(paths).size);
  });

  test("all show something", () => {
    const empty = all().filter((each) => viewOf(desk.context, each) === undefined);
    expect(empty).toEqual([]);
  });

  test.each<[OutputKind, string[]]>([
    ["home", ["/page/1/", "/", "/en/", "/fr/"]],
    [
      "author",
      ["/authors/reporter/page/1/", "/authors/reporter/", "/en/authors/reporter/", "/fr/authors/reporter/"],
    ],
    ["topics", ["/topics/", "/en/topics/", "/fr/topics/"]],
    ["month", ["/2025/02/", "/en/2025/02/"]],
    ["year", ["/2025/", "/en/2025/"]],
    ["page", ["/about/", "/en/about/", "/quiet/", "/rules/"]],
    ["not-found", ["/404.html", "/en/404.html", "/fr/404.html"]],
    ["redirect", ["/2025/02/10/old/", "/2025/02/10/older/"]],
    ["sitemap", ["/sitemap.xml", "/sitemap/pages.xml", "/sitemap/2025-02.xml"]],
    ["news-sitemap", ["/news-sitemap.xml"]],
    ["robots", ["/robots.txt"]],
    ["offline", ["/offline/", "/en/offline/", "/fr/offline/"]],
    ["latest-list", ["/offline.json", "/en/offline.json", "/fr/offline.json"]],
    ["service-worker", ["/sw.js"]],
    ["manifest", ["/site.webmanifest", "/en/site.webmanifest", "/fr/site.webmanifest"]],
  ])("%s", (kind, paths) => {
    expect([...outputsOfKind(desk.context, kind)].map(({ path }) => path).sort()).toEqual(paths.sort());
  });

  test("feeds: three formats of every public list, in languages in which it has no stories too", () => {
    const feeds = [...outputsOfKind(desk.context, "feed")].map(({ path }) => path);
    expect(feeds).toHaveLength(3 * 3 * (1 + 1 + 1));
    expect(feeds).toContain("/fr/topics/ukraine/atom.xml");
  });
});

test("an old address leads to the new one; that of a draft to nothing", () => {
  expect(viewOf(desk.context, output("redirect", "/2025/02/10/older/"))).toEqual({
    lang: "uk",
    to: "/2025/02/10/new/",
  });
  expect(viewOf(desk.context, output("redirect", "/2025/02/12/hidden/"))).toBeUndefined();
});

test("a story is not at an address that it has left", () => {
  const id = "2025/02/10-s";
  expect(viewOf(desk.context, output("story", "/2025/02/10/new/", id))).toBeDefined();
  expect(viewOf(desk.context, output("story", "/2025/02/10/s10/", id))).toBeUndefined();
});

test("a plain page, with the stories it names and its translations", () => {
  expect(viewOf(desk.context, output("page", "/about/", "about"))).toMatchObject({
    title: "Про нас",
    lede: "Хто ми",
    cards: { "2025/02/10-s": { path: "/2025/02/10/new/" } },
    alternates: expect.arrayContaining([
      { lang: "uk", path: "/about/" },
      { lang: "en", path: "/en/about/" },
    ]),
  });
  expect(viewOf(desk.context, output("page", "/rules/", "rules"))?.alternates).toEqual([]);
  expect(viewOf(desk.context, output("page", "/nothing/", "nothing"))).toBeUndefined();
  expect(plainPageLinks(desk.context, "uk")).toEqual([
    { title: "Про нас", path: "/about/", lang: "uk" },
    { title: "Правила", path: "/rules/", lang: "uk" },
  ]);
  expect(plainPageLinks(desk.context, "en")).toEqual([
    { title: "About", path: "/en/about/", lang: "en" },
    { title: "Правила", path: "/rules/", lang: "uk" },
  ]);
});
