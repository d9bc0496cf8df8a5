import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Database } from "../../src/library/database.ts";
import { claimCache } from "../../src/session/cache-folder.ts";
import { copyFeedDates } from "../library/copy-feed-dates.ts";
import { pressed, type Run, SmallSite } from "../site/small-site.ts";

/** Builds, and holds the result against a clean build of the same content. */
async function buildAndCompare(site: SmallSite): Promise<Run> {
  const run = await site.build("--why");
  expect(run.code, run.said).toBe(0);
  const output = site.snapshot();
  const clean = site.cleanCopy();
  claimCache(clean.cache);
  const libraries = [site, clean].map(({ cache }) => Database.open(join(cache, "library.sqlite")));
  copyFeedDates(...(libraries as [Database, Database]));
  for (const library of libraries) library.close();
  expect((await clean.build()).code).toBe(0);
  expect(clean.snapshot()).toEqual(output);
  clean.remove();
  return run;
}

const FEEDS = (folder: string) => ["atom.xml", "feed.json", "feed.xml"].map((file) => folder + file);
const SITEMAPS = ["/sitemap.xml", "/sitemap/2025-02.xml"];

describe("a change presses what shows it and nothing else", () => {
  const site = SmallSite.empty();
  beforeAll(async () => {
    for (let day = 10; day < 20; day++)
      site.story(`2025/02/${day}-s`, { title: `Новина ${day}`, authors: "[reporter]" });
    site.story(
      "2025/02/12-s",
      { title: "Новина 12", authors: "[reporter]" },
      "Див. [ту](story:2025/02/11-s).",
    );
    await site.build();
  });
  afterAll(() => site.remove());

  test("the body: its story, the feeds it is in, and what is found or kept of it", async () => {
    site.story("2025/02/11-s", { title: "Новина 11", authors: "[reporter]" }, "Текст про море.");
    const run = await buildAndCompare(site);
    expect(pressed(run)).toEqual(
      [
        "/2025/02/11/novyna-11/",
        "/offline.json",
        "/search/uk/recent/0.bin",
        ...FEEDS("/"),
        ...FEEDS("/authors/reporter/"),
        ...FEEDS("/topics/ukraine/"),
      ].sort(),
    );
  });

  test("the headline: also the pages that name it", async () => {
    site.story(
      "2025/02/11-s",
      { title: "Новина 11!", slug: "novyna-11", authors: "[reporter]" },
      "Інший текст.",
    );
    const run = await buildAndCompare(site);
    const addresses = pressed(run);
    expect(addresses).toContain("/page/1/");
    expect(addresses).toContain("/2025/02/12/novyna-12/");
    expect(addresses).toContain("/2025/02/10/novyna-10/");
    expect(addresses).toContain("/2025/02/11/");
    expect(addresses).not.toContain("/");
    expect(addresses).not.toContain("/2025/02/18/novyna-18/");
  });

  test("the address: the old page goes, the alias leads to the new one", async () => {
    site.story("2025/02/11-s", {
      title: "Новина 11!",
      slug: "new-name",
      aliases: "[/2025/02/11/novyna-11/]",
      authors: "[reporter]",
    });
    await buildAndCompare(site);
    expect(site.read("2025/02/11/novyna-11/index.html")).toContain("/2025/02/11/new-name/");
    expect(site.read("2025/02/12/novyna-12/index.html")).toContain('href="/2025/02/11/new-name/"');
  });

  test("a headline that a card in another topic's feed shows", async () => {
    site.story("2025/02/17-s", { title: "Новина 17", tags: "[belgium]" }, "[[2025/02/13-s]]");
    await buildAndCompare(site);
    site.story("2025/02/13-s", { title: "Новина тринадцята", slug: "novyna-13", authors: "[reporter]" });
    const run = await buildAndCompare(site);
    expect(pressed(run)).toEqual(expect.arrayContaining(FEEDS("/topics/belgium/")));
    site.story("2025/02/17-s", { title: "Новина 17", authors: "[reporter]" });
    await buildAndCompare(site);
  });

  test("a new story: a constant number of pages", async () => {
    site.story("2025/02/20-new", { title: "Найновіша", authors: "[reporter]" });
    const run = await buildAndCompare(site);
    const addresses = pressed(run);
    expect(addresses).toEqual(
      [
        "/",
        "/404.html",
        "/offline.json",
        "/search/uk/directory.bin",
        "/search/uk/recent/0.bin",
        "/search/uk/stories/2025-02-0.bin",
        "/2025/",
        "/2025/02/",
        "/2025/02/19/novyna-19/",
        "/2025/02/20/",
        "/2025/02/20/nainovisha/",
        "/authors/reporter/",
        "/topics/ukraine/",
        ...FEEDS("/"),
        ...FEEDS("/authors/reporter/"),
        ...FEEDS("/topics/ukraine/"),
        ...SITEMAPS,
      ].sort(),
    );
  });

  test("a deleted story leaves nothing behind", async () => {
    site.delete("articles/2025/02/10-s");
    await buildAndCompare(site);
    expect(site.files().join("\n")).not.toContain("novyna-10");
  });

  test("another topic: the old hub and the new one", async () => {
    site.story("2025/02/19-s", { title: "Новина 19", tags: "[Бельгія]", authors: "[reporter]" });
    const run = await buildAndCompare(site);
    expect(pressed(run)).toEqual(
      expect.arrayContaining(["/topics/ukraine/", "/topics/belgium/", "/topics/europe/", "/topics/"]),
    );
    expect(site.read("topics/europe/index.html")).toContain("Новина 19");
  });

  test("a topic's name: the stories that bear it", async () => {
    site.write("topics.yaml", site.content("topics.yaml").replace("uk: Бельгія", "uk: Королівство Бельгія"));
    site.story("2025/02/19-s", { title: "Новина 19", tags: "[belgium]", authors: "[reporter]" });
    const run = await buildAndCompare(site);
    expect(pressed(run)).toContain("/2025/02/19/novyna-19/");
    expect(pressed(run)).not.toContain("/2025/02/18/novyna-18/");
    expect(site.read("2025/02/19/novyna-19/index.html")).toContain("Королівство Бельгія");
  });

  test("a setting: the outputs that use it", async () => {
    site.write("site.yaml", `${site.content("site.yaml")}robots: { aiTraining: allow }\n`);
    expect(pressed(await buildAndCompare(site))).toEqual(["/robots.txt"]);
    site.write("site.yaml", site.content("site.yaml").replace("listSize: 3", "listSize: 4"));
    const addresses = pressed(await buildAndCompare(site));
    expect(addresses).toContain("/");
    expect(addresses).not.toContain("/2025/02/19/novyna-19/");
  });

  test("a plain page: itself, the footers, and the sitemap of pages", async () => {
    site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nМи.\n");
    expect(pressed(await buildAndCompare(site))).toEqual(
      expect.arrayContaining(["/about/", "/sitemap/pages.xml"]),
    );
    site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nМи є.\n");
    expect(pressed(await buildAndCompare(site))).toEqual(["/about/"]);
    site.delete("pages/about");
    await buildAndCompare(site);
  });

  test("another topic beside the first: newer stories of that topic may suggest it now", async () => {
    site.story("2025/02/18-s", { title: "Новина 18", tags: "[europe]" });
    await buildAndCompare(site);
    site.story("2025/02/14-s", { title: "Новина 14", tags: "[ukraine, europe]", authors: "[reporter]" });
    expect(pressed(await buildAndCompare(site))).toContain("/2025/02/18/novyna-18/");
  });

  test("an old address in another language, moved from text to text", async () => {
    site.story("2025/02/14-s", { title: "Story", aliases: "[/en/2025/02/14/old/]" }, "Text.", "en");
    await buildAndCompare(site);
    expect(site.read("en/2025/02/14/old/index.html")).toContain('<html lang="en"');
    site.story("2025/02/14-s", { title: "Story" }, "Text.", "en");
    site.story("2025/02/14-s", { title: "Новина 14", aliases: "[/en/2025/02/14/old/]" });
    await buildAndCompare(site);
    expect(site.read("en/2025/02/14/old/index.html")).toContain('<html lang="uk"');
  });

  test("a month that has only reprints", async () => {
    site.story("2025/01/10-reprint", { source: '{ name: X, url: "https://x.example/", relation: reprint }' });
    await buildAndCompare(site);
    expect(site.files()).not.toContain("sitemap/2025-01.xml");
    expect(site.read("2025/01/10/novyna-2025-01-10-reprint/index.html")).toContain('content="noindex"');
  });

  test("a language that the site gives up leaves nothing behind", async () => {
    site.write(
      "site.yaml",
      site.content("site.yaml").replace("languages: [uk, en, fr]", "languages: [uk, en]"),
    );
    await buildAndCompare(site);
    expect(site.files().filter((file) => file.startsWith("fr/"))).toEqual([]);
    site.write(
      "site.yaml",
      site.content("site.yaml").replace("languages: [uk, en]", "languages: [uk, en, fr]"),
    );
    await buildAndCompare(site);
  });

  test("an address that changes without an alias is named", async () => {
    site.story("2025/02/16-s", { title: "Новина 16, виправлена", authors: "[reporter]" });
    const run = await buildAndCompare(site);
    expect(run.said).toContain("its published address /2025/02/16/novyna-16/ leads nowhere any more");
    expect(run.said).toContain("aliases: [/2025/02/16/novyna-16/]");
  });

  test("the base URL: everything, also below a path", async () => {
    site.baseUrl = "https://other.example/news/";
    const run = await buildAndCompare(site);
    expect(pressed(run)).toContain("/2025/02/18/novyna-18/");
    expect(site.read("index.html")).toContain('href="/news/2025/02/18/novyna-18/"');
    expect(site.read("feed.xml")).toContain("https://other.example/news/2025/02/18/novyna-18/");
    site.baseUrl = undefined;
  });
});

