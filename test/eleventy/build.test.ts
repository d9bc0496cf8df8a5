import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pressed, type Run, SmallSite } from "../site/small-site.ts";

describe("a small site", () => {
  /** Built once; nobody changes it but in a copy. */
  const site = SmallSite.empty();
  let first: Run;

  beforeAll(async () => {
    for (let day = 10; day < 18; day++) site.story(`2025/02/${day}-story`, { title: `Новина ${day}` });
    site.story(
      "2025/02/18-photo",
      { authors: "[newsroom]", photo: '{ file: sea.jpg, alt: "Море", caption: "Море взимку" }' },
      "Див. [раніше](story:2025/02/17-story).\n\n[[2025/02/16-story]]",
    );
    site.write("articles/2025/02/18-photo/photos.yaml", "sea.jpg: { credit: Олена }\n");
    await site.photo("articles/2025/02/18-photo/sea.jpg");
    site.story("2025/02/18-photo", { title: "The sea", tags: "[Ukraine]" }, "Text.", "en");
    site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nМи [пишемо](/topics/).\n");
    first = await site.build();
  });
  afterAll(() => site.remove());

  test("builds and says what it did", () => {
    expect(first.code, first.said).toBe(0);
    expect(first.said).toMatch(/pages pressed .*10 story/);
    expect(first.said).toContain("1 photos made");
  });

  test("has every kind of page at its address", () => {
    const files = site.files();
    for (const file of [
      "index.html",
      "page/1/index.html",
      "page/2/index.html",
      "2025/02/18/novyna-2025-02-18-photo/index.html",
      "en/2025/02/18/the-sea/index.html",
      "2025/02/18/index.html",
      "2025/02/index.html",
      "2025/index.html",
      "topics/index.html",
      "topics/ukraine/index.html",
      "topics/ukraine/page/1/index.html",
      "authors/newsroom/index.html",
      "about/index.html",
      "404.html",
      "feed.xml",
      "topics/ukraine/atom.xml",
      "authors/newsroom/feed.json",
      "sitemap.xml",
      "sitemap/2025-02.xml",
      "news-sitemap.xml",
      "robots.txt",
      "site.webmanifest",
    ]) {
      expect(files, file).toContain(file);
    }
    expect(files).not.toContain("page/3/index.html");
  });

  test("numbers lists from the oldest", () => {
    expect(site.read("page/1/index.html")).toContain("Новина 10");
    expect(site.read("page/1/index.html")).not.toContain("Новина 13");
    expect(site.read("index.html")).toContain("Новина 17");
    expect(site.read("index.html")).toContain('href="/page/2/"');
  });

  test("fills in what the text only names", () => {
    const page = site.read("2025/02/18/novyna-2025-02-18-photo/index.html");
    expect(page).toContain('href="/2025/02/17/novyna-17/"');
    expect(page).toContain("Новина 16");
    expect(page).toMatch(/src="\/photos\/sea-[0-9a-f]+-500\.jpg"/);
    expect(page).toContain('hreflang="en" href="https://news.example/en/2025/02/18/the-sea/"');
  });

  test("does nothing the second time, and says so", async () => {
    const before = site.snapshot();
    const second = await site.build();
    expect(second.code).toBe(0);
    expect(second.said).toContain("0 pages pressed");
    expect(site.snapshot()).toEqual(before);
  });

  test("comes out the same from Eleventy's own command, without the cache, and in another folder", async () => {
    const other = site.cleanCopy();
    const run = await other.run("node_modules/@11ty/eleventy/cmd.cjs", "--config=eleventy.config.ts");
    expect(run.code, run.said).toBe(0);
    expect(other.difference(site)).toEqual([]);
    rmSync(other.cache, { recursive: true });
    const again = await other.build();
    expect(again.code, again.said).toBe(0);
    expect(other.difference(site)).toEqual([]);
    other.remove();
  });

  test("puts back files that were deleted from the site, and removes strange ones", async () => {
    const copy = site.copy();
    // A folder without a front page is not known to be ours, unless the last build left it there.
    await copy.build();
    rmSync(join(copy.output, "index.html"));
    writeFileSync(join(copy.output, "strange.html"), "?");
    const run = await copy.build("--why");
    expect(pressed(run)).toEqual(["/"]);
    expect(copy.difference(site)).toEqual([]);
  });
});
