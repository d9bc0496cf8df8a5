import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sweepAbandonedWork } from "../../src/photos/cache.ts";
import { type DerivedPhoto, derivePhoto, type PhotoRequest } from "../../src/photos/derive.ts";
import { plain, requestFor, scratchFolder } from "./pictures.ts";

const folder = scratchFolder();
let request: PhotoRequest;
let first: DerivedPhoto;

beforeAll(async () => {
  request = await requestFor(folder, "photo.jpg", await plain(60, 40).jpeg().toBuffer(), { crops: true });
  first = await derivePhoto(request);
});

const contents = (photo: DerivedPhoto) => photo.files.map((one) => readFileSync(one.cached));
const times = (photo: DerivedPhoto) => photo.files.map((one) => statSync(one.cached).ctimeMs);

describe("a derivation in the cache", () => {
  test("is used again as it is", async () => {
    const before = times(first);
    const second = await derivePhoto(request);
    expect(second).toEqual({ ...first, reused: true });
    expect(times(second)).toEqual(before);
  });

  test("serves another name too", async () => {
    const other = await derivePhoto({ ...request, name: "other" });
    expect(other.reused).toBe(true);
    expect(other.files.map((one) => one.cached)).toEqual(first.files.map((one) => one.cached));
    expect(other.renditions.avif[0]?.path).toMatch(/^\/photos\/other-/);
  });

  test("has absolute files where the cache is named from the working folder", async () => {
    const cacheDir = relative(process.cwd(), request.cacheDir);
    expect((await derivePhoto({ ...request, cacheDir })).files).toEqual(first.files);
  });

  test("does not need the photo any more", async () => {
    expect((await derivePhoto({ ...request, file: join(folder, "gone.jpg") })).reused).toBe(true);
  });

  test("has the same bytes when it is made in another cache", async () => {
    const elsewhere = await derivePhoto({ ...request, cacheDir: join(folder, "elsewhere") });
    expect(elsewhere.reused).toBe(false);
    expect(contents(elsewhere)).toEqual(contents(first));
  });

  const fileOf = (photo: DerivedPhoto) => photo.files[1]?.cached as string;
  const manifestOf = (photo: DerivedPhoto) => join(dirname(fileOf(photo)), "manifest.json");
  const flip = (file: string, at: number) => {
    const content = readFileSync(file);
    content[at] = (content[at] as number) ^ 1;
    writeFileSync(file, content);
  };

  test.each<[string, (photo: DerivedPhoto) => void]>([
    ["a file is missing", (photo) => rmSync(fileOf(photo))],
    ["a file is cut short", (photo) => truncateSync(fileOf(photo), 10)],
    ["a file is empty", (photo) => truncateSync(fileOf(photo))],
    ["the manifest is missing", (photo) => rmSync(manifestOf(photo))],
    ["the manifest is cut short", (photo) => truncateSync(manifestOf(photo), 100)],
    ["the manifest is not JSON", (photo) => writeFileSync(manifestOf(photo), "{")],
    ["the manifest is other JSON", (photo) => writeFileSync(manifestOf(photo), "[null]")],
    [
      "a digit of the manifest is another",
      (photo) => flip(manifestOf(photo), readFileSync(manifestOf(photo)).indexOf("60,")),
    ],
    [
      "its place is taken by a file",
      (photo) => {
        rmSync(dirname(fileOf(photo)), { recursive: true });
        writeFileSync(dirname(fileOf(photo)), "");
      },
    ],
  ])("is made again where %s", async (_, damage) => {
    const whole = contents(first);
    damage(first);
    const again = await derivePhoto(request);
    expect(again).toEqual({ ...first, reused: false });
    expect(contents(again)).toEqual(whole);
    expect((await derivePhoto(request)).reused).toBe(true);
  });

  test("with a flipped bit is made again where content is checked", async () => {
    const whole = contents(first);
    flip(fileOf(first), 200);
    const again = await derivePhoto({ ...request, check: "content" });
    expect(again.reused).toBe(false);
    expect(contents(again)).toEqual(whole);
    expect((await derivePhoto({ ...request, check: "content" })).reused).toBe(true);
  });

  test("is made once for those who ask at the same time", async () => {
    const cacheDir = join(folder, "together");
    const all = await Promise.all(["a", "b", "c"].map((name) => derivePhoto({ ...request, cacheDir, name })));
    expect(all.map((photo) => photo.reused).sort()).toEqual([false, true, true]);
  });

  test("survives that two builds make it at the same time", async () => {
    const cacheDir = join(folder, "twice");
    const checks = ["size", "content"] as const;
    const both = await Promise.all(checks.map((check) => derivePhoto({ ...request, cacheDir, check })));
    expect(both.map((photo) => photo.reused)).toEqual([false, false]);
    for (const photo of both) expect(contents(photo)).toEqual(contents(first));
    expect(readdirSync(join(cacheDir, "photos"))).toHaveLength(1);
  });

  test("leaves nothing else behind", () => {
    expect(
      readdirSync(join(folder, "cache", "photos")).filter((name) => !/^[0-9a-f]{32}$/.test(name)),
    ).toEqual([]);
  });
});

describe("sweepAbandonedWork", () => {
  test("removes what killed builds left over a day ago", async () => {
    const parent = join(folder, "swept", "photos");
    const day = 24 * 3600;
    for (const [name, age] of [
      ["work-old", 2 * day],
      ["work-new", 60],
      ["0123", 2 * day],
    ] as const) {
      mkdirSync(join(parent, name), { recursive: true });
      const then = Date.now() / 1000 - age;
      utimesSync(join(parent, name), then, then);
    }
    await sweepAbandonedWork(join(folder, "swept"));
    expect(readdirSync(parent).sort()).toEqual(["0123", "work-new"]);
  });

  test("takes a cache that is not there yet", async () => {
    await sweepAbandonedWork(join(folder, "never"));
    expect(existsSync(join(folder, "never"))).toBe(false);
  });
});
