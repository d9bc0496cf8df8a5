import { existsSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SmallSite } from "../site/small-site.ts";

const site = SmallSite.empty();
/** Of the story and its topic, and in each language of the front page and the page of feeds: hubs without stories have none. */
const CARDS = 2 + 3 * 2;

beforeAll(() => {
  site.write("site.yaml", site.content("site.yaml").replace("shareCards: false", "shareCards: true"));
  site.story("2025/02/10-a", { title: "Без фото" });
});
afterAll(() => site.remove());

const cards = () => site.files().filter((path) => path.startsWith("photos/card-"));

/** The file that the story's page shows where it is shared. */
function cardOfStory(): string {
  const page = site.files().find((path) => /^2025\/02\/10\/.+\/index\.html$/.test(path)) as string;
  const [, file = ""] =
    /property="og:image" content="https:\/\/news\.example\/([^"]+)"/.exec(site.read(page)) ?? [];
  return file;
}

test("the first build draws the cards that pages name, the next one none", async () => {
  expect((await site.build()).said).toContain(`${CARDS} share cards drawn`);
  expect(cards()).toHaveLength(CARDS);
  expect(cards()).toContain(cardOfStory());
  const { code, said } = await site.build();
  expect([code, said.includes("drawn")], said).toEqual([0, false]);
});

test("another title is another card, and the old one goes", async () => {
  const before = cardOfStory();
  site.story("2025/02/10-a", { title: "Без фото, зі словами", slug: "bez-foto" });
  expect((await site.build()).said).toContain("1 share cards drawn");
  expect(cardOfStory()).not.toBe(before);
  expect(cards()).toHaveLength(CARDS);
  expect(existsSync(join(site.output, before))).toBe(false);
});

test("a card that is spoilt in the site comes from the cache, one that has left that too is drawn again", async () => {
  const before = site.snapshot();
  truncateSync(join(site.output, cardOfStory()), 10);
  expect((await site.build("--verify")).said).not.toContain("drawn");
  expect(site.snapshot()).toEqual(before);
  rmSync(join(site.cache, "photos"), { recursive: true });
  rmSync(join(site.output, cardOfStory()));
  expect((await site.build("--verify")).code).toBe(0);
  expect(site.snapshot()).toEqual(before);
});

test("a site that wants none has the icon in their place", async () => {
  site.write("site.yaml", site.content("site.yaml").replace("shareCards: true", "shareCards: false"));
  await site.build();
  expect(cards()).toEqual([]);
  expect(cardOfStory()).toMatch(/^assets\/icon-512-.*\.png$/);
  expect(existsSync(join(site.output, cardOfStory()))).toBe(true);
});
