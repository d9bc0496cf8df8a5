import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formsIn } from "../publication/in-forms.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

const A = "2025/02/10-a";
const PHOTO = { photo: "{ file: a.jpg, alt: Двір }" };

/** The files of photos in a site. */
const photos = (site: SmallSite) => readdirSync(join(site.output, "photos")).toSorted();

test("a photo that was replaced stays for readers of older pages, until its day is over or somebody clears it away", async () => {
  const site = SmallSite.empty();
  site.published = "none";
  site.write("site.yaml", `${site.content("site.yaml").replace("grace: 0\n", "")}compress: [gz]\n`);
  site.story(A, PHOTO);
  site.story("2025/02/11-b");
  await site.photo(`articles/${A}/a.jpg`);
  await buildBeside(site);
  const before = photos(site);
  await site.photo(`articles/${A}/a.jpg`, 600, 360);
  const { code, said } = await buildBeside(site);
  expect(code, said).toBe(0);
  expect(said).toContain(` 0 files deleted, ${before.length} kept for readers of older pages`);
  expect(photos(site)).toEqual(expect.arrayContaining(before));
  const both = photos(site);
  const { said: nothing } = await site.build("--verify");
  expect(nothing).toContain(" 0 files copied, 0 files deleted");
  expect(photos(site)).toEqual(both);
  const purged = await site.build("--purge");
  expect(purged.code, purged.said).toBe(0);
  expect(photos(site).filter((name) => before.includes(name))).toEqual([]);
  expect(purged.said).toContain(` ${before.length} files deleted in`);
  site.story(A, { ...PHOTO, draft: "true" });
  await buildBeside(site);
  expect(site.files().filter((path) => path.startsWith("photos/"))).toEqual([]);
  expect(formsIn(site.output).wrong).toEqual([]);
  site.remove();
});
