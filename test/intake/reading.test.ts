import { expect, test } from "vitest";
import { readFolders } from "../../src/intake/reading.ts";
import { Desk } from "../library/desk.ts";
import type { SmallSite } from "../site/small-site.ts";

/** Stories with translations, photos, links, aliases and mistakes that are only warned of, more than one thread takes at once. */
async function manyStories(site: SmallSite): Promise<void> {
  for (let i = 0; i < 130; i++) {
    const id = `2025/02/${String(10 + (i % 10))}-${i}`;
    const earlier = `2025/02/${String(10 + ((i + 9) % 10))}-${i - 1}`;
    const tags = ["[Україна]", "[belgium, europe]", "[Європа, Бельгія]"][i % 3] as string;
    const alias: Record<string, string> = i % 7 === 0 ? { aliases: `[/2020/01/01/old-${i}/]` } : {};
    const photo: Record<string, string> = i % 40 === 0 ? { photo: "{ file: a.jpg, alt: x }" } : {};
    if (i % 40 === 0) await site.photo(`articles/${id}/a.jpg`, 40, 30);
    const body = i === 0 ? "Текст." : `Текст ${i} & [далі](story:${earlier}).\n\n[[${earlier}]]\n\n## Розділ`;
    site.story(id, { tags, authors: i % 2 ? "[reporter]" : "[]", draft: "false", ...alias, ...photo }, body);
    if (i === 0 || (i < 5 && i > 0)) site.story(id, {}, "Text.", "en");
  }
}

test("threads read what is read here, to the last row", async () => {
  const here = new Desk();
  await manyStories(here.site);
  const threads = new Desk(here.site.cleanCopy());
  threads.threads = { count: 2, from: 1 };
  const [one, other] = [await here.problems(), await threads.problems()];
  expect(one.length).toBeGreaterThan(100);
  expect(other).toEqual(one);
  const { listings: _, ...rows } = here.dump();
  expect(rows.stories).toHaveLength(135);
  expect(threads.dump()).toMatchObject(rows);
});

test("mistakes are found in threads, and the library stays as it was", async () => {
  const desk = new Desk();
  desk.threads = { count: 2, from: 1 };
  desk.site.story("2025/02/10-a");
  desk.site.story("2025/02/11-b", { title: "''" });
  desk.site.story("2025/02/12-c", {}, "[[2025/02/11-b]] [x](y)");
  expect((await desk.problems("error")).map((line) => line.replace(/: .*/s, ""))).toEqual([
    "articles/2025/02/11-b/uk.md:2",
    "articles/2025/02/12-c/uk.md:7",
    "articles/2025/02/12-c/uk.md:7",
  ]);
  expect(desk.dump().stories).toEqual([]);
});

test("what a thread throws ends the reading", async () => {
  const folders = [{ id: "a", path: "articles/a", files: ["uk.md"], entries: [] }];
  const rules = {
    content: "/",
    edition: "",
    newsroom: { site: {}, topics: [], authors: [], series: [] },
  } as never;
  const reading = async () => {
    for await (const _ of readFolders(folders, rules, { count: 1, from: 1 })) expect.unreachable();
  };
  await expect(reading()).rejects.toThrow("Invalid URL");
});

test("progress is told at the end, too", async () => {
  const desk = new Desk();
  await manyStories(desk.site);
  const told: [number, number][] = [];
  desk.onProgress = (done, total) => told.push([done, total]);
  await desk.takeIn();
  expect(told).toEqual([
    [100, 130],
    [130, 130],
  ]);
});