describe("what is not public is nowhere", () => {
  const site = SmallSite.empty();
  const CANARY = "kanareika";
  beforeAll(async () => {
    site.story("2025/02/10-public");
    site.story(
      "2025/02/11-draft",
      {
        title: `Чернетка ${CANARY}`,
        draft: "true",
        photo: `{ file: ${CANARY}.jpg, alt: x }`,
        authors: `[${CANARY}-author]`,
        tags: `[ukraine, ${CANARY}-draft]`,
      },
      `${CANARY}`,
    );
    await site.photo(`articles/2025/02/11-draft/${CANARY}.jpg`);
    site.story("2025/03/02-future", { title: `Завтра ${CANARY}`, tags: `[belgium, ${CANARY}]` }, CANARY);
    const secret = (key: string, kind: string) =>
      `${key}: { kind: ${kind}, name: Назва ${key}, description: Опис ${CANARY} }\n`;
    site.write(
      "topics.yaml",
      site.content("topics.yaml") + secret(CANARY, "theme") + secret(`${CANARY}-draft`, "person"),
    );
    site.write("authors.yaml", site.content("authors.yaml") + secret(`${CANARY}-author`, "person"));
    expect((await site.build()).code).toBe(0);
  });
  afterAll(() => site.remove());

  test("no page, list, feed, sitemap or photo tells of it", () => {
    const telling = site.files().filter((file) => file.includes(CANARY) || site.read(file).includes(CANARY));
    expect(telling).toEqual([]);
    expect(site.files()).not.toContain("2025/02/11/index.html");
    expect(site.files().filter((file) => file.includes("topics/belgium"))).toEqual([]);
  });

  test("a story appears when its time has come, and goes when the clock is set back", async () => {
    expect((await site.build()).said).toContain("The next story is due at 2025-03-02T12:00:00+02:00.");
    expect(await site.run("scripts/build.ts", "--next")).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^2025-03-02T12:00:00\+02:00$/m),
    });
    site.now = "2025-03-02T12:00:00Z";
    await buildAndCompare(site);
    expect((await site.build("--next")).said).not.toContain("2025-03-02");
    expect(site.read("index.html")).toContain(`Завтра ${CANARY}`);
    expect(site.read("topics/belgium/feed.xml")).toContain(CANARY);
    for (const file of ["topics/index.html", "feeds/index.html", "feeds.opml", `topics/${CANARY}/index.html`])
      expect(site.read(file)).toContain(`Назва ${CANARY}`);
    const unheard = site.files().filter((file) => /-(?:draft|author)/.test(file));
    expect(unheard).toEqual([]);
    site.now = "2025-03-01T12:00:00Z";
    await buildAndCompare(site);
    expect(site.read("index.html")).not.toContain(CANARY);
  });
});
