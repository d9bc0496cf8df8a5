import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AssetNames, SiteAssets } from "../../src/assets/assets.ts";
import { takeIn } from "../../src/intake/intake.ts";
import { forgetChanges } from "../../src/library/changes.ts";
import { rememberPhotos, storePhotoFiles, wantedPhotos } from "../../src/library/photo-files.ts";
import { doubtOutput, forgetCopy, rememberCopy } from "../../src/library/published.ts";
import { type SitePath, sitePathOf } from "../../src/model/address.ts";
import { type CopyPlan, hashOfCopy, planCopies } from "../../src/plan/copies.ts";
import { putCopies } from "../../src/publication/copies.ts";
import { Desk } from "../library/desk.ts";

const A = "2025/02/10-a";
const B = "2025/02/11-b";
const css = { path: sitePathOf("/assets/site-1.css"), content: Buffer.from("css") };
const icon = { path: sitePathOf("/assets/icon-1.svg"), content: Buffer.from("svg") };
const assets = (...files: SiteAssets["files"]): SiteAssets => ({ named: {} as AssetNames, files });
/** SHA-256 of the text `photo`. */
const SHA = "55c64d0fcd6f9d5f7c828093857e3fdfda68478bb4e9bd24d481ef391c7804e8";

/** A desk with one story and its photo, of which one file was made. */
async function someDesk(): Promise<Desk> {
  const desk = new Desk();
  desk.site.story(A, { photo: "{ file: a.jpg, alt: x }" });
  await desk.site.photo(`articles/${A}/a.jpg`);
  await read(desk);
  return desk;
}

/** Reads the content, and makes one file of each photo that is wanted. */
async function read({ db, content, site }: Desk): Promise<void> {
  await takeIn(db, { content, clock: { now: Date.parse(site.now), preview: false }, readerHash: "" });
  for (const { key, request } of wantedPhotos(db, content, site.cache, "uk")) {
    const name = `${request.name}-${request.crops ? "1" : "2"}.jpg`;
    const cached = join(site.cache, "photos", name);
    const file = { path: `/photos/${name}` as SitePath, cached, bytes: 5, sha256: SHA };
    storePhotoFiles(db, key, site.cache, {
      renditions: { tone: { light: 2 }, avif: [], jpeg: [] },
      files: [file],
      reused: false,
    });
  }
}

const planned = (desk: Desk, of: SiteAssets, missing: string[] = []): CopyPlan =>
  planCopies(desk.db, of, desk.site.cache, new Set(missing.map(sitePathOf)));
const paths = ({ copies, gone }: CopyPlan) => [copies.map(({ path }) => path), gone];

/** Remembers a plan as published. */
function publish({ db }: Desk, { copies, gone }: CopyPlan): void {
  for (const copy of copies) rememberCopy(db, { ...copy, hash: hashOfCopy(copy) });
  for (const path of gone) forgetCopy(db, path);
  // That anything was published is what makes changes worth noting.
  doubtOutput(db, { path: sitePathOf("/"), kind: "home", lang: "uk", key: "", page: 0 });
  rememberPhotos(db);
  forgetChanges(db);
}

test("assets come with their content, photos from the cache", async () => {
  const desk = await someDesk();
  expect(planned(desk, assets(css))).toEqual({
    copies: [
      { path: css.path, key: "", bytes: 3, from: css.content },
      {
        path: "/photos/a-1.jpg",
        key: expect.stringMatching(/-a$/),
        bytes: 5,
        from: { file: join(desk.site.cache, "photos/a-1.jpg"), sha256: SHA },
      },
    ],
    gone: [],
  });
});

test("what is published is not copied again, unless its file is missing", async () => {
  const desk = await someDesk();
  publish(desk, planned(desk, assets(css)));
  expect(paths(planned(desk, assets(css)))).toEqual([[], []]);
  expect(paths(planned(desk, assets(css), [css.path, "/photos/a-1.jpg", "/2025/"]))).toEqual([
    [css.path, "/photos/a-1.jpg"],
    [],
  ]);
});

