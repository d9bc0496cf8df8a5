import { afterAll, beforeAll, expect, test } from "vitest";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

const site = SmallSite.empty();
beforeAll(async () => {
  site.baseUrl = "https://host.example/deep/news/";
  site.story("2025/02/10-old", { photo: '{ file: sea.jpg, alt: "Море" }' });
  await site.photo("articles/2025/02/10-old/sea.jpg");
  site.story(
    "2025/02/11-new",
    { authors: "[newsroom]" },
    "[Тут](story:2025/02/10-old), [там](/topics/).\n\n[[2025/02/10-old]]",
  );
  const run = await buildBeside(site);
  expect(run.code, run.said).toBe(0);
});
afterAll(() => site.remove());

test("below a base path every address leads to a file of the site", () => {
  const files = new Set(site.files());
  const links: string[] = [];
  for (const file of files) {
    if (!/\.(?:html|css|webmanifest|xml|json)$/.test(file)) continue;
    const text = site.read(file);
    links.push(...[...text.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, link]) => link as string));
    links.push(
      ...[...text.matchAll(/srcset="([^"]+)"/g)].flatMap(([, set]) =>
        (set as string).split(", ").map((part) => part.split(" ")[0] as string),
      ),
    );
    links.push(...[...text.matchAll(/url\("?([^")]+)"?\)/g)].map(([, link]) => link as string));
    links.push(
      ...[...text.matchAll(/"(?:src|start_url|url|feed_url|home_page_url)": ?"([^"]+)"/g)].map(
        ([, link]) => link as string,
      ),
    );
  }
  const own = links.map((link) => new URL(link, site.baseUrl)).filter(({ host }) => host === "host.example");
  const broken = own.filter(({ pathname }) => {
    if (!pathname.startsWith("/deep/news/")) return true;
    const path = pathname.slice("/deep/news/".length);
    return !files.has(path) && !files.has(`${path}index.html`);
  });
  expect([...new Set(broken.map(String))]).toEqual([]);
  expect(own.length).toBeGreaterThan(500);
});
