import { existsSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildBeside, buildChange } from "../site/build-beside.ts";
import { type Run, SmallSite } from "../site/small-site.ts";

/** A site that is built once; nobody changes it but in a copy. */
const built = SmallSite.empty();
let first: Run;
/** Of the story and its topic, and in each language of the front page and the page of feeds: hubs without stories have none. */
const IMAGES = 2 + 3 * 2;

beforeAll(async () => {
  built.write("site.yaml", built.content("site.yaml").replace("shareCards: false", "shareCards: true"));
  built.story("2025/02/10-a", { title: "Без фото" });
  first = await buildBeside(built);
});
afterAll(() => built.remove());

const images = (site: SmallSite) => site.files().filter((path) => path.startsWith("photos/card-"));

/** The file that the story's page shows where it is shared. */
function cardOfStory(site: SmallSite): string {
  const page = site.files().find((path) => /^2025\/02\/10\/.+\/index\.html$/.test(path)) as string;
  const [, file = ""] =
    /property="og:image" content="https:\/\/news\.example\/([^"]+)"/.exec(site.read(page)) ?? [];
  return file;
}

test("the first build draws the images that pages name, the next one none", async () => {
  const site = built.copy();
  expect(first.said).toContain(`${IMAGES} share images drawn`);
  expect(images(site)).toHaveLength(IMAGES);
  expect(images(site)).toContain(cardOfStory(site));
  const { code, said } = await buildChange(site);
  expect([code, said.includes("drawn")], said).toEqual([0, false]);
});

test("another title is another image, and the old one goes", async () => {
  const site = built.copy();
  const before = cardOfStory(site);
  site.story("2025/02/10-a", { title: "Без фото, зі словами", slug: "bez-foto" });
  expect((await buildChange(site)).said).toContain("1 share images drawn");
  expect(cardOfStory(site)).not.toBe(before);
  expect(images(site)).toHaveLength(IMAGES);
  expect(existsSync(join(site.output, before))).toBe(false);
});

test("an image that is spoilt in the site comes from the cache, one that has left that too is drawn again", async () => {
  const site = built.copy();
  const before = site.snapshot();
  truncateSync(join(site.output, cardOfStory(site)), 10);
  expect((await buildChange(site, { verify: true })).said).not.toContain("drawn");
  expect(site.snapshot()).toEqual(before);
  rmSync(join(site.cache, "photos"), { recursive: true });
  rmSync(join(site.output, cardOfStory(site)));
  expect((await buildChange(site, { verify: true })).code).toBe(0);
  expect(site.snapshot()).toEqual(before);
});

test("a site that wants none has the icon in their place", async () => {
  const site = built.copy();
  site.write("site.yaml", site.content("site.yaml").replace("shareCards: true", "shareCards: false"));
  await buildChange(site);
  expect(images(site)).toEqual([]);
  expect(cardOfStory(site)).toMatch(/^assets\/icon-512-.*\.png$/);
  expect(existsSync(join(site.output, cardOfStory(site)))).toBe(true);
});
