import { existsSync, mkdirSync, readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { reportProblems } from "../../src/kit/problems.ts";
import { Database } from "../../src/library/database.ts";
import { hasPublished } from "../../src/library/published.ts";
import { Build } from "../../src/session/build.ts";
import { claimCache } from "../../src/session/cache-folder.ts";
import { checkContent } from "../../src/session/check.ts";
import { libraryFile, lockFile, settingsFrom } from "../../src/session/settings.ts";
import { SmallSite } from "../site/small-site.ts";

const A = "2025/02/10-a";
const PHOTO = `articles/${A}/a.jpg`;

/** A site with one story and its photo. */
async function someSite(): Promise<SmallSite> {
  const site = SmallSite.empty();
  onTestFinished(() => site.remove());
  site.story(A, { photo: "{ file: a.jpg, alt: x }" });
  await site.photo(PHOTO);
  return site;
}

const settingsOf = (site: SmallSite) => settingsFrom(site.environment());

async function prepare(site: SmallSite): Promise<Build> {
  const build = await Build.prepare(
    settingsOf(site),
    () => {},
    () => {},
  );
  onTestFinished(() => build.close());
  return build;
}

test("preparing reads, makes photos and plans, and publishes nothing", async () => {
  const site = await someSite();
  const build = await prepare(site);
  expect(build).toMatchObject({ read: 1, photosMade: 1 });
  expect(build.warnings.map(({ message }) => message)).toContain("the photo has no credit");
  expect(build.plan.orders.map(({ output }) => output.path)).toContain("/2025/02/10/novyna-2025-02-10-a/");
  const copies = build.copies.copies.map(({ path }) => path);
  expect(copies).toContain(build.assets.stylesheet);
  expect(copies.filter((path) => path.startsWith("/photos/a-")).length).toBeGreaterThan(1);
  expect(existsSync(site.output)).toBe(false);
  expect(readdirSync(build.pressFolder).sort()).toEqual(["assets", "feeds", "photos"]);
});

test("what was read and made is not read and made again", async () => {
  const site = await someSite();
  const first = await Build.prepare(
    settingsOf(site),
    () => {},
    () => {},
  );
  first.close();
  expect(await prepare(site)).toMatchObject({ read: 0, photosMade: 0, plan: first.plan });
});

test("a lock that cannot be taken is named", async () => {
  const site = await someSite();
  const lock = lockFile(settingsOf(site));
  claimCache(site.cache);
  mkdirSync(lock);
  await expect(prepare(site)).rejects.toThrow(`${lock} cannot be written`);
});

test("a page that was not pressed is not published", async () => {
  const build = await prepare(await someSite());
  await expect(build.publish()).rejects.toThrow();
  expect(hasPublished(build.context.db)).toBe(false);
});

test("a mistake in the content ends the build and leaves the library free for the next", async () => {
  const site = await someSite();
  site.story(A, { draft: "ні" });
  await expect(prepare(site)).rejects.toMatchObject({ name: "ContentError", problems: [{ line: 6 }] });
  site.story(A);
  expect((await prepare(site)).read).toBe(1);
});

test("a photo that cannot be made is named, with the story that shows it", async () => {
  const site = await someSite();
  truncateSync(join(site.root, "content", PHOTO), 600);
  await expect(prepare(site)).rejects.toMatchObject({
    problems: expect.arrayContaining([
      expect.objectContaining({ file: PHOTO, severity: "error", message: expect.stringContaining(A) }),
    ]),
  });
});

test("checking finds every problem, and touches neither the library nor the site", async () => {
  const site = await someSite();
  site.story("2025/02/11-b", { draft: "ні" });
  const settings = settingsOf(site);
  const report = reportProblems(await checkContent(settings));
  expect(report).toContain('articles/2025/02/11-b/uk.md:6: error: "draft": expected true or false');
  expect(report).toContain(`${PHOTO}: warning: the photo has no credit`);
  site.delete("articles/2025/02/11-b");
  expect((await checkContent(settings)).map(({ message }) => message)).toEqual([
    "the lead photo is 500 × 300 pixels, narrower than 1200 (shown at articles/2025/02/10-a/uk.md:6)",
    "the photo has no credit",
  ]);
  expect(existsSync(libraryFile(settings))).toBe(false);
  expect(existsSync(site.output)).toBe(false);
});

test("a preview has its own library, and shows drafts", async () => {
  const site = await someSite();
  site.story("2025/02/11-b", { draft: "true" });
  const settings = settingsFrom(site.environment(), { preview: true });
  const build = await Build.prepare(
    settings,
    () => {},
    () => {},
  );
  onTestFinished(() => build.close());
  expect(build.pressFolder).toBe(join(site.cache, "preview/site"));
  expect(build.plan.orders.map(({ output }) => output.key)).toContain("2025/02/11-b");
  const published = Database.open(libraryFile(settingsOf(site)));
  onTestFinished(() => published.close());
  expect(published.all("select id from stories")).toEqual([]);
});