test("an asset whose address stays is copied again when it is another", async () => {
  const desk = await someDesk();
  const path = sitePathOf("/feeds/feed.css");
  publish(desk, planned(desk, assets({ path, content: Buffer.from("a") })));
  expect(paths(planned(desk, assets({ path, content: Buffer.from("a") })))).toEqual([[], []]);
  expect(paths(planned(desk, assets({ path, content: Buffer.from("b") })))).toEqual([[path], []]);
});

test("what nothing shows any more is gone", async () => {
  const desk = await someDesk();
  publish(desk, planned(desk, assets(css)));
  expect(paths(planned(desk, assets(icon)))).toEqual([[icon.path], [css.path]]);
  desk.site.story(A);
  await read(desk);
  expect(paths(planned(desk, assets(css), ["/photos/a-1.jpg"]))).toEqual([[], ["/photos/a-1.jpg"]]);
});

test("a photo of a draft is not copied, and goes when its story becomes one", async () => {
  const desk = await someDesk();
  publish(desk, planned(desk, assets()));
  desk.site.story(A, { photo: "{ file: a.jpg, alt: x }", draft: "true" });
  await read(desk);
  expect(paths(planned(desk, assets()))).toEqual([[], ["/photos/a-1.jpg"]]);
});

test("a photo that one story gives to another, or two share, is neither copied again nor gone", async () => {
  const desk = await someDesk();
  const shows = { photo: "{ file: a.jpg, alt: x }" };
  const plans: unknown[] = [];
  const step = async () => {
    await read(desk);
    const plan = planned(desk, assets());
    plans.push(paths(plan));
    publish(desk, plan);
  };
  await step();
  desk.site.story(B, shows);
  desk.site.write(`articles/${B}/a.jpg`, readFileSync(join(desk.content, "articles", A, "a.jpg")));
  await step();
  desk.site.story(A);
  await step();
  desk.site.story(B);
  await step();
  expect(plans).toEqual([
    [["/photos/a-1.jpg"], []],
    [[], []],
    [[], []],
    [[], ["/photos/a-1.jpg"]],
  ]);
});

test("photos of stories that did not change are not looked at", async () => {
  const desk = await someDesk();
  publish(desk, planned(desk, assets()));
  desk.db.run("delete from photo_files");
  desk.db.run("delete from photo_uses");
  expect(paths(planned(desk, assets()))).toEqual([[], []]);
});

describe("copies are put", () => {
  const copyOf = ({ site }: Desk, name: string) => ({
    path: sitePathOf(`/photos/${name}`),
    key: "k",
    bytes: 5,
    from: { file: join(site.cache, name), sha256: SHA },
  });

  function cache(desk: Desk, name: string, content: string): void {
    const file = join(desk.site.cache, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  test("into their places, assets from their bytes and photos from the cache, which keeps its own", () => {
    const desk = new Desk();
    cache(desk, "a.jpg", "photo");
    const asset = { path: css.path, key: "", bytes: 3, from: css.content };
    expect(putCopies([asset, copyOf(desk, "a.jpg")], desk.site.output, desk.content)).toEqual([]);
    expect(desk.site.files()).toEqual(["assets/site-1.css", "photos/a.jpg"]);
    expect(desk.site.read("photos/a.jpg")).toBe("photo");
    rmSync(join(desk.site.cache, "a.jpg"));
  });

  test("unless their file is damaged or has left the cache", () => {
    const desk = new Desk();
    cache(desk, "flipped.jpg", "phot\x00");
    cache(desk, "cut.jpg", "pho");
    cache(desk, "whole.jpg", "photo");
    const copies = ["flipped.jpg", "cut.jpg", "whole.jpg", "gone.jpg"].map((name) => copyOf(desk, name));
    expect(putCopies(copies, desk.site.output, desk.content).map(({ path }) => path)).toEqual([
      "/photos/flipped.jpg",
      "/photos/cut.jpg",
      "/photos/gone.jpg",
    ]);
    expect(desk.site.files()).toEqual(["photos/whole.jpg"]);
  });
});
