import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { ArchiveSource } from "../../src/import/archive.ts";
import { sourceOf } from "../../src/import/recognise.ts";
import { SmallSite } from "../site/small-site.ts";

function source(name: string, certainty: number): ArchiveSource {
  return { name, recognise: () => certainty, open: () => Promise.reject(new Error("not opened here")) };
}

const SOURCES = [source("aaa", 0.2), source("bbb", 0.9), source("ccc", 0)];

test("the source that is surest is taken, and one that is named before all", async () => {
  expect((await sourceOf(import.meta.filename, undefined, SOURCES)).name).toBe("bbb");
  expect((await sourceOf(import.meta.filename, "CCC", SOURCES)).name).toBe("ccc");
});

test.each([
  ["a file that is not there", "/no/such/file", undefined, "There is no file or folder /no/such/file."],
  ["a source that there is not", import.meta.filename, "bbbb", 'Did you mean "bbb"?'],
  ["a source that is like none", import.meta.filename, "wordstar", "There are aaa, bbb, ccc."],
])("%s", async (_, path, from, said) => {
  await expect(sourceOf(path, from, SOURCES)).rejects.toThrow(said);
});

test("what nobody knows is told with what was looked for", async () => {
  await expect(sourceOf(import.meta.filename, undefined, [source("ccc", 0)])).rejects.toThrow(
    "is nothing that this program knows. It was looked at for ccc",
  );
});

test.each([undefined, "ccc"])("what is empty is said to be, with --from %s too", async (from) => {
  const site = SmallSite.empty();
  onTestFinished(() => site.remove());
  const folder = join(site.root, "site");
  mkdirSync(join(folder, "posts"), { recursive: true });
  writeFileSync(join(folder, ".DS_Store"), "x");
  await expect(sourceOf(folder, from, SOURCES)).rejects.toThrow("there is nothing in this folder");
  const file = join(folder, "posts/a.xml");
  writeFileSync(file, "");
  await expect(sourceOf(file, from, SOURCES)).rejects.toThrow("there is nothing in this file");
  writeFileSync(file, "<rss/>");
  expect((await sourceOf(folder, "ccc", SOURCES)).name).toBe("ccc");
});

test("the command says in a sentence what is wrong with how it is called", async () => {
  const site = SmallSite.empty();
  onTestFinished(() => site.remove());
  const file = join(site.root, "x.xml");
  writeFileSync(file, "<none/>");
  const runs: readonly (readonly [options: readonly string[], said: string])[] = [
    [[], "Give the file or folder: npm run import -- <file or folder>"],
    [[file, "--lang", "pl"], "--lang pl: the site has uk, en, fr."],
    [[file, "--media", "/no/such/folder"], "--media /no/such/folder: there is no such folder."],
    [["--accept"], "There is nothing to accept"],
    [[file, "--form", "ghost"], "--form"],
  ];
  const results = await Promise.all(runs.map(([options]) => site.run("scripts/import.ts", ...options)));
  for (const [i, [, said]] of runs.entries())
    expect(results[i]).toEqual({ code: 1, said: expect.stringContaining(said) });
});
