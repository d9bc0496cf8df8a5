import { describe, expect, test } from "vitest";
import { publishedOfKind } from "../../src/library/published.ts";
import type { OutputKind } from "../../src/outputs/index.ts";
import type { Plan } from "../../src/plan/plan.ts";
import type { SmallSite } from "../site/small-site.ts";
import { DryPress } from "./dry-press.ts";
import { KNOWN_KINDS } from "./known-kinds.ts";

/** Ten stories, 10 to 19 February, of Ukraine and by the reporter; three on a page. */
async function somePress(more: (site: SmallSite) => void = () => {}): Promise<DryPress> {
  const press = new DryPress();
  for (let day = 10; day < 20; day++) write(press.site, day);
  more(press.site);
  await press.build();
  return press;
}

function write(site: SmallSite, day: number, matter: Record<string, string> = {}, body = "Текст."): void {
  site.story(
    `2025/02/${day}-s`,
    { title: `Новина ${day}`, slug: `s${day}`, authors: "[reporter]", ...matter },
    body,
  );
}

const story = (day: number) => `/2025/02/${day}/s${day}/`;
const feeds = (...hubs: string[]) =>
  hubs.flatMap((hub) => ["feed.xml", "atom.xml", "feed.json"].map((file) => hub + file));
const HUBS = ["/", "/topics/ukraine/", "/authors/reporter/"];
const onPage = (page: number) => HUBS.map((hub) => `${hub}${page === 0 ? "" : `page/${page}/`}`);
/** The page of an address that leads nowhere offers the newest stories. */
const LOST = "/404.html";
/** The latest stories, as devices keep them. */
const KEPT = "/offline.json";
const ARCHIVE = ["/2025/", "/2025/02/"];
/** Of the search index: where words are found, and what is shown of stories. */
const WORDS = "/search/uk/recent/0.bin";
const RECORDS = "/search/uk/stories/2025-02-0.bin";
const INDEX = ["/search/uk/directory.bin", WORDS, RECORDS];
/** Where all feeds are named, and those of a language that have stories. */
const LISTS_OF_FEEDS = ["/feeds/", "/en/feeds/", "/fr/feeds/", "/feeds.opml"];
const MONTH = ["/sitemap.xml", "/sitemap/2025-02.xml"];
/** The part of the site's list of addresses that says what the stories of the month are and say. */
const SAID = "/sitemap/addresses/2025-02.json";

/** What is news, the clock decides as well (`test/outputs/sitemaps.test.ts`). */
const HERE: readonly OutputKind[] = KNOWN_KINDS.filter((kind) => kind !== "news-sitemap");

function knownPathsOf({ orders }: Plan): string[] {
  return orders
    .filter(({ output }) => HERE.includes(output.kind))
    .map(({ output }) => output.path)
    .sort();
}

type Case = [what: string, change: (site: SmallSite) => void, pressed: string[], gone?: string[]];

describe("a change presses what shows it, and nothing else", () => {
  // biome-ignore format: a table reads better in rows
  test.each<Case>([
    ["nothing", () => {}, []],
    ["a file written anew", (site) => write(site, 15), []],
    ["the text of an old story", (site) => write(site, 11, {}, "Інакше."), [story(11), KEPT, WORDS, ...feeds(...HUBS), SAID]],
    ["a note that no card shows", (site) => write(site, 11, { source: "{ name: X }" }), [story(11), KEPT, ...feeds(...HUBS)]],
    ["when it was changed", (site) => write(site, 11, { updated: "2025-02-20T10:00" }), [story(11), KEPT, ...feeds(...HUBS), ...MONTH]],
    ["its lede", (site) => write(site, 11, { lede: "Інакше." }), [story(11), KEPT, ...[12, 13, 14].map(story), ...onPage(1), "/2025/02/11/", ...feeds(...HUBS), WORDS, RECORDS, SAID]],
    ["the headline of the newest", (site) => write(site, 19, { title: "Інакше" }), [story(19), KEPT, story(18), LOST, ...onPage(0), "/2025/02/", "/2025/02/19/", ...feeds(...HUBS), WORDS, RECORDS, SAID]],
    ["a new story", (site) => write(site, 20), [story(20), KEPT, story(19), LOST, ...onPage(0), ...ARCHIVE, "/2025/02/20/", ...feeds(...HUBS), ...MONTH, ...INDEX, SAID]],
    ["a story that is gone", (site) => site.delete("articles/2025/02/19-s"), [story(18), KEPT, LOST, ...onPage(0), ...ARCHIVE, ...feeds(...HUBS), ...MONTH, ...INDEX, SAID], [story(19), "/2025/02/19/"]],
    ["two stories that are gone, and with them an older page", (site) => { for (const day of [18, 19]) site.delete(`articles/2025/02/${day}-s`); },
      [story(17), KEPT, LOST, ...onPage(0), ...ARCHIVE, ...feeds(...HUBS), ...MONTH, ...INDEX, SAID], [story(18), story(19), "/2025/02/18/", "/2025/02/19/", ...onPage(2)]],
    ["a draft of it", (site) => write(site, 19, { draft: "true" }), [story(18), KEPT, LOST, ...onPage(0), ...ARCHIVE, ...feeds(...HUBS), ...MONTH, ...INDEX, SAID], [story(19), "/2025/02/19/"]],
    ["a new draft", (site) => write(site, 20, { draft: "true" }), []],
    ["a translation", (site) => site.story("2025/02/11-s", { slug: "s11", authors: "[reporter]" }, "", "en"), [
      "/en/2025/02/11/s11/", story(11), ...HUBS.map((hub) => `/en${hub}`), ...feeds(...HUBS.map((hub) => `/en${hub}`)), "/en/topics/", "/en/feeds.opml", "/en/404.html", "/en/offline.json", "/en/search/",
      ...["/2025/", "/2025/02/", "/2025/02/11/"].flatMap((path) => [path, `/en${path}`]), "/sitemap/pages.xml", "/sitemap/2025-02.xml",
      ...INDEX.map((path) => path.replace("/uk/", "/en/")), SAID,
    ]],
    ["a new author of it", (site) => write(site, 11, { authors: "[newsroom]" }), [
      // The cards of it name a person no more.
      ...[11, 12, 13, 14].map(story), "/2025/02/11/", "/page/1/", "/topics/ukraine/page/1/", "/search/uk/stories/2025-02-0.bin",
      KEPT, "/authors/newsroom/", ...feeds("/authors/newsroom/", ...HUBS), "/authors/reporter/", "/authors/reporter/page/1/", "/authors/reporter/page/2/", "/sitemap/pages.xml", WORDS,
      ...["/en", "/fr"].flatMap((lang) => [`${lang}/authors/newsroom/`, ...feeds(`${lang}/authors/newsroom/`)]), ...LISTS_OF_FEEDS, "/sitemap/addresses/pages.json",
    ]],
    ["a draft of a topic and an author that no story has", (site) => write(site, 20, { draft: "true", tags: "[belgium]", authors: "[newsroom]" }), []],
  ])("%s", async (_, change, pressed, gone = []) => {
    const press = await somePress();
    change(press.site);
    const published = new Set<string>(HERE.flatMap((kind) => publishedOfKind(press.desk.db, kind)));
    const plan = await press.build();
    const clean = press.cleanCopy();
    await clean.build();
    expect(press.files()).toEqual(clean.files());
    expect(knownPathsOf(plan)).toEqual([...pressed].sort());
    expect(plan.gone.filter((path) => published.has(path)).sort()).toEqual([...gone].sort());
  });
});

