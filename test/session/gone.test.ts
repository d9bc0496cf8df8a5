import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type GoneWishes, sayGone } from "../../src/session/gone.ts";
import { settingsFrom } from "../../src/session/settings.ts";
import { buildBeside, buildChange } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";
import { toldByBuild, toldByCheck } from "./told.ts";

const built = SmallSite.empty();

beforeAll(async () => {
  built.story("2025/02/10-a", { slug: "a" });
  built.story("2025/02/11-b", { slug: "b", tags: "[belgium]" });
  built.story("2025/02/12-c", { slug: "c" });
  const { code, said } = await buildBeside(built);
  expect(code, said).toBe(0);
  return () => built.remove();
});

const gone = (site: SmallSite, addresses: string[], more: Partial<GoneWishes> = {}) =>
  sayGone(settingsFrom(site.environment()), { addresses, ...more });

const GONE = "scripts/gone.ts";
const ERROR = ": error: ";

/** The ways in which a machine may know what was published. */
const MEMORIES: Record<string, (site: SmallSite) => void> = {
  "with its cache": () => {},
  "without its cache, from the output folder": (site) => rmSync(site.cache, { recursive: true }),
  "with nothing but a list that is named": (site) => {
    rmSync(site.cache, { recursive: true });
    site.published = join(site.root, "online");
    renameSync(site.output, site.published);
  },
};

describe.each(Object.keys(MEMORIES))("a story that was deleted, on a machine %s", (memory) => {
  test("fails builds and checks until it is said to be gone, and again when that is taken back", async () => {
    const site = built.copy();
    site.delete("articles/2025/02/12-c");
    (MEMORIES[memory] as (site: SmallSite) => void)(site);
    const words =
      "articles/2025/02/12-c: error: the story was deleted: its published address /2025/02/12/c/ leads nowhere";
    for (const told of [await toldByBuild(site), await toldByCheck(site)]) expect(told).toContain(words);
    expect(await gone(site, ["/2025/02/12/c/"])).toEqual([{ from: "/2025/02/12/c/", to: "gone" }]);
    expect(await toldByCheck(site)).not.toContain(ERROR);
    expect(await buildChange(site)).toMatchObject({ code: 0 });
    expect(site.read("sitemap/addresses/redirects.json")).toContain('["/2025/02/12/c/","redirect","gone"]');
    site.published = undefined;
    site.delete("redirects.yaml");
    expect(await toldByBuild(site)).toContain(
      "redirects.yaml: error: an old address was taken out: its published address /2025/02/12/c/",
    );
  });
});

test("a hub takes its feeds and its other languages with it, and readers to another hub in theirs", async () => {
  const site = built.copy();
  site.delete("articles/2025/02/11-b");
  const lines = await gone(site, ["/topics/belgium/"], { to: "/topics/ukraine/" });
  expect(lines.map(({ from, to }) => `${from}: ${to}`).sort()).toEqual([
    "/en/topics/belgium/*: /en/topics/ukraine/*",
    "/fr/topics/belgium/*: /fr/topics/ukraine/*",
    "/topics/belgium/*: /topics/ukraine/*",
  ]);
  await gone(site, ["/topics/europe/", "https://news.example/2025/02/11/b/"]);
  expect(await toldByCheck(site)).not.toContain(ERROR);
});

test("all that is lost is written at once: where a text is now, else that it is gone", async () => {
  const site = built.copy();
  site.delete("articles/2025/02/11-b");
  site.story("2025/02/12-c", { slug: "moved" });
  expect(await gone(site, [], { all: true })).toEqual(
    expect.arrayContaining([
      { from: "/2025/02/11/b/", to: "gone" },
      { from: "/2025/02/12/c/", to: "story:2025/02/12-c/uk" },
      { from: "/topics/belgium/*", to: "gone" },
    ]),
  );
  expect((await buildChange(site)).code).toBe(0);
  expect(site.read("2025/02/12/c/index.html")).toContain("/2025/02/12/moved/");
  expect(await gone(site, [], { all: true })).toEqual([]);
});

test.each<[what: string, addresses: string[], to: string | undefined, words: RegExp]>([
  [
    "a page that is there",
    ["/2025/02/10/a/"],
    undefined,
    /\/2025\/02\/10\/a\/ is still there: take it out of the content first/,
  ],
  ["a star over such a page", ["/2025/*"], undefined, /stands for \/2025\/.* too, which is still there/],
  ["an address elsewhere", ["https://other.example/a/"], undefined, /is not an address of this site/],
  ["a goal that is none", ["/x/"], "nowhere", /"nowhere" is neither a path of this site nor a whole address/],
])("%s is refused, and nothing is written", async (_, addresses, to, words) => {
  const site = built.copy();
  await expect(gone(site, ["/2024/old/", ...addresses], { to })).rejects.toThrow(words);
  expect(() => site.content("redirects.yaml")).toThrow();
});

