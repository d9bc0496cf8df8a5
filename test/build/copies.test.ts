import { join } from "node:path";
import { expect, test } from "vitest";
import type { AssetNames, SiteAssets } from "../../src/build/assets.ts";
import { type CopyPlan, planCopies } from "../../src/build/copies.ts";
import { takeIn } from "../../src/library/intake/intake.ts";
import { shelvePhoto, wantedPhotos } from "../../src/library/photo-shelf.ts";
import { type SitePath, sitePathOf } from "../../src/model/address.ts";
import { Desk } from "../library/desk.ts";

const A = "2025/02/10-a";
const css = { path: sitePathOf("/assets/site-1.css"), content: Buffer.from("css") };
const icon = { path: sitePathOf("/assets/icon-1.svg"), content: Buffer.from("svg") };
const assets = (...files: SiteAssets["files"]): SiteAssets => ({ named: {} as AssetNames, files });

/** A desk with one story and its photo, of which one file was made. */
async function someDesk(): Promise<Desk> {
  const desk = new Desk();
  desk.site.story(A, { photo: "{ file: a.jpg, alt: x }" });
  await desk.site.photo(`articles/${A}/a.jpg`);
  await read(desk);
  return desk;
}

async function read({ db, content, site }: Desk): Promise<void> {
  await takeIn(db, { content, clock: { now: Date.parse(site.now), preview: false }, readerHash: "" });
  for (const { key } of wantedPhotos(db, content, site.cache, "uk")) {
    const file = {
      path: "/photos/a-1.jpg" as SitePath,
      cached: join(site.cache, "photos/key/1.jpg"),
      bytes: 1,
      sha256: "s",
    };
    shelvePhoto(db, key, site.cache, { renditions: { avif: [], jpeg: [] }, files: [file], reused: false });
  }
}

const planned = (desk: Desk, of: SiteAssets, missing: string[] = []): CopyPlan =>
  planCopies(desk.db, of, desk.site.cache, new Set(missing.map(sitePathOf)));
const paths = ({ copies, gone }: CopyPlan) => [copies.map(({ path }) => path), gone];
const published = (desk: Desk, ...all: string[]) => {
  for (const path of all) desk.db.run("insert into copies values (?)", path);
};

test("assets come with their content, photos from the cache", async () => {
  const desk = await someDesk();
  expect(planned(desk, assets(css))).toEqual({
    copies: [
      { path: css.path, from: css.content },
      { path: "/photos/a-1.jpg", from: join(desk.site.cache, "photos/key/1.jpg"), sha256: "s" },
    ],
    gone: [],
  });
});

test("what is published is not copied again, unless its file is missing", async () => {
  const desk = await someDesk();
  published(desk, css.path, "/photos/a-1.jpg");
  expect(paths(planned(desk, assets(css)))).toEqual([[], []]);
  expect(paths(planned(desk, assets(css), [css.path]))).toEqual([[css.path], []]);
});

test("what nothing shows any more is gone", async () => {
  const desk = await someDesk();
  published(desk, css.path, "/photos/a-1.jpg");
  expect(paths(planned(desk, assets(icon)))).toEqual([[icon.path], [css.path]]);
  desk.site.story(A);
  await read(desk);
  expect(paths(planned(desk, assets(css)))).toEqual([[], ["/photos/a-1.jpg"]]);
});

test("a photo of a draft is not copied", async () => {
  const desk = await someDesk();
  desk.site.story(A, { photo: "{ file: a.jpg, alt: x }", draft: "true" });
  await read(desk);
  expect(paths(planned(desk, assets()))).toEqual([[], []]);
});
