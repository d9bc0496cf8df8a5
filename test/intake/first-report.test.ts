import { expect, test } from "vitest";
import { Desk } from "../library/desk.ts";
import { toldByBuild, toldByCheck } from "../session/told.ts";
import { SmallSite } from "../site/small-site.ts";

const LEAD = "{ file: a.jpg, alt: x }";

/** A story with a photo whose second half is missing. */
async function withCutPhoto(desk: Desk, id: string, matter: Record<string, string> = {}): Promise<void> {
  await desk.site.photo("whole.jpg");
  desk.site.story(id, { photo: LEAD, ...matter });
  desk.site.cutPhoto("whole.jpg", `articles/${id}/a.jpg`);
}

const DAMAGED = /a\.jpg:-: the photo is damaged or cut short/;
const DRAFT = /uk\.md:6: "draft"/;

test("a damaged photo is told together with all other mistakes", async () => {
  const desk = new Desk();
  await withCutPhoto(desk, "2025/02/10-a");
  desk.site.story("2025/02/11-b", { draft: "ні" });
  const told = [expect.stringMatching(DAMAGED), expect.stringMatching(DRAFT)];
  expect(await desk.problems("error")).toEqual(told);
});

test("so is one that was there when only its files failed to be made", async () => {
  const desk = new Desk();
  await withCutPhoto(desk, "2025/02/10-a");
  await desk.takeIn({ makesPhotos: false });
  desk.site.story("2025/02/11-b", { draft: "ні" });
  const told = [expect.stringMatching(DAMAGED), expect.stringMatching(DRAFT)];
  expect(await desk.problems("error")).toEqual(told);
});

test.each([
  ["a draft", { draft: "true" }],
  ["a story of tomorrow", { date: "2025-03-02T12:00:00+02:00" }],
])("a damaged photo of %s is found now, and not when it is published", async (_, matter) => {
  const desk = new Desk();
  await withCutPhoto(desk, "2025/02/10-a", matter);
  expect(await desk.problems("error")).toEqual([expect.stringMatching(DAMAGED)]);
});

test("a check and a build say the same of every photo", async () => {
  const site = SmallSite.empty();
  try {
    for (const [day, name] of ["high.png", "scan.tif", "cut.jpg", "page.pdf", "pointer.jpg"].entries())
      site.story(`2025/02/1${day}-s`, { photo: `{ file: ${name}, alt: x }` });
    await site.photo("articles/2025/02/10-s/high.png", 300, 17_000);
    await site.photo("articles/2025/02/11-s/scan.tif", 1300, 900);
    await site.photo("whole.jpg");
    site.cutPhoto("whole.jpg", "articles/2025/02/12-s/cut.jpg");
    site.write("articles/2025/02/13-s/page.pdf", "%PDF-1.7\n");
    site.write("articles/2025/02/14-s/pointer.jpg", "version https://git-lfs.github.com/spec/v1\n");
    const errors = (told: string) => told.split("\n").filter((line) => line.includes(": error: "));
    const [checked, built] = [errors(await toldByCheck(site)), errors(await toldByBuild(site))];
    expect(built).toEqual(checked);
    expect(checked.map((line) => /\/(\w+\.\w+): error/.exec(line)?.[1])).toEqual([
      "cut.jpg",
      "page.pdf",
      "pointer.jpg",
    ]);
  } finally {
    site.remove();
  }
});
