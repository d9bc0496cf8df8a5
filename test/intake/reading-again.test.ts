import { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { walk } from "../../src/kit/files.ts";
import { Desk } from "../library/desk.ts";
import type { SmallSite } from "../site/small-site.ts";

/** Three stories, one of them in two languages and with a photo, one in a series, and a page; taken in. */
async function someDesk(): Promise<Desk> {
  const desk = new Desk();
  const { site } = desk;
  site.story("2025/02/10-a", { photo: "{ file: a.jpg, alt: x }" });
  site.story("2025/02/10-a", {}, "Text.", "en");
  await site.photo("articles/2025/02/10-a/a.jpg");
  site.story("2025/02/11-b");
  site.write("series.yaml", "cycle: { kind: series, name: Цикл }\n");
  site.story("2025/02/12-c", { series: "cycle" });
  site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nТекст.\n");
  expect((await desk.takeIn()).read).toBe(3);
  return desk;
}

function touchAll(desk: Desk): void {
  for (const { path } of walk(desk.content)) utimesSync(join(desk.content, path), 0, 1_000_000);
}

const append = (site: SmallSite, path: string, text: string) => site.write(path, site.content(path) + text);

test.each<[what: string, change: (desk: Desk) => unknown, read: number]>([
  ["nothing", () => {}, 0],
  ["the times of all files", touchAll, 0],
  ["a file written anew with what it held", ({ site }) => append(site, "articles/2025/02/11-b/uk.md", ""), 0],
  ["a text", ({ site }) => append(site, "articles/2025/02/11-b/uk.md", "Ще."), 1],
  ["one language", ({ site }) => append(site, "articles/2025/02/10-a/en.md", "More."), 1],
  ["a new language", ({ site }) => site.story("2025/02/11-b", {}, "Text.", "en"), 1],
  ["a language that is gone", ({ site }) => site.delete("articles/2025/02/10-a/en.md"), 1],
  ["a photo", ({ site }) => site.photo("articles/2025/02/10-a/a.jpg", 700), 1],
  [
    "notes on photos",
    ({ site }) => site.write("articles/2025/02/10-a/photos.yaml", "a.jpg: { credit: x }"),
    1,
  ],
  ["a new story", ({ site }) => site.story("2025/02/13-d"), 1],
  ["a story that is gone", ({ site }) => site.delete("articles/2025/02/12-c"), 0],
  [
    "two stories",
    ({ site }) => {
      site.story("2025/02/11-b", { title: "Б" });
      site.story("2025/02/12-c", { title: "В" });
    },
    2,
  ],
  ["a page", ({ site }) => append(site, "pages/about/uk.md", "Ще."), 0],
  [
    "the site's name",
    ({ site }) => site.write("site.yaml", site.content("site.yaml").replace("Вісник", "Вісті")),
    0,
  ],
  [
    "the base URL",
    ({ site }) => {
      site.baseUrl = "https://x.example/y/";
    },
    0,
  ],
  [
    "the time zone",
    ({ site }) => site.write("site.yaml", site.content("site.yaml").replace("Europe/Kyiv", "UTC")),
    3,
  ],
  ["a topic", ({ site }) => append(site, "topics.yaml", "nato: { kind: organisation, name: НАТО }\n"), 3],
  [
    "an author",
    ({ site }) => append(site, "authors.yaml", "desk: { kind: organisation, name: Відділ }\n"),
    3,
  ],
  [
    "the name of a series",
    ({ site }) => site.write("series.yaml", "cycle: { kind: series, name: Інший }\n"),
    3,
  ],
  [
    "what no story shows of its series",
    ({ site }) => site.write("series.yaml", "cycle: { kind: series, name: Цикл, about: Про все. }\n"),
    0,
  ],
  [
    "the reader itself",
    (desk) => {
      desk.readerHash = "another";
    },
    3,
  ],
])("read again: %s", async (_, change, read) => {
  const desk = await someDesk();
  await change(desk);
  expect((await desk.takeIn()).read).toBe(read);
  expect((await desk.takeIn()).read).toBe(0);
  const clean = new Desk(desk.site.cleanCopy());
  clean.readerHash = desk.readerHash;
  await clean.takeIn();
  const derived = { renditions: expect.anything(), photo_files: expect.anything() };
  expect(withoutTimes(desk)).toEqual({ ...withoutTimes(clean), ...derived });
});

/** All that the library holds; of files not when they were written. */
function withoutTimes(desk: Desk): Record<string, unknown> {
  return {
    ...desk.dump(),
    listings: desk.db.all("select path, entries, hashes from listings order by path"),
  };
}

test("a story that moved to another folder is another story", async () => {
  const desk = await someDesk();
  desk.site.delete("articles/2025/02/11-b");
  desk.site.story("2025/02/11-bb", { title: "Новина 2025/02/11-b" });
  await desk.takeIn();
  expect(desk.db.all("select id from stories where lang = 'uk' order by id")).toEqual(
    ["2025/02/10-a", "2025/02/11-bb", "2025/02/12-c"].map((id) => ({ id })),
  );
});

test("a mistake is reported until it is corrected", async () => {
  const desk = await someDesk();
  desk.site.story("2025/02/11-b", { draft: "ні" });
  for (let run = 0; run < 2; run++) expect(await desk.problems("error")).toHaveLength(1);
  desk.site.story("2025/02/11-b");
  expect(await desk.problems("error")).toEqual([]);
});

test("a reference that lost its story is an error, though its own file did not change", async () => {
  const desk = await someDesk();
  desk.site.story("2025/02/12-c", {}, "[[2025/02/11-b]]");
  await desk.takeIn();
  desk.site.delete("articles/2025/02/11-b");
  expect(await desk.problems("error")).toEqual([expect.stringContaining('no story "2025/02/11-b"')]);
});
