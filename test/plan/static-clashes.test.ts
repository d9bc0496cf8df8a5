import { expect, test } from "vitest";
import { Problems } from "../../src/kit/problems.ts";
import type { SitePath } from "../../src/model/address.ts";
import { checkAllStaticFiles, checkStaticFiles } from "../../src/plan/static-clashes.ts";
import type { SmallSite } from "../site/small-site.ts";
import { DryPress } from "./dry-press.ts";

/** A story with an old address, one that is to come, and a page. */
function write(site: SmallSite): void {
  site.story("2025/02/10-a", { slug: "a", aliases: "[/2025/02/01/old/]" });
  site.story("2031/01/01-later", { slug: "later" });
  site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nТекст.\n");
}

// biome-ignore format: a table reads better in rows
const CLASHES: [file: string, ...words: string[]][] = [
  ["2025/02/10/a/index.html", "stands at /2025/02/10/a/", "articles/2025/02/10-a/uk.md", "another slug"],
  ["2025/02/10/A/index.html", "on many computers, the same file as /2025/02/10/a/"],
  ["2025/02/10/a", "takes the place of a folder that is needed for /2025/02/10/a/"],
  ["2031/01/01/later/index.html", "stands at /2031/01/01/later/", "articles/2031/01/01-later/uk.md"],
  ["2025/02/01/old/index.html", "stands at /2025/02/01/old/", "old address", "`aliases`"],
  ["about/index.html", "stands at /about/", "pages/about/uk.md"],
  ["About", "takes the place of a folder that is needed for /about/"],
  ["index.html", "stands at /,", "front page"],
  ["robots.txt", "stands at /robots.txt", "robots in site.yaml"],
  ["Robots.TXT", "the same file as /robots.txt"],
  ["_headers", "stands at /_headers", "hosts are told"],
  ["404.html", "stands at /404.html"],
  ["feed.xml", "stands at /feed.xml", "another name"],
  ["feed.xml/index.html", "lies in a folder that takes the place of the file /feed.xml"],
  ["sitemap.xml", "stands at /sitemap.xml"],
  ["sw.js", "stands at /sw.js", "offline: false"],
  ["en", "takes the place of a folder that is needed for /en/"],
];

/** What is said of files, by a check and by a build. */
async function said(press: DryPress): Promise<[check: string[], build: string[]]> {
  const plan = await press.plan();
  const [check, build] = [new Problems(), new Problems()];
  checkAllStaticFiles(press.desk.context, check);
  const copies = press.copies().copies;
  checkStaticFiles(press.desk.context, plan, { copies }, build);
  const lines = (problems: Problems) =>
    problems.all().map(({ file, message, hint }) => `${file}: ${message} | ${hint}`);
  return [lines(check), lines(build)];
}

const pattern = (file: string, words: readonly string[]) =>
  expect.stringMatching(
    new RegExp(
      [`static/${file}`, ...words].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*"),
    ),
  );

test.each(CLASHES)("%s cannot be a file of one's own", async (file, ...words) => {
  const press = new DryPress();
  write(press.site);
  press.site.write(`static/${file}`, "x");
  const expected = [pattern(file, words)];
  expect(await said(press)).toEqual([expected, expected]);
});

test("what feeds refer to keeps its place", async () => {
  const press = new DryPress();
  write(press.site);
  press.site.write("static/feeds/feed.css", "x");
  expect((await said(press))[0]).toEqual([pattern("feeds/feed.css", ["stands at /feeds/feed.css"])]);
});

test("whichever comes later, the clash is found", async () => {
  const press = new DryPress();
  write(press.site);
  await press.build();
  press.site.write("static/about/index.html", "x");
  press.site.write("static/2025/02/11/b/index.html", "x");
  expect((await said(press))[1]).toEqual([pattern("about/index.html", ["pages/about/uk.md"])]);
  press.site.delete("static/about");
  await press.build();
  press.site.story("2025/02/11-b", { slug: "b" });
  expect((await said(press))[1]).toEqual([pattern("2025/02/11/b/index.html", ["2025/02/11-b/uk.md"])]);
});

test("a file may take an address that the site gives up, beside its pages and in its folders", async () => {
  const press = new DryPress();
  write(press.site);
  await press.build();
  press.site.delete("pages/about");
  for (const file of ["about/index.html", "2025/02/10/a/rishennia.pdf", "photos/a.jpg", "topics/a.html"])
    press.site.write(`static/${file}`, "x");
  expect(await said(press)).toEqual([[], []]);
  await press.build();
  expect(press.files()["about/index.html" as SitePath]).toBe("x");
});
