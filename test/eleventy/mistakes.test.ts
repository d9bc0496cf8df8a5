import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

describe("mistakes in the content", () => {
  /** A site that is built once; mistakes are made in copies. */
  const built = SmallSite.empty();
  beforeAll(async () => {
    built.story("2025/02/10-a");
    await buildBeside(built);
  });
  afterAll(() => built.remove());

  /** A copy of it with a story whose photo is cut off. */
  async function withDamagedPhoto(): Promise<SmallSite> {
    const site = built.copy();
    site.story("2025/02/12-c", { photo: '{ file: cut.jpg, alt: "x" }' });
    await site.photo("articles/2025/02/12-c/whole.jpg", 800, 600);
    site.cutPhoto("articles/2025/02/12-c/whole.jpg", "articles/2025/02/12-c/cut.jpg");
    return site;
  }

  test("three in one story give three messages with lines, exit code 1, and the site stays as it is", async () => {
    const site = built.copy();
    site.story("2025/02/11-b", { date: "2025-02-30", tags: "[Укрїна]", titel: "x" });
    const run = await site.build();
    expect(run.code).toBe(1);
    const lines = run.said.split("\n").filter((line) => line.includes(": error: "));
    expect(lines.map((line) => line.replace(/^.*content\//, ""))).toEqual([
      'articles/2025/02/11-b/uk.md:4: error: "date": "2025-02-30" is not a date that exists: that month has 28 days',
      'articles/2025/02/11-b/uk.md:5: error: "tags.0": "Укрїна" is not a topic in topics.yaml',
      'articles/2025/02/11-b/uk.md:6: error: unknown key "titel"',
    ]);
    expect(run.said).toContain('Did you mean "Україна"?');
    expect(run.said).toContain("3 errors, 0 warnings. Nothing was published.");
    expect(site.difference(built)).toEqual([]);
  });

  test("those of the registries and a damaged photo are told in the same run", async () => {
    const site = await withDamagedPhoto();
    site.write("topics.yaml", site.content("topics.yaml").replace("parent: europe", "parent: europa"));
    site.story("2025/02/11-b", { date: "2025-02-30" });
    const run = await site.build();
    expect(run.code).toBe(1);
    expect(run.said).toMatch(/topics\.yaml:\d+: error: .*europa/);
    expect(run.said).toMatch(/11-b\/uk\.md:4: error/);
    expect(run.said).toMatch(/12-c\/cut\.jpg: error/);
    expect(site.difference(built)).toEqual([]);
  });

  test("a damaged photo alone is an error that names photo and story, for a build and for a check", async () => {
    const site = await withDamagedPhoto();
    const build = await site.build();
    expect(build.code).toBe(1);
    expect(build.said).toMatch(/12-c\/cut\.jpg: error: .*shown by the story 2025\/02\/12-c/);
    const check = await site.run("scripts/check.ts");
    expect(check.code).toBe(1);
    expect(check.said).toMatch(/12-c\/cut\.jpg: error: /);
    expect(site.difference(built)).toEqual([]);
  });

  test("Eleventy's own command tells them once, without traces", async () => {
    const site = built.copy();
    site.story("2025/02/11-b", { titel: "x" });
    const run = await site.run("node_modules/@11ty/eleventy/cmd.cjs", "--config=eleventy.config.ts");
    expect(run.code).toBe(1);
    expect(run.said.match(/unknown key "titel"/g)).toHaveLength(1);
    expect(run.said).not.toMatch(/^\s+at /m);
  });

  test("a setting of the environment that is wrong is told in a sentence", async () => {
    const site = built.copy();
    site.now = "tomorrow";
    const run = await site.build();
    expect(run).toEqual({
      code: 1,
      said: expect.stringMatching(/^VISNYK_NOW: "tomorrow" is not an instant.*\n$/),
    });
  });
});

test.each([
  [
    "a time zone",
    "timeZone: Europe/Kyiv",
    "timeZone: Europe/Kiyv",
    /site\.yaml:5: error: .*is not a time zone/,
  ],
  [
    "slashes in the base URL",
    "https://news.example/",
    "https://news.example//",
    /site\.yaml:3: error: .*is not the address of a site/,
  ],
  ["a password in the base URL", "https://news.example/", "https://a:b@news.example/", /site\.yaml:3: error/],
])("%s that cannot be is told with its line", async (_, right, wrong, told) => {
  const site = SmallSite.empty();
  site.story("2025/02/10-a", { tags: "&a [*a]" });
  site.story("2025/02/11-b", { date: "9999-12-31T23:59:59-14:00", aliases: "[/a//b/]" });
  site.write("site.yaml", site.content("site.yaml").replace(right, wrong));
  const run = await site.build();
  expect(run.code).toBe(1);
  expect(run.said).toMatch(told);
  expect(run.said).toMatch(/10-a\/uk\.md:\d+: error/);
  expect(run.said).toMatch(/11-b\/uk\.md:4: error: "date"/);
  expect(run.said).toMatch(/11-b\/uk\.md:6: error: "aliases\.0"/);
  expect(run.said).not.toMatch(/^\s+at /m);
  site.remove();
});

test("a folder that is left and come back to holds the site of today", async () => {
  const site = SmallSite.empty();
  site.published = "none";
  site.story("2025/02/10-a", { title: "Давно" });
  await buildBeside(site);
  const other = join(site.root, "elsewhere");
  site.story("2025/02/10-a", { title: "Тепер" });
  expect((await site.run("scripts/build.ts", { VISNYK_OUTPUT: other })).code).toBe(0);
  expect((await site.build()).code).toBe(0);
  expect(site.read("index.html")).toContain("Тепер");
  site.remove();
});

test("a published site is not emptied because its stories are not there", async () => {
  const site = SmallSite.empty();
  site.story("2025/02/10-a");
  await buildBeside(site);
  site.delete("articles");
  const run = await site.build();
  expect(run.code).toBe(1);
  expect(run.said).toContain("the published site would be emptied\n    Is it the right content folder?");
  expect(site.files()).toContain("2025/02/10/novyna-2025-02-10-a/index.html");
  site.remove();
});

test("a new story that nobody wrote is not published", async () => {
  const site = SmallSite.empty();
  await site.run("scripts/new.ts", "Ще", "не", "написано");
  const file = "articles/2025/03/01-shche-ne-napysano/uk.md";
  expect((await site.build()).code).toBe(0);
  site.write(file, site.content(file).replace("draft: true\n", ""));
  const run = await site.build();
  expect(run.code).toBe(1);
  expect(run.said).toMatch(/uk\.md:3: error: the lede is not written yet/);
  site.remove();
});

test("an option that there is not is answered by a sentence", async () => {
  const site = SmallSite.empty();
  const run = await site.build("--wy");
  expect(run.code).toBe(1);
  expect(run.said).toMatch(/^Unknown option '--wy'/);
  expect(run.said).not.toMatch(/^\s+at /m);
  site.remove();
});

test("a file that lies where nothing is looked for is named", async () => {
  const site = SmallSite.empty();
  site.story("2025/02/10-a");
  site.write("article/2025/02/11-b/uk.md", "---\ntitle: x\n---\n");
  const run = await site.build();
  expect(run.code).toBe(0);
  expect(run.said).toMatch(/\/article: warning: is not read.*\n.*Did you mean "articles"\?/);
  site.remove();
});

test("nothing is read through links or from hidden files", async () => {
  const site = SmallSite.empty();
  const secret = join(site.root, "secret.jpg");
  writeFileSync(secret, "secret");
  site.story("2025/02/10-a", { photo: "{ file: .hidden.jpg, alt: x }" });
  symlinkSync(secret, join(site.root, "content/articles/2025/02/10-a/.hidden.jpg"));
  site.story("2025/02/11-b");
  symlinkSync(join(site.root, "nowhere"), join(site.root, "content/articles/2025/02/11-b/en.md"));
  const run = await site.build();
  expect(run.code).toBe(1);
  expect(run.said).toMatch(/10-a\/uk\.md:6: error: "photo\.file": expected the name of a file/);
  expect(run.said).toMatch(/11-b\/en\.md: error: is a symbolic link/);
  expect(run.said).not.toMatch(/^\s+at /m);
  site.remove();
});

test("a folder in the way of a page is replaced: all in the site's folder belongs to the build", async () => {
  const site = SmallSite.empty();
  site.published = "none";
  site.story("2025/02/10-a");
  await buildBeside(site);
  rmSync(join(site.output, "index.html"));
  mkdirSync(join(site.output, "index.html"));
  site.story("2025/02/10-a", { title: "Інакше" });
  expect((await site.build()).code).toBe(0);
  expect(site.read("index.html")).toContain("Інакше");
  site.remove();
});

test("another folder that holds something else is never published into, with or without a cache", async () => {
  const site = SmallSite.empty();
  site.story("2025/02/10-a");
  await buildBeside(site);
  const other = join(site.root, "documents");
  mkdirSync(other);
  writeFileSync(join(other, "thesis.txt"), "years of work");
  for (const cached of [true, false]) {
    if (!cached) rmSync(site.cache, { recursive: true });
    const run = await site.run("scripts/build.ts", { VISNYK_OUTPUT: other });
    expect(run).toEqual({ code: 1, said: expect.stringContaining("are not a site made by Visnyk") });
    expect(existsSync(join(other, "thesis.txt"))).toBe(true);
    expect(existsSync(join(other, "index.html"))).toBe(false);
  }
  site.remove();
});
