import { describe, expect, test } from "vitest";
import { pathWithin } from "../../src/intake/link-checks.ts";
import { doubtOutput } from "../../src/library/published.ts";
import { sitePathOf } from "../../src/model/address.ts";
import { Desk } from "../library/desk.ts";
import type { SmallSite } from "../site/small-site.ts";
import { expectProblems, type Mistake } from "./mistake.ts";

const ID = "2025/02/10-a";
const FILE = `articles/${ID}/uk.md`;
const OTHER = "2025/02/11-b";

/** A newsroom with a page, a story with an old address, and one that links. */
const linking =
  (address: string, matter: Record<string, string> = {}): Mistake[1] =>
  (site) => {
    site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nТекст.\n");
    site.write("pages/about/en.md", "---\ntitle: About\n---\nText.\n");
    site.story(OTHER, { slug: "b", aliases: "[/2025/02/01/old/]", authors: "[reporter]" });
    site.story("2025/02/12-draft", { slug: "draft", draft: "true" });
    site.story("2031/01/01-later", { slug: "later" });
    site.story(ID, { slug: "a", ...matter }, `Див. [тут](${address}).`);
  };

const base = (site: SmallSite) => /baseUrl: "?([^"\s]+)/.exec(site.content("site.yaml"))?.[1] as string;

// biome-ignore format: a table reads better in rows
const RIGHT = [
  "/", "/about/", "/about", "/about/#x", "/about/index.html", "/en/", "/en", "/fr/", "/en/about/",
  "/topics/", "/topics/ukraine/", "/en/topics/ukraine/", "/topics/ukraine/feed.xml", "/authors/reporter/",
  "/2025/", "/2025/02/", "/2025/02/11/", "/2025/02/11/b/", "/2025/02/11/b",
  "/feed.xml", "/en/atom.xml", "/feed.json", "/feeds/", "/feeds.opml", "/search/", "/offline/", "/404.html",
  "/sitemap.xml", "/sitemap/2025-02.xml", "/sitemap/pages.xml", "/news-sitemap.xml", "/robots.txt",
];

test("a link to whatever the site has is right, as a path and as a whole address", async () => {
  const desk = new Desk();
  const whole = base(desk.site).replace(/\/$/, "");
  for (const address of RIGHT) {
    const texts = [address, `${whole}${address}`].map((written) => `Див. [тут](${written}).`);
    desk.site.story(`2025/02/13-${RIGHT.indexOf(address)}`, {}, texts.join("\n\n"));
  }
  await linking("/nowhere/")(desk.site);
  expect(await desk.problems("error")).toEqual([expect.stringContaining("no page /nowhere/")]);
});

