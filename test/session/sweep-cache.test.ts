import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { Database } from "../../src/library/database.ts";
import { storePhotoFile } from "../../src/library/photo-files.ts";
import type { SitePath } from "../../src/model/address.ts";
import { sweepCache } from "../../src/session/sweep-cache.ts";

const DAY = 86_400_000;
const BEGINNING = Date.parse("2025-03-01T12:00:00Z");

let cache: string;
let db: Database;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "visnyk-sweep-"));
  db = Database.open(join(cache, "library.sqlite"));
  for (const name of ["shown", "former", "stranger", "work-abc"]) {
    mkdirSync(join(cache, "photos", name), { recursive: true });
    writeFileSync(join(cache, "photos", name, "a.jpg"), "x");
  }
  for (const name of ["shown", "former"]) {
    const file = { path: `/photos/${name}.jpg` as SitePath, bytes: 1, sha256: "" };
    storePhotoFile(db, `key of ${name}`, cache, { ...file, cached: join(cache, "photos", name, "a.jpg") });
  }
  show("shown");
  onTestFinished(() => {
    db.close();
    rmSync(cache, { recursive: true });
  });
});

const show = (name: string) =>
  db.replace("photos", { story: name, file: "a.jpg", key: `key of ${name}`, hash: "", facts: "{}" });
const hide = (name: string) => db.run("delete from photos where story = ?", name);
const rows = () => db.all<{ key: string }>("select key from photo_files order by key").map(({ key }) => key);

/** What a build on a day leaves in the cache. */
async function left(day: number): Promise<string[]> {
  await sweepCache(db, { cache, now: BEGINNING + day * DAY });
  return readdirSync(join(cache, "photos")).toSorted();
}

test("what nothing has asked for in a month goes, with what is known of it", async () => {
  const all = ["former", "shown", "stranger", "work-abc"];
  expect(await left(0)).toEqual(all);
  expect(await left(29)).toEqual(all);
  expect(rows()).toEqual(["key of former", "key of shown"]);
  expect(await left(30)).toEqual(["shown", "work-abc"]);
  expect(rows()).toEqual(["key of shown"]);
});

test("what was used in between stays for a month from then on", async () => {
  await left(0);
  show("former");
  await left(20);
  hide("former");
  await left(25);
  expect(await left(54)).toContain("former");
  expect(await left(55)).not.toContain("former");
});

test("it is looked at once a day", async () => {
  await left(0);
  await left(29.5);
  expect(await left(30)).toContain("former");
  expect(await left(30.5)).not.toContain("former");
});

test("share images of the published site stay, and those that are to come", async () => {
  const row = { kind: "home", lang: "uk", key: "" };
  db.replace("share_images", { ...row, image: "key of former", published: null });
  await left(0);
  expect(await left(30)).toContain("former");
  db.replace("share_images", { ...row, image: null, published: "key of former" });
  expect(await left(60)).toContain("former");
});
