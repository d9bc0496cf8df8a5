import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DryPress } from "../plan/dry-press.ts";

const HIDDEN = ".well-known/security.txt";

/** A site with files of one's own that has been built. */
async function built(): Promise<DryPress> {
  const press = new DryPress();
  press.site.story("2025/02/10-a", { slug: "a" });
  press.site.write("static/ads.txt", "one");
  press.site.write(`static/${HIDDEN}`, "two");
  press.site.write("static/звіт №1.pdf", "three");
  await press.build();
  return press;
}

const at = (press: DryPress, file: string) => {
  const path = join(press.site.output, file);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
};

/** The files that the next build copies and removes. */
async function next(press: DryPress): Promise<[copied: string[], gone: readonly string[]]> {
  await press.plan();
  const { copies, gone } = press.copies();
  await press.build();
  return [copies.map(({ path }) => path), gone];
}

test("files are published, and then left alone", async () => {
  const press = await built();
  expect([at(press, "ads.txt"), at(press, HIDDEN), at(press, "звіт №1.pdf")]).toEqual([
    "one",
    "two",
    "three",
  ]);
  expect(await next(press)).toEqual([[], []]);
});

test("what changes is copied, and what goes is deleted with its folder", async () => {
  const press = await built();
  press.site.write("static/ads.txt", "ONE");
  press.site.delete("static/.well-known");
  expect(await next(press)).toEqual([["/ads.txt"], [`/${HIDDEN}`]]);
  expect(at(press, "ads.txt")).toBe("ONE");
  expect(existsSync(join(press.site.output, ".well-known"))).toBe(false);
});

test.each(["ads.txt", HIDDEN])("%s is put right where it is missing or of another content", async (file) => {
  const press = await built();
  const path = join(press.site.output, file);
  const before = at(press, file);
  for (const spoil of [() => rmSync(path), () => writeFileSync(path, "six")]) {
    spoil();
    // Something came directly into the site's folder, so all of it is looked at.
    writeFileSync(join(press.site.output, "stray.txt"), "x");
    expect(await next(press)).toEqual([[`/${file}`], []]);
    expect(at(press, file)).toBe(before);
  }
});

test("hidden files of others stay in the site's folder", async () => {
  const press = await built();
  for (const file of [".git/config", ".well-known/acme-challenge/token"]) {
    mkdirSync(join(press.site.output, file, ".."), { recursive: true });
    writeFileSync(join(press.site.output, file), "x");
  }
  writeFileSync(join(press.site.output, "stray.txt"), "x");
  expect(await next(press)).toEqual([[], []]);
  expect([at(press, ".git/config"), at(press, ".well-known/acme-challenge/token")]).toEqual(["x", "x"]);
});

test("a file gives its place to a folder, and a folder to a file", async () => {
  const press = await built();
  press.site.write("static/a", "file");
  press.site.write("static/b/c", "below");
  await press.build();
  press.site.delete("static/a");
  press.site.delete("static/b");
  press.site.write("static/a/c", "below");
  press.site.write("static/b", "file");
  await press.build();
  expect([at(press, "a/c"), at(press, "b")]).toEqual(["below", "file"]);
});

test("a page gives its place to a file, and takes it back", async () => {
  const press = await built();
  const page = () => press.site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nТекст.\n");
  page();
  await press.build();
  press.site.delete("pages/about");
  press.site.write("static/about/index.html", "mine");
  await press.build();
  expect(at(press, "about/index.html")).toBe("mine");
  press.site.delete("static/about");
  page();
  await press.build();
  expect(at(press, "about/index.html")).toContain("Про нас");
});
