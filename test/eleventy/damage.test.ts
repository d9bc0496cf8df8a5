import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { walk } from "../../src/kit/files.ts";
import { SmallSite } from "../site/small-site.ts";

const site = SmallSite.empty();
const A = "2025/02/10-a";
/** What clean builds make of the two states of the content. */
const clean: SmallSite[] = [];

function write(state: number): void {
  site.story(A, { photo: "{ file: a.jpg, alt: x }", title: `Новина ${state}` });
}

beforeAll(async () => {
  await site.photo(`articles/${A}/a.jpg`);
  for (let day = 11; day < 19; day++) site.story(`2025/02/${day}-s`, {}, "Слово за словом. ".repeat(500));
  for (const state of [0, 1]) {
    write(state);
    const copy = site.cleanCopy();
    clean.push(copy);
    expect((await copy.build()).code).toBe(0);
  }
  expect((await site.build()).code).toBe(0);
});
afterAll(() => {
  for (const each of [site, ...clean]) each.remove();
});

const library = () => join(site.cache, "library.sqlite");

const photos = (pattern: RegExp) =>
  walk(join(site.cache, "photos")).flatMap(({ path }) =>
    pattern.test(path) ? join(site.cache, "photos", path) : [],
  );

function overwrite(file: string, steps: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  steps(bytes);
  writeFileSync(file, bytes);
}

const flip = (bytes: Buffer) => bytes.writeUInt8(bytes.readUInt8(300) ^ 0x10, 300);
const halve = (file: string) => truncateSync(file, Math.floor(readFileSync(file).length / 2));

test.each<[what: string, spoil: () => void]>([
  [
    "photos are flipped in a bit, cut or gone",
    () => {
      for (const file of photos(/\.avif$/)) overwrite(file, flip);
      for (const file of photos(/\.jpg$/)) halve(file);
      rmSync(photos(/-?\d+\.jpg$/)[0] ?? "");
    },
  ],
  ["the lists of photos are cut, and photos too", () => photos(/manifest|avif/).forEach(halve)],
  ["the library is cut in the middle", () => halve(library())],
  [
    "pages of the library are overwritten",
    () => overwrite(library(), (bytes) => bytes.fill(0x5a, 4096, bytes.length - 8192)),
  ],
  [
    "strange words lie in the library's log, in the lock and where pages are staged",
    () => {
      writeFileSync(`${library()}-wal`, "x".repeat(50_000));
      writeFileSync(join(site.cache, "lock.sqlite"), "x".repeat(5000));
      mkdirSync(join(site.cache, "staging/stray"), { recursive: true });
      writeFileSync(join(site.cache, "staging/stray/index.html"), "stray");
    },
  ],
])("where %s, it is made again and never published", async (_, spoil) => {
  spoil();
  // Photos have to come from the cache again, and pages from the library.
  rmSync(join(site.output, "photos"), { recursive: true });
  const state = site.content(`articles/${A}/uk.md`).includes("Новина 1") ? 0 : 1;
  write(state);
  const run = await site.build();
  expect(run.said).not.toMatch(/^\s+at /m);
  expect(run.code).toBe(0);
  expect(clean[state]?.difference(site)).toEqual([]);
  expect(existsSync(join(site.output, "stray"))).toBe(false);
});
