import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askablePage } from "../demo/askable-page.ts";
import { servedSite } from "../demo/served-site.ts";
import { ProjectCopy } from "../site/project-copy.ts";
import { SmallSite } from "../site/small-site.ts";
import { HEBREW } from "./hebrew.ts";
import { add } from "./toys.ts";

const program = new ProjectCopy();
const site = SmallSite.empty(program.root);
site.write(
  "site.yaml",
  site.content("site.yaml").replace("[uk, en, fr]", "[he, uk]").replaceAll("{ uk:", "{ he: חדשות, uk:"),
);
for (const file of ["topics.yaml", "authors.yaml"])
  site.write(file, site.content(file).replace(/\{ uk: (\S+),/g, "{ he: א $1, uk: $1,"));
const HEADLINE = "NASA: החדשות של היום";
site.story(
  "2025/02/10-news",
  { slug: "news", title: `'${HEADLINE}'`, lede: "שתי חדשות.", tags: "[ukraine]" },
  "NASA הודיעה היום.\n\nAn English paragraph.\n\n> אמר\n\n| א | ב |\n| - | -: |\n| 1 | 2 |",
  "he",
);
site.story("2025/02/10-news", { slug: "novyny", title: "Слово חדש тут" }, "Текст.", "uk");
site.story("2025/02/11-chadashot", { title: "חדשות", lede: "עוד.", tags: "[ukraine]" }, "טקסט.", "he");

beforeAll(async () => {
  add(program, HEBREW);
  const { code, said } = await site.build();
  expect(code, said).toBe(0);
});
afterAll(() => {
  site.remove();
  program.remove();
});

/** How far the first paragraph's text is from both edges of the window. */
const EDGES = `(() => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(".prose p"));
  const { left, right } = range.getBoundingClientRect();
  return { left, right: innerWidth - right, isWide: document.documentElement.scrollWidth > innerWidth };
})()`;
const served = servedSite(() => site.output);

test("a language that is a folder and a line compiles", () => program.compile());

describe("a page from right to left", () => {
  test("says so, and so do links to it, the manifest and the stylesheet of feeds", () => {
    const page = site.read("2025/02/10/news/index.html");
    expect(page).toContain('<html lang="he" dir="rtl">');
    expect(page).toContain('lang="uk" dir="ltr">Українська</a>');
    expect(site.read("uk/2025/02/10/novyny/index.html")).toContain('lang="he" dir="rtl">עברית</a>');
    expect(site.read("uk/2025/02/10/novyny/index.html")).toContain('<html lang="uk">');
    expect(JSON.parse(site.read("site.webmanifest"))).toMatchObject({ lang: "he", dir: "rtl" });
    expect(JSON.parse(site.read("uk/site.webmanifest"))).toMatchObject({ dir: "ltr" });
    expect(site.read("feeds/feed.css")).toMatch(/:lang\(he\)\{direction:rtl;.*content:"זהו פיד"/s);
  });

  test("turns only texts without any of its letters by their own, and in other pages those with some", () => {
    const page = site.read("2025/02/10/news/index.html");
    expect(page).toContain(`<h1>${HEADLINE}</h1>`);
    expect(page).toContain("<p>NASA הודיעה היום.</p>");
    expect(page).toContain('<p dir="auto">An English paragraph.</p>');
    expect(site.read("uk/2025/02/10/novyny/index.html")).toContain('<h1 dir="auto">Слово חדש тут</h1>');
  });

  test("has a whole text in feeds that goes its way", () => {
    const [item] = JSON.parse(site.read("feed.json")).items.filter(
      ({ title }: { title: string }) => title === HEADLINE,
    );
    expect(item).toMatchObject({
      language: "he",
      content_html: expect.stringMatching(/^<div dir="rtl">.*<\/div>$/s),
    });
    expect(site.read("uk/feed.json")).not.toContain('dir=\\"rtl\\"');
  });

  test("gets its address from letters that its romanisation knows", () => {
    expect(site.files()).toContain("2025/02/11/chdshvt/index.html");
  });

  test("begins at the right in a browser, and nothing leaves the window", async () => {
    for (const [address, right] of [
      ["/2025/02/10/news/", true],
      ["/uk/2025/02/10/novyny/", false],
    ] as const) {
      const { page, wrong } = await askablePage(served, address, { viewport: { width: 360, height: 800 } });
      const edges = await page.evaluate<{ left: number; right: number; isWide: boolean }>(EDGES);
      expect(edges.isWide).toBe(false);
      expect(edges.right < edges.left).toBe(right);
      expect(wrong).toEqual([]);
      await page.context().close();
    }
  });

  test("is found by its words in the browser, by a script that knows no others", async () => {
    const { page, wrong } = await askablePage(served, "/search/?q=החדשות");
    await page.locator(".search-results .card-title").first().waitFor();
    const titles = await page.locator(".search-results .card-title").allTextContents();
    expect(titles.toSorted()).toEqual([HEADLINE, "חדשות"].toSorted());
    expect(await page.locator(".search-status[role=status]").textContent()).toBe("שתי כתבות");
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});
