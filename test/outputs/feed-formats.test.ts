import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formerGoal, formerPattern } from "../../src/hosts/former-feeds.ts";
import type { Lang } from "../../src/i18n/lang.ts";
import { findPage } from "../../src/intake/page-finder.ts";
import { allRedirects } from "../../src/library/redirects.ts";
import { fileOfPath, type SitePath } from "../../src/model/address.ts";
import type { FeedPaths } from "../../src/model/feed-formats.ts";
import { FEED_GROUPS } from "../../src/model/feed-formats.ts";
import { FEED_FORMATS } from "../../src/model/list.ts";
import type { FeedsView } from "../../src/model/views.ts";
import { formerFeeds } from "../../src/outputs/former-feeds.ts";
import { outputsOfKind, viewOf } from "../../src/outputs/index.ts";
import { DryPress, pathsOf } from "../plan/dry-press.ts";
import { runs } from "../runs.ts";
import { viewAt } from "./view-at.ts";

/** A site with every kind of feed, the archive of the front page cut into documents. */
const press = new DryPress(undefined, true);
const { site, desk } = press;
let settings = "";
/** Every feed that the site has with all formats. */
let every: ReadonlySet<string>;

beforeAll(async () => {
  settings = site.content("site.yaml");
  site.write("series.yaml", "cycle: { kind: series, name: Цикл }\n");
  for (let day = 10; day < 17; day++)
    site.story(`2025/02/${day}-s`, { slug: `s${day}`, tags: "[belgium]", authors: "[reporter]" });
  site.story("2025/02/10-s", { slug: "s10" }, "Text.", "en");
  site.story("2025/02/17-p", { slug: "p", series: "cycle" });
  site.story("2025/02/18-live", {
    slug: "live",
    date: "2025-02-18T10:00",
    live: "{ until: 2025-02-18T12:00 }",
  });
  site.write("articles/2025/02/18-live/live/2025-02-18T1105-a.uk.md", "Прибули.\n");
  await say("{ items: 2 }");
  every = feedFiles();
});
afterAll(() => press.remove());

/** Builds the site with these settings of feeds. */
async function say(feeds: string, more = "") {
  site.write("site.yaml", `${settings}feeds: ${feeds}\n${more}`);
  return press.build();
}

function feedFiles(): Set<string> {
  const feeds = ["feed", "live-feed"] as const;
  return new Set(feeds.flatMap((kind) => [...outputsOfKind(desk.context, kind)].map(({ path }) => path)));
}

/** Every feed that a page, a list of feeds or a feed names. */
function named(): string[] {
  const { context } = desk;
  const ofLists = (["home", "topic", "author", "series"] as const).flatMap((kind) =>
    [...outputsOfKind(context, kind)].map((output) => viewOf(context, { ...output, kind })?.feeds ?? {}),
  );
  const offers = ({ site: whole, topics, authors, series }: FeedsView): FeedPaths[] =>
    [whole, ...topics.flatMap(({ feeds }) => feeds), ...authors, ...series].map(({ paths }) => paths);
  const ofPages = (context.newsroom.site.languages as readonly Lang[]).flatMap((lang) =>
    (["feeds", "subscriptions"] as const).flatMap((kind) => {
      const view = viewAt(context, kind, lang);
      return view === undefined ? [] : offers(view);
    }),
  );
  const report = viewAt(context, "story", "uk", "2025/02/18-live")?.story.report?.feeds ?? {};
  const within = [...outputsOfKind(context, "feed")].flatMap((output) => {
    const view = viewOf(context, { ...output, kind: "feed" });
    return [view?.path, view?.current, view?.previous].filter((path) => path !== undefined);
  });
  return [...[...ofLists, ...ofPages, report].flatMap((paths) => Object.values(paths)), ...within];
}

/** Where hosts lead from an address, by the forms of feeds that are no more. */
function ledOn(path: string): string {
  const { newsroom, addresses } = desk.context;
  for (const feeds of formerFeeds(newsroom.site, addresses)) {
    const match = new RegExp(`^${formerPattern(feeds)}$`).exec(path);
    if (match !== null) return formerGoal(feeds, match[1] ?? "");
  }
  return path;
}

const formats = fc.option(fc.shuffledSubarray([...FEED_FORMATS], { minLength: 1 }), { nil: undefined });
const settingsOfFeeds = fc.record({
  formats: fc.record(Object.fromEntries(FEED_GROUPS.map((group) => [group, formats]))),
});