test("an address that leads elsewhere already is told", async () => {
  const site = built.copy();
  site.write("redirects.yaml", "/x/: /\n/y/: gone\n");
  await expect(gone(site, ["/x/"])).rejects.toThrow("/x/ leads to / already");
  await expect(gone(site, ["/y/"])).rejects.toThrow("/y/ is said to be gone already");
});

test("the command asks for addresses, or for all", async () => {
  const site = built.copy();
  site.delete("articles/2025/02/12-c");
  expect((await site.run(GONE)).said).toContain("Say which addresses are gone");
  expect((await site.run(GONE, "--all", "--to", "/")).said).toContain("leave --to out");
  const line = "redirects.yaml: /2025/02/12/c/: gone\n";
  expect(await site.run(GONE, "/2025/02/12/c/")).toEqual({ code: 0, said: line });
  const { code, said } = await site.run(GONE, "--all");
  expect(code, said).toBe(0);
  expect(said).toContain("No published address is unaccounted for");
});

const DEAD = '# Old tags\n/tag/x/: "/topics/none/" # was X\n/y/: /tag/x/\n/z/*: /topics/none/*\n/a/: /\n';

test("lines of redirects.yaml that lead nowhere are gone with all, and keep their place and their comments", async () => {
  const site = built.copy();
  site.write("redirects.yaml", DEAD);
  expect(await toldByCheck(site)).toContain("npm run gone -- /tag/x/");
  expect(await gone(site, [], { all: true })).toEqual([
    { from: "/tag/x/", to: "gone" },
    { from: "/z/*", to: "gone" },
  ]);
  expect(site.content("redirects.yaml")).toBe(
    "# Old tags\n/tag/x/: gone # was X\n/y/: /tag/x/\n/z/*: gone\n/a/: /\n",
  );
  expect(await toldByCheck(site)).not.toContain(ERROR);
});

test("a line that leads nowhere is changed where its address is named", async () => {
  const site = built.copy();
  site.write("redirects.yaml", DEAD);
  await gone(site, ["/tag/x/"], { to: "/topics/ukraine/" });
  await gone(site, ["/z/*"]);
  expect(site.content("redirects.yaml")).toBe(
    "# Old tags\n/tag/x/: /topics/ukraine/ # was X\n/y/: /tag/x/\n/z/*: gone\n/a/: /\n",
  );
});

test("a line to a page that moved leads on, and is not gone", async () => {
  const site = built.copy();
  site.write("redirects.yaml", "/x/: /2025/02/12/c/\n");
  site.story("2025/02/12-c", { slug: "moved" });
  await gone(site, [], { all: true });
  expect(site.content("redirects.yaml")).toContain("/x/: /2025/02/12/c/\n");
  expect(await toldByCheck(site)).not.toContain(ERROR);
});

test("what vanished is told beside lines that lead nowhere, and each once", async () => {
  const site = SmallSite.empty();
  onTestFinished(() => site.remove());
  site.story("2025/02/10-a", { slug: "a" });
  site.story("2025/02/11-b", { slug: "b", tags: "[belgium]", aliases: "[/old-b/]" });
  site.write("redirects.yaml", "/tag/x/: /topics/belgium/\n");
  expect((await buildChange(site)).code).toBe(0);
  site.delete("articles/2025/02/11-b");
  const said = await toldByCheck(site);
  expect(said).toContain("redirects.yaml:1: error: the old address /tag/x/ leads nowhere");
  expect(said).toContain("the story was deleted: 2 published addresses lead nowhere");
  expect(said).toContain('no public story has the topic "belgium" any more');
  expect(said).not.toContain("an old address was taken out");
  expect(await gone(site, ["/2025/02/11/b/"])).toEqual([
    { from: "/2025/02/11/b/", to: "gone" },
    { from: "/old-b/", to: "gone" },
  ]);
  await gone(site, [], { all: true });
  expect(site.content("redirects.yaml")).toContain("/tag/x/: gone\n");
  expect(await toldByBuild(site)).not.toContain(ERROR);
});

test("a newsroom that cannot be read is told first", async () => {
  const site = built.copy();
  site.write("site.yaml", "name: [");
  await expect(gone(site, ["/x/"])).rejects.toThrow(/Run npm run check, and mend what it says first/);
});

test("another base path moves every address: only the host can lead on", async () => {
  const site = built.copy();
  site.baseUrl = "https://news.example/news/";
  const { code, said } = await buildChange(site);
  expect(code, said).toBe(0);
  expect(said).toContain("warning: the site moved from / to /news/, and all its addresses with it");
  expect(said).toContain("Let the host lead what begins with / to the same below /news/.");
  expect(await toldByBuild(site)).not.toContain("the site moved");
});
