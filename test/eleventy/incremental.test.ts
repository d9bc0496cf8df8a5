import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildAndCompare } from "../site/build-and-compare.ts";
import { buildBeside } from "../site/build-beside.ts";
import { pressed, SmallSite } from "../site/small-site.ts";

const FEEDS = (folder: string) => ["atom.xml", "feed.json", "feed.xml"].map((file) => folder + file);
const SITEMAPS = ["/sitemap.xml", "/sitemap/2025-02.xml"];
/** The part of the site's list of addresses for the month. */
const LISTED = "/sitemap/addresses/2025-02.json";

/** Ten stories, of which that of the 12th names that of the 11th; nobody changes it but in a copy. */
const newspaper = SmallSite.empty();
beforeAll(async () => {
  for (let day = 10; day < 20; day++)
    newspaper.story(
      `2025/02/${day}-s`,
      { title: `Новина ${day}`, authors: "[reporter]" },
      day === 12 ? "Див. [ту](story:2025/02/11-s)." : undefined,
    );
  const { code, said } = await buildBeside(newspaper);
  expect(code, said).toBe(0);
});
afterAll(() => newspaper.remove());

describe("a change presses what shows it and nothing else", () => {
  test("the body: its story, the feeds it is in, and what is found or kept of it", async () => {
    const site = newspaper.copy();
    site.story("2025/02/11-s", { title: "Новина 11", authors: "[reporter]" }, "Текст про море.");
    const run = await buildAndCompare(site);
    expect(pressed(run)).toEqual(
      [
        "/2025/02/11/novyna-11/",
        "/offline.json",
        "/search/uk/recent/0.bin",
        LISTED,
        ...FEEDS("/"),
        ...FEEDS("/authors/reporter/"),
        ...FEEDS("/topics/ukraine/"),
      ].sort(),
    );
  });

  test("the headline: also the pages that name it", async () => {
    const site = newspaper.copy();
    site.story("2025/02/11-s", { title: "Новина 11!", slug: "novyna-11", authors: "[reporter]" });
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
    const site = newspaper.copy();
    site.story("2025/02/11-s", {
      title: "Новина 11",
      slug: "new-name",
      aliases: "[/2025/02/11/novyna-11/]",
      authors: "[reporter]",
    });
    await buildAndCompare(site);
    expect(site.read("2025/02/11/novyna-11/index.html")).toContain("/2025/02/11/new-name/");
    expect(site.read("2025/02/12/novyna-12/index.html")).toContain('href="/2025/02/11/new-name/"');
  });

  test("a headline that a card in another topic's feed shows", async () => {
    const site = newspaper.copy();
    site.story("2025/02/17-s", { title: "Новина 17", tags: "[belgium]" }, "[[2025/02/13-s]]");
    await buildBeside(site);
    site.story("2025/02/13-s", { title: "Новина тринадцята", slug: "novyna-13", authors: "[reporter]" });
    const run = await buildAndCompare(site);
    expect(pressed(run)).toEqual(expect.arrayContaining(FEEDS("/topics/belgium/")));
  });

  test("a new story: a constant number of pages", async () => {
    const site = newspaper.copy();
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
        LISTED,
      ].sort(),
    );
  });

  test("a deleted story leaves nothing behind", async () => {
    const site = newspaper.copy();
    site.published = "none";
    site.delete("articles/2025/02/10-s");
    await buildAndCompare(site);
    expect(site.files().join("\n")).not.toContain("novyna-10");
  });

  test("another topic: the old hub and the new one", async () => {
    const site = newspaper.copy();
    site.story("2025/02/19-s", { title: "Новина 19", tags: "[Бельгія]", authors: "[reporter]" });
    const run = await buildAndCompare(site);
    expect(pressed(run)).toEqual(
      expect.arrayContaining(["/topics/ukraine/", "/topics/belgium/", "/topics/europe/", "/topics/"]),
    );
    expect(site.read("topics/europe/index.html")).toContain("Новина 19");
  });

  test("a topic's name: the stories that bear it", async () => {
    const site = newspaper.copy();
    site.story("2025/02/19-s", { title: "Новина 19", tags: "[belgium]", authors: "[reporter]" });
    await buildBeside(site);
    site.write("topics.yaml", site.content("topics.yaml").replace("uk: Бельгія", "uk: Королівство Бельгія"));
    const run = await buildAndCompare(site);
    expect(pressed(run)).toContain("/2025/02/19/novyna-19/");
    expect(pressed(run)).not.toContain("/2025/02/18/novyna-18/");
    expect(site.read("2025/02/19/novyna-19/index.html")).toContain("Королівство Бельгія");
  });

  test("a setting for robots: the files for them", async () => {
    const site = newspaper.copy();
    site.write("site.yaml", `${site.content("site.yaml")}robots: { training: allow }\n`);
    expect(pressed(await buildAndCompare(site))).toEqual([
      "/.well-known/tdmrep.json",
      "/_headers",
      "/robots.txt",
    ]);
  });

  test("the length of lists: the lists, and no story", async () => {
    const site = newspaper.copy();
    site.write("site.yaml", site.content("site.yaml").replace("listSize: 3", "listSize: 4"));
    const addresses = pressed(await buildAndCompare(site));
    expect(addresses).toContain("/");
    expect(addresses).not.toContain("/2025/02/19/novyna-19/");
  });

  test("a plain page: itself, the footers, and the sitemap of pages; its text: itself alone", async () => {
    const site = newspaper.copy();
    site.published = "none";
    site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nМи.\n");
    expect(pressed(await buildAndCompare(site))).toEqual(
      expect.arrayContaining(["/about/", "/sitemap/pages.xml"]),
    );
    site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nМи є.\n");
    expect(pressed(await buildAndCompare(site))).toEqual(["/about/"]);
    site.delete("pages/about");
    await buildAndCompare(site);
    expect(site.files().filter((file) => file.startsWith("about"))).toEqual([]);
  });

  test("another topic beside the first: newer stories of that topic may suggest it now", async () => {
    const site = newspaper.copy();
    site.story("2025/02/18-s", { title: "Новина 18", tags: "[europe]" });
    await buildBeside(site);
    site.story("2025/02/14-s", { title: "Новина 14", tags: "[ukraine, europe]", authors: "[reporter]" });
    expect(pressed(await buildAndCompare(site))).toContain("/2025/02/18/novyna-18/");
  });

  test("an old address in another language, moved from text to text", async () => {
    const site = newspaper.copy();
    site.story("2025/02/14-s", { title: "Story", aliases: "[/en/2025/02/14/old/]" }, "Text.", "en");
    await buildAndCompare(site);
    expect(site.read("en/2025/02/14/old/index.html")).toContain('<html lang="en"');
    site.story("2025/02/14-s", { title: "Story" }, "Text.", "en");
    site.story("2025/02/14-s", { title: "Новина 14", aliases: "[/en/2025/02/14/old/]" });
    await buildAndCompare(site);
    expect(site.read("en/2025/02/14/old/index.html")).toContain('<html lang="uk"');
  });

  test("a month that has only reprints", async () => {
    const site = newspaper.copy();
    site.story("2025/01/10-reprint", { source: '{ name: X, url: "https://x.example/", relation: reprint }' });
    await buildAndCompare(site);
    expect(site.files()).not.toContain("sitemap/2025-01.xml");
    expect(site.read("2025/01/10/novyna-2025-01-10-reprint/index.html")).toContain('content="noindex"');
  });

  test("a language that the site gives up leaves nothing behind", async () => {
    const site = newspaper.copy();
    site.published = "none";
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

  test("an address that changes without an alias is an error, until the alias stands", async () => {
    const site = newspaper.copy();
    site.story("2025/02/16-s", { title: "Новина 16, виправлена", authors: "[reporter]" });
    const run = await site.build();
    expect(run.code).toBe(1);
    expect(run.said).toContain("its published address /2025/02/16/novyna-16/ leads nowhere");
    const aliases = "[/2025/02/16/novyna-16/]";
    expect(run.said).toContain(`aliases: ${aliases}`);
    site.story("2025/02/16-s", { title: "Новина 16, виправлена", authors: "[reporter]", aliases });
    await buildAndCompare(site);
  });

  test("the base URL: everything, also below a path", async () => {
    const site = newspaper.copy();
    site.baseUrl = "https://other.example/news/";
    const run = await buildAndCompare(site);
    expect(pressed(run)).toContain("/2025/02/18/novyna-18/");
    expect(site.read("index.html")).toContain('href="/news/2025/02/18/novyna-18/"');
    expect(site.read("feed.xml")).toContain("https://other.example/news/2025/02/18/novyna-18/");
  });
});