describe("a story whose headline changes presses the stories that name it", () => {
  // biome-ignore format: a table reads better in rows
  test.each<[how: string, write: (site: SmallSite) => void, pressed: string]>([
    ["by a card", (site) => write(site, 19, {}, "[[2025/02/10-s]]"), story(19)],
    ["by a link", (site) => write(site, 19, {}, "[т](story:2025/02/10-s)"), story(19)],
    ["as related", (site) => write(site, 19, { related: "[2025/02/10-s]" }), story(19)],
    ["because of their topic", (site) => write(site, 19, { tags: "[belgium]" }), story(19)],
    ["because of what their topic belongs to", (site) => write(site, 19, { tags: "[europe]" }), story(19)],
    ["as its translation", (site) => site.story("2025/02/10-s", { slug: "s10" }, "", "en"), "/en/2025/02/10/s10/"],
    ["on a plain page", (site) => site.write("pages/about/uk.md", "---\ntitle: А\n---\n[[2025/02/10-s]]"), "/about/"],
  ])("%s", async (_, more, pressed) => {
    const before = { tags: "[belgium]" };
    const press = await somePress((site) => {
      write(site, 10, before);
      more(site);
    });
    write(press.site, 10, { ...before, slug: "moved", title: "Інакше" });
    expect(knownPathsOf(await press.plan())).toContain(pressed);
  });
});

describe("a story that comes to another topic presses those that suggest it from now on", () => {
  test.each<[how: string, change: (site: SmallSite) => void]>([
    ["as one of several", (site) => write(site, 10, { tags: "[ukraine, belgium]" })],
    [
      "since one of its own belongs to it",
      (site) =>
        site.write(
          "topics.yaml",
          site.content("topics.yaml").replace("  kind: country", "  kind: country\n  parent: belgium"),
        ),
    ],
  ])("%s", async (_, change) => {
    const press = await somePress((site) => write(site, 19, { tags: "[belgium]" }));
    change(press.site);
    expect(knownPathsOf(await press.plan())).toContain(story(19));
  });
});

test("a month of reprints alone has no sitemap, and a new plain page is in that of the pages", async () => {
  const press = new DryPress();
  press.site.story("2025/02/10-s", { source: "{ name: X, url: 'https://x.example/', relation: reprint }" });
  await press.build();
  expect(press.files()["sitemap.xml"]).not.toContain("2025-02");
  press.site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\n");
  await press.build();
  expect(press.files()["sitemap/pages.xml"]).toContain("/about/");
});

test("however long the archive, a new story touches as many pages", async () => {
  const counts = [];
  for (const days of [12, 18]) {
    const press = new DryPress();
    for (let day = 10; day < 10 + days; day++)
      for (const part of ["a", "b"]) press.site.story(`2025/02/${day}-${part}`);
    press.site.story("2025/02/01-first");
    await press.build();
    press.site.story("2025/02/28-new");
    counts.push(knownPathsOf(await press.plan()).length);
  }
  expect(counts[0]).toBe(counts[1]);
});
