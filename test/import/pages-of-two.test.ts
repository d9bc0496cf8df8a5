/** Plain pages of two archives whose names are alike. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ArchiveText } from "../../src/import/archive.ts";
import { walk } from "../../src/kit/files.ts";
import { ImportSite, textEntry } from "./made-up.ts";

const OTHER = "https://other.example";

function page(key: string, more: Partial<ArchiveText> = {}) {
  return textEntry(key, { kind: "page", slug: "about", addresses: [`/${key}/`], ...more });
}

function pagesOf(at: ImportSite): string[] {
  return walk(join(at.content, "pages")).map(({ path }) => path);
}

function report(at: ImportSite): string {
  return readFileSync(join(at.kept, "report.html"), "utf8");
}

/** A site that has the Ukrainian page `about` of one archive, and is about to get another archive. */
async function withOne(): Promise<ImportSite> {
  const at = new ImportSite();
  at.entries = [page("about")];
  await at.run();
  at.addresses = [`${OTHER}/`];
  return at;
}

const MOVED = "the address of a plain page, for there is another page of its name";

test("an English page of another archive is no translation of a Ukrainian one of the same name", async () => {
  const at = await withOne();
  at.entries = [page("about-us", { lang: "en", title: "About us" })];
  await at.run();
  expect(pagesOf(at)).toEqual(["about-2/en.md", "about/uk.md"]);
  expect(at.site.content("redirects.yaml")).toBe("/about-us/: /en/about-2/\n");
  expect(report(at)).toContain(MOVED);
  expect(report(at)).toContain("/en/about/ → /en/about-2/");
  expect((await at.run()).outcomes).toEqual({ same: 1 });
  expect(pagesOf(at)).toEqual(["about-2/en.md", "about/uk.md"]);
  expect(report(at)).toContain(MOVED);
});

test("an old address at which the site has another page leads nowhere else, and is named", async () => {
  const at = await withOne();
  at.entries = [page("about", { lang: "en", title: "About us" })];
  await at.run();
  expect(existsSync(join(at.content, "redirects.yaml"))).toBe(false);
  expect(report(at)).toContain("an old address that another text has");
  const check = await at.site.run("scripts/check.ts");
  expect(check.said).not.toContain("error:");
});

test("neither is it one of a page that the newsroom wrote", async () => {
  const at = new ImportSite();
  at.site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nМи.\n");
  at.entries = [page("x", { lang: "en" })];
  await at.run();
  expect(pagesOf(at)).toEqual(["about-2/en.md", "about/uk.md"]);
});

test("translations of one archive share a folder, whichever of them comes later", async () => {
  const at = new ImportSite();
  at.entries = [page("a", { group: "g" })];
  await at.run();
  at.entries = [page("b", { lang: "en", group: "g" }), ...at.entries];
  await at.run();
  expect(pagesOf(at)).toEqual(["about/en.md", "about/uk.md"]);
  expect(report(at)).not.toContain(MOVED);
});

test("a page keeps its folder when somebody translates it and the memory is lost", async () => {
  const at = await withOne();
  at.addresses = ["https://old.example/"];
  at.site.write("pages/about/en.md", "---\ntitle: About us\n---\nWe.\n");
  rmSync(join(at.kept, "state.sqlite"));
  at.entries = [page("about")];
  expect((await at.run()).outcomes).toEqual({ same: 1 });
  expect(pagesOf(at)).toEqual(["about/en.md", "about/uk.md"]);
});

test("a page whose name ends in a number has not moved", async () => {
  const at = new ImportSite();
  at.entries = [page("a", { slug: "top-10" })];
  await at.run();
  expect(pagesOf(at)).toEqual(["top-10/uk.md"]);
  expect(report(at)).not.toContain(MOVED);
});