test(
  "whatever formats feeds have, each that is named is there, and each that was there leads to one",
  async () => {
    const property = fc.asyncProperty(settingsOfFeeds, async (chosen) => {
      await say(JSON.stringify({ items: 2, ...chosen }));
      const files = feedFiles();
      expect(named().filter((path) => !files.has(path))).toEqual([]);
      for (const path of files) expect(press.files()).toHaveProperty([fileOfPath(path as SitePath)]);
      expect([...every].filter((path) => !files.has(ledOn(path)))).toEqual([]);
      expect([...files].filter((path) => ledOn(path) !== path)).toEqual([]);
    });
    await fc.assert(property, { numRuns: runs(12) });
  },
  runs(120_000),
);

test("a format that is switched on again has its feeds, and no redirect", async () => {
  await say("{ items: 2, formats: { topics: [rss] } }");
  expect(press.files()).not.toHaveProperty(["topics/belgium/atom.xml"]);
  expect(ledOn("/topics/belgium/atom.xml")).toBe("/topics/belgium/feed.xml");
  await say("{ items: 2 }");
  expect(press.files()).toHaveProperty(["topics/belgium/atom.xml"]);
  expect(press.files()).not.toHaveProperty("_redirects");
});

test("what formats topics have changes their hubs, their feeds and what lists all, and nothing else", async () => {
  await say("{ items: 2 }");
  const { orders, gone } = await say("{ items: 2, formats: { topics: [rss, json] } }");
  const kinds = new Set(orders.map(({ output }) => output.kind));
  expect([...kinds].sort()).toEqual(["address-list", "feeds", "host-file", "subscriptions", "topic"]);
  expect(gone.every((path) => /\/topics\/[a-z]+\/atom\.xml$/.test(path))).toBe(true);
});

test("hosts that lead on by what is deployed make topics, authors and series have RSS alone", async () => {
  await say("{ items: 2 }", "host: netlify\n");
  expect(desk.context.newsroom.site.feedFormats).toEqual({
    site: FEED_FORMATS,
    topics: ["rss"],
    authors: ["rss"],
    series: ["rss"],
    live: FEED_FORMATS,
  });
  const lines = readFileSync(join(site.output, "_redirects"), "utf8");
  expect(lines).not.toContain("/live");
  for (const hosts of ["nginx", "github", "[netlify, github]", "ftp"]) {
    await say("{ items: 2 }", `host: ${hosts}\n`);
    expect(desk.context.newsroom.site.feedFormats.topics, hosts).toEqual(FEED_FORMATS);
  }
});

test("old addresses that lead to a feed lead to the one that stays; one of which more is said leads there", async () => {
  site.write(
    "redirects.yaml",
    ["/tag/belgium/feed/atom/: /topics/belgium/atom.xml", "/feed/: /feed.json", "/fr/feed.json: /fr/about/"]
      .map((line) => `${line}\n`)
      .join(""),
  );
  site.write("pages/about/fr.md", "---\ntitle: A\n---\nB.\n");
  await say("{ items: 2, formats: { topics: [rss], site: [atom] } }", "host: netlify\n");
  const goals = new Map(allRedirects(desk.db).map(({ address, goal }) => [address, goal]));
  expect(goals).toEqual(
    new Map([
      ["/feed/", "/atom.xml"],
      ["/fr/feed.json", "/fr/about/"],
      ["/tag/belgium/feed/atom/", "/topics/belgium/feed.xml"],
    ]),
  );
  const at = (path: string) => findPage(desk.context, path, { live: true }, []);
  expect(at("/en/topics/belgium/atom.xml")).toEqual({ is: "old", now: "/en/topics/belgium/feed.xml" });
  expect(at("/fr/feed.json")).toEqual({ is: "old", now: "/fr/about/" });
  expect(at("/feeds/archive/1.json")).toEqual({ is: "old", now: "/feeds/archive/1.xml" });
  expect(at("/topics/nothing/atom.xml")).toEqual({ is: "nothing" });
  site.delete("redirects.yaml");
  await say("{ items: 2 }");
});

test("feeds without stories can be left out; one that had some stays, and one comes with the first", async () => {
  await say("{ items: 2, empty: false }");
  const files = feedFiles();
  expect(files).toContain("/topics/belgium/feed.xml");
  expect(files).not.toContain("/en/topics/belgium/feed.xml");
  expect(files).toContain("/fr/feed.xml");
  expect(viewAt(desk.context, "topic", "en", "belgium")?.feeds).toEqual({});
  expect(JSON.stringify(viewAt(desk.context, "feeds", "en"))).not.toContain("/en/topics/belgium/");
  site.story("2025/02/11-s", { slug: "s11", tags: "[belgium]" }, "Text.", "en");
  const pressed = pathsOf(await press.build());
  expect(pressed).toEqual(
    expect.arrayContaining(["/en/topics/belgium/feed.xml", "/en/topics/belgium/", "/en/feeds/"]),
  );
  site.delete("articles/2025/02/11-s/en.md");
  await press.build();
  expect(press.files()).toHaveProperty(["en/topics/belgium/feed.xml"]);
});
