import { describe, expect, test } from "vitest";
import { allRedirects } from "../../src/library/redirects.ts";
import { Desk } from "../library/desk.ts";
import type { SmallSite } from "../site/small-site.ts";

/** A site with a story in two languages, one in one, and a page. */
function site({ site }: Desk): SmallSite {
  site.story("2025/02/10-a", { slug: "a" });
  site.story("2025/02/10-a", { slug: "a" }, "Text.", "en");
  site.story("2025/02/11-b", { slug: "b" }, "Text.", "en");
  site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\n");
  return site;
}

/** Where each old address leads, and the page that stands there. */
async function led(desk: Desk): Promise<Record<string, [goal: string, stub: string | null]>> {
  await desk.takeIn();
  return Object.fromEntries(allRedirects(desk.db).map(({ address, goal, stub }) => [address, [goal, stub]]));
}

const A = "/2025/02/10/a/";

describe("an old address leads to", () => {
  test.each([
    ["a page", "/old/: /about/", "/old/", "/about/"],
    ["a page without its slash", "/old: /about", "/old/", "/about/"],
    ["a page by its whole address", "/old/: https://news.example/about", "/old/", "/about/"],
    ["a heading of a page", "/old/: /about/#nas", "/old/", "/about/#nas"],
    ["a search", "/old/: /search/?q=київ", "/old/", "/search/?q=%D0%BA%D0%B8%D1%97%D0%B2"],
    ["another site", "/old/: https://elsewhere.example/x", "/old/", "https://elsewhere.example/x"],
    ["nothing for good", "/old/: gone", "/old/", "gone"],
    ["a story in the first language", "/old/: story:2025/02/10-a", "/old/", A],
    ["a story in its own language", "/en/old/: story:2025/02/10-a", "/en/old/", `/en${A}`],
    ["a story in the language that is named", "/old/: story:2025/02/10-a/en", "/old/", `/en${A}`],
    ["a story in its only language", "/old/: story:2025/02/11-b", "/old/", "/en/2025/02/11/b/"],
    ["a story by its file", "/old/: story:articles/2025/02/10-a/en.md", "/old/", `/en${A}`],
    ["a feed", "/feed/: /feed.xml", "/feed/", "/feed.xml"],
    ["the end of a chain", "/old/: /mid\n/mid/: /last.html\n/last.html: /about/", "/old/", "/about/"],
    ["the end of a chain that is gone", "/old/: /mid/\n/mid/: gone", "/old/", "gone"],
    ["the end of a chain through a star", "/old/: /t/ukraine/\n/t/*: /topics/*", "/old/", "/topics/ukraine/"],
    ["a star at the end of a chain", "/o/*: /t/x/*\n/t/*: /en/topics/\n", "/o/*", "/en/topics/"],
    ["a star through a star", "/o/*: /t/*\n/t/*: /topics/*\n", "/o/*", "/topics/*"],
    ["a star that is parted on its way", "/o/*: /t/*\n/t/*: /topics/*\n/t/x/: /about/", "/o/*", "/t/*"],
    [
      "a star before which there is something more particular",
      "/o/*: /topics/\n/o/x/: /about/",
      "/o/x/",
      "/about/",
    ],
    ["a page, by its parameters in any order", "/x.php?b=2&a=1: /about/", "/x.php?a=1&b=2", "/about/"],
    [
      "a page, by letters",
      "/Старе ім'я/: /about/",
      "/%D0%A1%D1%82%D0%B0%D1%80%D0%B5%20%D1%96%D0%BC'%D1%8F/",
      "/about/",
    ],
    ["a page, by decomposed letters", "/и\u0306/: /about/", "/%D0%B9/", "/about/"],
    ["a page, by small escapes", "/%d0%b9/: /about/", "/%D0%B9/", "/about/"],
    ["a page, from a folder's file", "/old/index.html: /about/", "/old/", "/about/"],
    [
      "a page, from a topic that is no more",
      "/topics/gone-by/*: /topics/ukraine/*",
      "/topics/gone-by/*",
      "/topics/ukraine/*",
    ],
  ])("%s", async (_, yaml, address, goal) => {
    const desk = new Desk();
    site(desk).write("redirects.yaml", `${yaml}\n`);
    expect((await led(desk))[address]?.[0]).toBe(goal);
  });
});