// biome-ignore format: a table reads better in rows
const WRONG: Mistake[] = [
  ["a page misspelt", linking("/abuot/"), [`${FILE}:8`, "no page /abuot/", "Did you mean /about/?"]],
  ["a page misspelt, without its slash", linking("/abuot"), [`${FILE}:8`, "no page /abuot/", "/about/"]],
  ["a page in another case", linking("/About/"), [`${FILE}:8`, "no page /About/", "/about/"]],
  ["a page that is not in the language", linking("/fr/about/"), [`${FILE}:8`, "no page /fr/about/", "/about/"]],
  ["the first language with a prefix", linking("/uk/about/"), [`${FILE}:8`, "no page /uk/about/", "/about/"]],
  ["a story misspelt", linking("/2025/02/11/bb/"), [`${FILE}:8`, "no page /2025/02/11/bb/", "/2025/02/11/b/"]],
  ["a day without a story", linking("/2025/02/14/"), [`${FILE}:8`, "no page /2025/02/14/"]],
  ["a topic that no public story has", linking("/topics/belgium/"), [`${FILE}:8`, "no page /topics/belgium/"]],
  ["an unknown topic", linking("/topics/ukrane/"), [`${FILE}:8`, "no page /topics/ukrane/", "/topics/ukraine/"]],
  ["an author who signed nothing", linking("/authors/newsroom/"), [`${FILE}:8`, "no page /authors/newsroom/"]],
  ["a page of a list that is not there", linking("/page/3/"), [`${FILE}:8`, "no page /page/3/"]],
  ["a feed of nothing", linking("/about/feed.xml"), [`${FILE}:8`, "no page /about/feed.xml"]],
  ["something far off", linking("/wp-content/uploads/x.pdf"), [`${FILE}:8`, "no page /wp-content/uploads/x.pdf", "after the name of the site"]],
  ["a photo's address", linking("/photos/x-1200.jpg"), [`${FILE}:8`, "addresses below /photos/ change"]],
  ["a whole address of the site", (site) => linking(`${base(site)}abuot/?x=1#y`)(site), [`${FILE}:8`, "no page /abuot/", "/about/"]],
  ["a draft", linking("/2025/02/12/draft/"), [`${FILE}:8`, "/2025/02/12/draft/ is a draft"]],
  ["a story to come", linking("/2031/01/01/later/"), [`${FILE}:8`, "becomes public later"]],
  ["nothing: a draft that links to drafts", linking("/2025/02/12/draft/", { draft: "true" })],
  ["nothing: another site", linking("https://elsewhere.example/abuot/")],
  ["a page that links", (site) => site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\n\n[а](/abot/)\n"), ["pages/about/uk.md:5", "no page /abot/"]],
];

test.each(WRONG)("%s", (_, write, ...expected) => expectProblems(write, expected, "error"));

test.each([
  ["an old address", "/2025/02/01/old/", "is an old address"],
  ["its own", "/2025/02/10/a/", "links to its own page"],
])("%s is warned of", async (_, address, message) => {
  const desk = new Desk();
  await linking(address)(desk.site);
  expect(await desk.problems("error")).toEqual([]);
  const again = new Desk();
  await linking(address)(again.site);
  expect((await again.problems("warning")).filter((text) => text.includes(message))).toHaveLength(1);
});

describe("below a base path", () => {
  const below = async (address: string) => {
    const desk = new Desk();
    desk.site.baseUrl = "https://news.example/b/";
    await linking(address)(desk.site);
    return desk.problems("error");
  };

  test.each([
    "/about/",
    "https://news.example/b/about/",
    "https://news.example/elsewhere/",
    "https://news.example/",
  ])("%s is right", async (address) => expect(await below(address)).toEqual([]));

  test("the base path is told of where it stands twice", async () =>
    expect(await below("/b/about/")).toEqual([expect.stringContaining("Leave out /b/")]));
});

describe("what goes makes the links of stories wrong that did not change", () => {
  /** Publishes a link, changes something else, and asks again: as a clean desk would say it. */
  const whenGone = async (
    address: string,
    change: (site: SmallSite) => void,
    matter: Record<string, string> = {},
  ) => {
    const desk = new Desk();
    await linking(address.replace("{base}", base(desk.site)), matter)(desk.site);
    await desk.takeIn();
    doubtOutput(desk.db, { path: sitePathOf("/"), kind: "home", lang: "uk", key: "", page: 0 });
    expect(await desk.problems("error")).toEqual([]);
    change(desk.site);
    const found = await desk.problems("error");
    expect(await new Desk(desk.site.cleanCopy()).problems("error")).toEqual(found);
    return found;
  };

  // biome-ignore format: a table reads better in rows
  test.each<[what: string, address: string, change: (site: SmallSite) => void]>([
    ["a page", "/about/", (site) => site.delete("pages/about")],
    ["a story", "/2025/02/11/b/", (site) => site.delete(`articles/${OTHER}`)],
    ["the address of a story", "/2025/02/11/b/", (site) => site.story(OTHER, { slug: "c" })],
    ["an old address", "/2025/02/01/old/", (site) => site.story(OTHER, { slug: "b" })],
    ["a story that is a draft now", "/2025/02/11/b/", (site) => site.story(OTHER, { slug: "b", draft: "true" })],
    ["the last story of a day", "/2025/02/11/", (site) => site.delete(`articles/${OTHER}`)],
    ["the last story of an author", "/authors/reporter/", (site) => site.story(OTHER, { slug: "b" })],
    ["it in another language", "/en/authors/reporter/feed.xml", (site) => site.story(OTHER, { slug: "b" })],
    ["a topic's key", "/topics/ukraine/", (site) => site.write("topics.yaml", site.content("topics.yaml").replace(/ukraine/g, "ukraina"))],
    ["search", "/search/", (site) => site.write("site.yaml", `${site.content("site.yaml")}\nsearch: false\n`)],
    ["a story, linked by its whole address", "{base}2025/02/11/b/", (site) => site.delete(`articles/${OTHER}`)],
    ["the same without its slash", "{base}2025/02/11/b", (site) => site.delete(`articles/${OTHER}`)],
    ["the same by its file", "{base}2025/02/11/b/index.html", (site) => site.delete(`articles/${OTHER}`)],
    ["the same by another scheme", "http://news.example/2025/02/11/b/", (site) => site.delete(`articles/${OTHER}`)],
    ["the same with a query", "{base}2025/02/11/b?from=letter", (site) => site.delete(`articles/${OTHER}`)],
  ])("%s", async (_, address, change) => {
    expect((await whenGone(address, change)).some((text) => text.includes(`${FILE}:8: `))).toBe(true);
  });

  // biome-ignore format: a table reads better in rows
  test.each<[what: string, matter: Record<string, string>, address: string, change: (site: SmallSite) => void]>([
    ["a draft", { draft: "true" }, "/2025/02/12/draft/", (site) => site.delete("articles/2025/02/12-draft")],
    ["a story to come", { date: "2032-01-01" }, "/2031/01/01/later/", (site) => site.delete("articles/2031/01/01-later")],
    ["a story to come, of a later one", { date: "2032-01-01" }, "/2031/01/01/later/", (site) => site.story("2031/01/01-later", { slug: "later", published: "2033-01-01" })],
  ])("nor may what is not public yet lead to what goes: %s", async (_, matter, address, change) => {
    expect((await whenGone(address, change, matter)).some((text) => text.includes(`${FILE}:`))).toBe(true);
  });

  test("and nothing else does", async () => {
    expect(await whenGone("/2025/02/11/b/", (site) => site.story("2025/02/14-c"))).toEqual([]);
    expect(await whenGone("/about/", (site) => site.story(OTHER, { slug: "c" }))).toEqual([]);
  });

  test("nor does the site's own address, when it changes: links to it are judged anew", async () => {
    const desk = new Desk();
    await linking("https://moved.example/abuot/")(desk.site);
    expect(await desk.problems("error")).toEqual([]);
    desk.site.baseUrl = "https://moved.example/";
    expect(await desk.problems("error")).toEqual([expect.stringContaining("no page /abuot/")]);
  });
});

test("a link to a page that could not be read is not told: it may be right", async () => {
  const desk = new Desk();
  await linking("/about/")(desk.site);
  desk.site.write("pages/about/uk.md", "---\ntitle: [\n---\nТекст.\n");
  expect(await desk.problems("error")).toEqual([expect.stringMatching(/^pages\/about\/uk\.md:2: /)]);
});

test.each([
  ["/a/", "https://x.example/", "/a/"],
  ["https://x.example/a", "https://x.example/", "/a/"],
  ["http://x.example/a/index.html?b#c", "https://x.example/", "/a/"],
  ["https://x.example", "https://x.example/", "/"],
  ["https://x.example/b", "https://x.example/b/", "/"],
  ["https://x.example/b/feed.xml", "https://x.example/b/", "/feed.xml"],
  ["https://x.example/bc/", "https://x.example/b/", undefined],
  ["https://y.example/", "https://x.example/", undefined],
])("%s on %s is %s", (address, baseUrl, path) => expect(pathWithin(address, baseUrl)).toBe(path));
