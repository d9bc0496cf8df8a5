import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildBeside, buildChange } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

/** A site that is built once; nobody changes it but in a copy. */
const built = SmallSite.empty();
built.published = "none";
afterAll(() => built.remove());

beforeAll(async () => {
  built.story("2025/02/10-a");
  const { code, said } = await buildBeside(built);
  expect(code, said).toBe(0);
  expect(said).toContain(" 0 files deleted");
  expect(said).toContain("note: Readers and search engines cannot reach https://news.example/");
});

test("files in the site's folder that no build made are counted and named as they go", async () => {
  const site = built.copy();
  mkdirSync(join(site.output, "old"));
  for (const file of ["CNAME", "old/page.html", "ads.txt"]) writeFileSync(join(site.output, file), "x");
  const { code, said } = await buildChange(site);
  expect(code, said).toBe(0);
  expect(said).toContain(" 3 files deleted");
  const [, names = ""] = /^Deleted from .*, which holds only what builds make: (.*)$/m.exec(said) ?? [];
  expect(names.split(", ").sort()).toEqual(["CNAME", "ads.txt", "old/page.html"]);
  for (const file of ["CNAME", "old/page.html", "ads.txt"]) {
    expect(said).toContain(`delete ${file}: no build made it\n`);
    expect(site.files()).not.toContain(file);
  }
  expect(said).not.toContain("note: Readers");
});

test("with them goes what the content does not call for any more, counted once", async () => {
  const site = built.copy();
  site.story("2025/02/10-a", { slug: "other" });
  writeFileSync(join(site.output, "CNAME"), "x");
  const { code, said } = await buildChange(site);
  expect(code, said).toBe(0);
  expect(said).toContain(" 2 files deleted");
  expect(said).toContain(": CNAME\n");
  expect(said).toContain("no longer calls for them: 2025/02/10/novyna-2025-02-10-a/index.html\n");
});

test("what stands in the way of a new page is counted and named, though nothing else was looked at", async () => {
  const site = built.copy();
  writeFileSync(join(site.output, "2025/03"), "x");
  site.story("2025/03/01-b", { date: "2025-03-01" });
  const { code, said } = await buildChange(site);
  expect(code, said).toBe(0);
  expect(said).toContain(" 1 files deleted");
  expect(said).toContain("which holds only what builds make: 2025/03\n");
});
