import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaticServer } from "../../scripts/static-server.ts";
import { buildBeside } from "./build-beside.ts";
import { crawl } from "./crawl.ts";
import { CRAWLED, type CrawledHost } from "./crawled-hosts.ts";
import { SmallSite } from "./small-site.ts";

/** A site with every kind of page, in three languages. */
async function siteAt(base: string): Promise<SmallSite> {
  const site = SmallSite.empty();
  site.baseUrl = `https://host.example${base}`;
  site.story(
    "2025/02/10-a",
    { slug: "a", photo: "{ file: a.jpg, alt: Море }", authors: "[reporter]" },
    "[Файл](b.txt)",
  );
  await site.photo("articles/2025/02/10-a/a.jpg", 1300, 700);
  site.write("articles/2025/02/10-a/b.txt", "Текст.\n");
  site.story("2025/02/10-a", { slug: "a", title: "First" }, "Text.", "en");
  for (const day of [11, 12, 13, 14, 15, 16, 17])
    site.story(
      `2025/02/${day}-b`,
      { aliases: `[/old/${day}/]`, tags: "[Україна, Бельгія]" },
      "[[2025/02/10-a]]",
    );
  site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\n[Вгору](/topics/).\n");
  site.write("static/files/Звіт 1.pdf", "%PDF-1.4");
  const run = await buildBeside(site);
  expect(run.code, run.said).toBe(0);
  return site;
}

describe.each([
  { where: "at the root of a host", base: "/" },
  { where: "in a folder of a host", base: "/deep/news/" },
])("a site $where", ({ base }) => {
  let site: SmallSite;
  beforeAll(async () => {
    site = await siteAt(base);
  });
  afterAll(() => site?.remove());

  describe.each(CRAWLED)("$name", ({ isHere, serve }: CrawledHost) => {
    test.skipIf(!isHere)("every link, picture, style and script leads to what is there", async () => {
      const server: StaticServer = await serve(site.output, base);
      try {
        // No link leads to old addresses, nor to what is shown in place of a page.
        const pages = site.files().filter((file) => file.endsWith(".html"));
        const apart = pages.filter((file) => /^old\/|404\.html$|offline\/index\.html$/.test(file));
        const { broken, reached } = await crawl(server.origin, site.baseUrl ?? "", apart);
        expect(broken).toEqual([]);
        const wanted = pages
          .filter((file) => !apart.includes(file))
          .map((file) => base + file.replace(/index\.html$/, ""));
        expect(wanted.filter((path) => !reached.has(path))).toEqual([]);
        expect(wanted.length).toBeGreaterThan(40);
        expect(apart.length).toBeGreaterThan(10);
      } finally {
        await server.close();
      }
    });
  });
});
