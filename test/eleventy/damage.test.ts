import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { walk } from "../../src/kit/files.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

/** A site that is built once; nobody changes it but in a copy. */
const built = SmallSite.empty();
built.published = "none";
const A = "2025/02/10-a";
/** What a clean build makes of the content when the story is another. */
let clean: SmallSite;

function write(site: SmallSite, title: string): void {
  site.story(A, { photo: "{ file: a.jpg, alt: x }", title });
}

beforeAll(async () => {
  await built.photo(`articles/${A}/a.jpg`);
  write(built, "Новина");
  for (let day = 11; day < 19; day++) built.story(`2025/02/${day}-s`, {}, "Слово за словом. ".repeat(500));
  expect((await buildBeside(built)).code).toBe(0);
  clean = built.cleanCopy();
  write(clean, "Інша новина");
  expect((await buildBeside(clean)).code).toBe(0);
});
afterAll(() => {
  for (const each of [built, clean]) each.remove();
});

const library = (site: SmallSite) => join(site.cache, "library.sqlite");

const photos = (site: SmallSite, pattern: RegExp) =>
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

test.each<[what: string, spoil: (site: SmallSite) => void]>([
  [
    "photos are flipped in a bit, cut or gone",
    (site) => {
      for (const file of photos(site, /\.avif$/)) overwrite(file, flip);
      for (const file of photos(site, /\.jpg$/)) halve(file);
      rmSync(photos(site, /-?\d+\.jpg$/)[0] ?? "");
    },
  ],
  ["the lists of photos are cut, and photos too", (site) => photos(site, /manifest|avif/).forEach(halve)],
  ["the library is cut in the middle", (site) => halve(library(site))],
  [
    "pages of the library are overwritten",
    (site) => overwrite(library(site), (bytes) => bytes.fill(0x5a, 4096, bytes.length - 8192)),
  ],
  [
    "strange words lie in the library's log, in the lock and where pages are staged",
    (site) => {
      writeFileSync(`${library(site)}-wal`, "x".repeat(50_000));
      writeFileSync(join(site.cache, "lock.sqlite"), "x".repeat(5000));
      mkdirSync(join(site.cache, "staging/stray"), { recursive: true });
      writeFileSync(join(site.cache, "staging/stray/index.html"), "stray");
    },
  ],
])("where %s, it is made again and never published", async (_, spoil) => {
  const site = built.copy();
  spoil(site);
  // Photos have to come from the cache again, and pages from the library.
  rmSync(join(site.output, "photos"), { recursive: true });
  write(site, "Інша новина");
  const run = await site.build();
  expect(run.said).not.toMatch(/^\s+at /m);
  expect(run.code).toBe(0);
  expect(clean.difference(site)).toEqual([]);
  expect(existsSync(join(site.output, "stray"))).toBe(false);
});