test.each([
  ["/old/", "/about/", "/old/"],
  ["/old", "/about/", "/old/"],
  ["/2019/Old.html", "/about/", "/2019/Old.html"],
  ["/index.php/2019/old/", "/about/", "/index.php/2019/old/"],
  ["/старе/", "https://elsewhere.example/", "/%D1%81%D1%82%D0%B0%D1%80%D0%B5/"],
  ["/old.php", "/about/", null],
  ["/rss.xml", "/feed.xml", null],
  ["/feed/", "/feed.xml", null],
  ["/?p=1", "/about/", null],
  ["/old/", "gone", null],
  ["/old/*", "/about/", null],
  ["/a.html/b/", "/about/", null],
  ["/.old/", "/about/", null],
  ["/con/", "/about/", null],
  ["/a|b/", "/about/", null],
  [`/${"ї".repeat(121)}/`, "/about/", null],
])("a page stands at %s, which leads to %s: %s", async (from, to, stub) => {
  const desk = new Desk();
  site(desk).write("redirects.yaml", `${JSON.stringify(from)}: ${to}\n`);
  expect(Object.values(await led(desk))).toEqual([[to, stub]]);
});

test("a plain page has old addresses as stories do", async () => {
  const desk = new Desk();
  site(desk).write("pages/about/uk.md", '---\ntitle: Про нас\naliases: [/Про-нас/, "/?page_id=2"]\n---\n');
  expect(Object.values(await led(desk))).toEqual([
    ["/about/", "/%D0%9F%D1%80%D0%BE-%D0%BD%D0%B0%D1%81/"],
    ["/about/", null],
  ]);
});

describe("old addresses are followed anew when", () => {
  const REDIRECTS = "/old/: story:2025/02/10-a\n/star/*: /2025/02/10/*\n";

  test.each<[string, (site: SmallSite) => void, string]>([
    [
      "a story gets another address",
      (site) => site.story("2025/02/10-a", { slug: "new", aliases: `[${A}]` }),
      "/2025/02/10/new/",
    ],
    ["the file changes", (site) => site.write("redirects.yaml", "/old/: /about/\n"), "/about/"],
    ["another story comes", (site) => site.story("2025/02/12-c", { slug: "c", aliases: "[/c.html]" }), A],
  ])("%s", async (_, change, goal) => {
    const desk = new Desk();
    site(desk).write("redirects.yaml", REDIRECTS);
    await led(desk);
    change(desk.site);
    const now = await led(desk);
    expect(now["/old/"]?.[0]).toBe(goal);
    const clean = new Desk(desk.site);
    expect(now).toEqual(await led(clean));
  });

  test.each<[string, (site: SmallSite) => void, string]>([
    [
      "its story goes",
      (site) => site.delete("articles/2025/02/10-a"),
      'leads nowhere: there is no story "2025/02/10-a"',
    ],
    [
      "its story is a draft again",
      (site) => {
        for (const lang of ["uk", "en"]) site.story("2025/02/10-a", { slug: "a", draft: "true" }, "", lang);
      },
      "is a draft, and readers would be led to it",
    ],
    ["its page goes", (site) => site.delete("pages/about"), "leads nowhere: there is no page /about/"],
    [
      "a story comes to have it",
      (site) => site.story("2025/02/13-d", { slug: "d" }),
      "the old address /2025/02/13/d/ is that of articles/2025/02/13-d/uk.md",
    ],
    [
      "a story comes to have it as an alias",
      (site) => site.story("2025/02/13-e", { aliases: "[/old]" }),
      "the old address /old/ is also in articles/2025/02/13-e/uk.md:6",
    ],
    [
      "a day comes to have it",
      (site) => site.story("2025/02/14-f"),
      "the old address /2025/02/14/ is that of a page that the site makes itself",
    ],
    [
      "a story comes below a star",
      (site) => site.story("2025/02/15-g", { slug: "g" }),
      "the old address /2025/02/15/* stands for /2025/02/15/g/ too",
    ],
  ])("%s, and it is told what is amiss", async (_, change, message) => {
    const desk = new Desk();
    const lines = [
      "/old/: story:2025/02/10-a",
      "/to-page/: /about/",
      "/2025/02/13/d/: /",
      "/2025/02/14/: /",
      "/2025/02/15/*: /",
    ];
    site(desk).write("redirects.yaml", `${lines.join("\n")}\n`);
    await desk.takeIn();
    change(desk.site);
    expect((await desk.problems("error")).join("\n")).toContain(message);
  });
});
