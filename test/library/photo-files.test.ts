import { join } from "node:path";
import { expect, test } from "vitest";
import { takeIn } from "../../src/intake/intake.ts";
import {
  photosWithKeys,
  storePhotoFiles,
  unpublishedPhotoFiles,
  wantedPhotos,
} from "../../src/library/photo-files.ts";
import type { SitePath } from "../../src/model/address.ts";
import { Desk } from "./desk.ts";

const A = "2025/02/10-a";
const lead = { photo: "{ file: a.jpg, alt: x }" };

function read({ db, content, site }: Desk): Promise<unknown> {
  return takeIn(db, { content, clock: { now: Date.parse(site.now), preview: false }, readerHash: "" });
}

function wanted({ db, content, site }: Desk) {
  return wantedPhotos(db, content, site.cache, "uk");
}

function storeAll(desk: Desk): void {
  for (const { key } of wanted(desk)) {
    const file = {
      path: `/photos/${key}/1.jpg` as SitePath,
      cached: join(desk.site.cache, "photos", key, "1.jpg"),
      bytes: 1,
      sha256: "s",
    };
    storePhotoFiles(desk.db, key, desk.site.cache, {
      renditions: { tone: { light: 2 }, avif: [], jpeg: [] },
      files: [file],
      reused: false,
    });
  }
}

test("the photos that public stories show are wanted, each once", async () => {
  const desk = new Desk();
  const { site } = desk;
  site.story(A, lead, "![y](b.jpg)\n\n![z](b.jpg)");
  site.story(A, lead, "", "en");
  for (const name of ["a", "b", "unused"]) await site.photo(`articles/${A}/${name}.jpg`, 500 + name.length);
  site.story("2025/02/11-draft", { ...lead, draft: "true" });
  site.story("2025/04/01-future", lead);
  for (const id of ["2025/02/11-draft", "2025/04/01-future"]) await site.photo(`articles/${id}/a.jpg`, 700);
  site.write(
    `articles/${A}/photos.yaml`,
    "a.jpg: { credit: { uk: Фото, en: Photo, fr: P }, licence: CC0, focus: [0.5, 0.2] }\n",
  );
  await read(desk);
  expect(wanted(desk)).toMatchObject([
    {
      story: A,
      path: `articles/${A}/a.jpg`,
      request: {
        name: "a",
        crops: true,
        credit: "Фото",
        copyright: "Фото (CC0)",
        focus: [0.5, 0.2],
        cacheDir: site.cache,
      },
    },
    { story: A, path: `articles/${A}/b.jpg`, request: { name: "b", crops: false } },
  ]);
});

test("what was made is not wanted again, until the photo, its credit or its use changes", async () => {
  const desk = new Desk();
  const { site } = desk;
  site.story(A, {}, "![y](a.jpg)");
  await site.photo(`articles/${A}/a.jpg`);
  const changes = [
    () => {},
    () => site.photo(`articles/${A}/a.jpg`, 501),
    () => site.write(`articles/${A}/photos.yaml`, "a.jpg: { credit: x }\n"),
    () => site.story(A, lead),
  ];
  for (const change of changes) {
    await change();
    await read(desk);
    expect(wanted(desk)).toHaveLength(1);
    storeAll(desk);
    expect(wanted(desk)).toEqual([]);
  }
  site.story(A, { ...lead, title: "Інша назва" });
  await read(desk);
  expect(wanted(desk)).toEqual([]);
});

test("the files of a photo are shown while a public story shows it", async () => {
  const desk = new Desk();
  const { site } = desk;
  site.story(A, lead);
  await site.photo(`articles/${A}/a.jpg`);
  await read(desk);
  storeAll(desk);
  expect(unpublishedPhotoFiles(desk.db)).toEqual([
    {
      path: expect.stringMatching(/^\/photos\//),
      key: expect.stringMatching(/-a$/),
      cached: expect.stringMatching(/^photos\//),
      sha256: "s",
      bytes: 1,
    },
  ]);
  site.story(A, { ...lead, draft: "true" });
  await read(desk);
  expect(unpublishedPhotoFiles(desk.db)).toEqual([]);
});

test("one photo in two stories is made once", async () => {
  const desk = new Desk();
  for (const id of [A, "2025/02/11-b"]) {
    desk.site.story(id, lead);
    await desk.site.photo(`articles/${id}/a.jpg`);
  }
  await read(desk);
  expect(wanted(desk)).toHaveLength(1);
  storeAll(desk);
  expect(unpublishedPhotoFiles(desk.db)).toHaveLength(1);
});

test("a photo that is to be made again is found by its key, once", async () => {
  const desk = new Desk();
  const { site, db, content } = desk;
  for (const id of [A, "2025/02/11-b"]) {
    site.story(id, lead);
    await site.photo(`articles/${id}/a.jpg`);
  }
  await read(desk);
  const [first] = wanted(desk);
  storeAll(desk);
  expect(photosWithKeys(db, new Set([first?.key ?? "", "unknown"]), content, site.cache, "uk")).toEqual([
    first,
  ]);
});
