import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Published } from "../../../src/intake/request.ts";
import { publishedAddresses, publishedIndex } from "../../../src/library/published-addresses.ts";
import { DryPress } from "../../plan/dry-press.ts";
import type { SmallSite } from "../../site/small-site.ts";

const LIBRARY = "library.sqlite";
const LONG = "Довгий текст, якого не має жодна інша новина цього сайту. ".repeat(4);

/** A published archive with one of each that has an address; nobody changes it but in a copy. */
let archive: SmallSite;

beforeAll(async () => {
  const press = new DryPress(undefined, true);
  archive = press.site;
  archive.story("2025/02/10-a", { slug: "a", aliases: '[/old-a/, "/?p=1"]' }, LONG);
  archive.story("2025/02/10-a", { slug: "a" }, "Text.", "en");
  archive.story("2025/02/11-b", { slug: "b", authors: "[reporter]", tags: "[belgium]" });
  archive.story("2025/02/12-c", { slug: "c", id: '"https://old.example/?p=3"' }, `${LONG}!`);
  archive.write("series.yaml", "cycle: { kind: series, name: Цикл }\n");
  archive.story("2025/01/12-d", { slug: "d", series: "cycle" }, `${LONG}?`);
  for (const lang of ["uk", "fr"])
    archive.write(`pages/about/${lang}.md`, "---\ntitle: Про нас\n---\nТекст.\n");
  archive.write("redirects.yaml", "/blog/*: /\n/feed/: /feed.xml\n");
  await press.build();
  press.desk.db.close();
});
afterAll(() => archive.remove());

/** The archive, and what builds it on; lasts as long as the test. */
function publishedSite(): DryPress {
  const site = archive.copy();
  cpSync(join(archive.root, LIBRARY), join(site.root, LIBRARY));
  return new DryPress(site);
}

/** The ways in which a build may know what was published. */
const MEMORIES = {
  "its own library": async (press: DryPress): Promise<[DryPress, Published]> => [press, "changes"],
  "a list alone": async (press: DryPress): Promise<[DryPress, Published]> => {
    const index = publishedIndex(press.desk.db) as NonNullable<ReturnType<typeof publishedIndex>>;
    return [press.cleanCopy(), { ...index, addresses: publishedAddresses(press.desk.db) }];
  },
};

async function told(press: DryPress, memory: keyof typeof MEMORIES): Promise<string[]> {
  const [{ desk }, published] = await MEMORIES[memory](press);
  desk.published = async () => published;
  const problems = await desk.problems();
  return problems.filter((line) => !line.includes("no photo"));
}

const rewrite = (file: string, from: string | RegExp, to: string) => (site: SmallSite) => {
  expect(site.content(file)).toMatch(from);
  site.write(file, site.content(file).replace(from, to));
};
const feeds = (settings: string) => (site: SmallSite) =>
  site.write("site.yaml", `${site.content("site.yaml")}\nfeeds: ${settings}\n`);
const A = "articles/2025/02/10-a/uk.md";

type Row = [what: string, change: (site: SmallSite) => void, ...told: RegExp[]];

// biome-ignore format: a table reads better in rows
const WAYS: readonly Row[] = [
  ["nothing", () => {}],
  ["a text that changed", (site) => site.story("2025/02/12-c", { slug: "c", id: '"https://old.example/?p=3"' }, "Інакше.")],
  ["a deleted story, with its languages and old addresses", (site) => site.delete("articles/2025/02/10-a"),
    /^articles\/2025\/02\/10-a:-: the story was deleted: 4 published addresses lead nowhere, .*\/old-a\/.* \| Put it back, or say that it is gone: npm run gone -- \/old-a\/ \/2025\/02\/10\/a\/ \/en\/2025\/02\/10\/a\/ "\/\?p=1"; with --to \/new-address\/ behind it, readers are led there instead$/],
  ["a deleted language", (site) => site.delete("articles/2025/02/10-a/en.md"),
    /^articles\/2025\/02\/10-a\/en.md:-: this language of the story was deleted: its published address \/en\/2025\/02\/10\/a\/ leads nowhere \| .*npm run gone -- \/en\/2025\/02\/10\/a\//],
  ["a story that became a draft", rewrite("articles/2025/02/12-c/uk.md", "slug: c", "slug: c\ndraft: true"),
    /^articles\/2025\/02\/12-c\/uk.md:-: the text became a draft: its published address \/2025\/02\/12\/c\/ leads nowhere \| Publish it again, or say that it is gone: npm run gone -- \/2025\/02\/12\/c\/$/],
  ["a story with old addresses that became a draft", rewrite(A, "slug: a", "slug: a\ndraft: true"),
    /^articles\/2025\/02\/10-a\/uk.md:-: the text became a draft: 3 published addresses lead nowhere, .*\/old-a\/.* \| Publish it again, or say that it is gone: npm run gone -- \/old-a\/ \/2025\/02\/10\/a\/ "\/\?p=1"/],
  ["a story that was moved into the future", rewrite("articles/2025/02/12-c/uk.md", "date: 2025-02-12", "date: 2026-02-12"),
    /12-c\/uk.md:-: the text was moved into the future: its published address \/2025\/02\/12\/c\/ leads nowhere \| Give it back the date/],
  ["another slug", rewrite("articles/2025/02/12-c/uk.md", "slug: c", "slug: new"),
    /12-c\/uk.md:-: the headline or slug was changed, which moved the text to \/2025\/02\/12\/new\/: its published address \/2025\/02\/12\/c\/ leads nowhere \| Keep old links alive: aliases: \[\/2025\/02\/12\/c\/\]$/],
  ["another date", rewrite("articles/2025/02/12-c/uk.md", "date: 2025-02-12", "date: 2025-02-13"),
    /12-c\/uk.md:-: the date was changed, which moved the text to \/2025\/02\/13\/c\/: .* \| Keep old links alive: aliases: \[\/2025\/02\/12\/c\/\]$/],
  ["an alias of a story that was taken out", rewrite(A, "/old-a/, ", ""),
    /10-a\/uk.md:-: an alias was taken out: its published address \/old-a\/ leads nowhere \| Put it back: aliases: \[\/old-a\/\], or say/],
  ["an alias with a query", rewrite(A, ', "/?p=1"', ""), /an alias was taken out: its published address \/\?p=1 leads nowhere \| Put it back: aliases: \["\/\?p=1"\]/],
  ["a redirect that was taken out", rewrite("redirects.yaml", "/feed/: /feed.xml\n", ""),
    /^redirects.yaml:-: an old address was taken out: its published address \/feed\/ leads nowhere \| Put it back: \/feed\/: \/feed.xml, or say that it is gone: npm run gone -- \/feed\/$/],
  ["a star that was taken out", rewrite("redirects.yaml", "/blog/*: /\n", ""), /published address \/blog\/\* leads nowhere \| Put it back: "\/blog\/\*": \//],
  ["a star within another one", rewrite("redirects.yaml", "/blog/*: /\n", '"/blo*": /\n')],
  ["a plain page in one language", (site) => site.delete("pages/about/fr.md"),
    /^pages\/about\/fr.md:-: the page was deleted: its published address \/fr\/about\/ leads nowhere \| Put it back, or say/],
  ["a topic and an author without stories, and the story", (site) => site.delete("articles/2025/02/11-b"),
    /^articles\/2025\/02\/11-b:-: the story was deleted/,
    /^authors.yaml:-: no public story is signed by the author "reporter" any more: 12 published addresses lead nowhere, \/authors\/reporter\/, .* \| The next story/,
    /^topics.yaml:-: no public story has the topic "belgium" any more: 12 .*\/topics\/belgium\/, .* \| To keep it without stories, add it to the navigation/,
    /^topics.yaml:-: no public story has the topic "europe" any more/],
  ["another key of a topic", (site) => { rewrite("topics.yaml", "belgium:", "belgique:")(site); },
    /^topics.yaml:-: the topic "belgium" no longer exists: 12 published addresses lead nowhere, .* \| A key is part of addresses: change it back, or lead readers to another: npm run gone -- \/topics\/belgium\/ --to \/topics\/other-key\/$/],
  ["another key of an author", (site) => { rewrite("authors.yaml", "reporter:", "writer:")(site); rewrite("articles/2025/02/11-b/uk.md", "[reporter]", "[writer]")(site); },
    /^authors.yaml:-: the author "reporter" no longer exists: 12 /],
  ["a series that a story leaves", rewrite("articles/2025/01/12-d/uk.md", "series: cycle\n", ""),
    /^series.yaml:-: no public story is part of the series "cycle" any more: 12 published addresses lead nowhere, \/series\/cycle\/, .* \| Its next story brings it back, or say that it is gone: npm run gone -- /],
  ["another key of a series", (site) => { rewrite("series.yaml", "cycle:", "round:")(site); rewrite("articles/2025/01/12-d/uk.md", "cycle", "round")(site); },
    /^series.yaml:-: the series "cycle" no longer exists: 12 /],
  ["a folder under another name, with the same address", (site) => { site.delete("articles/2025/02/11-b"); site.story("2025/02/11-bb", { slug: "b", authors: "[reporter]", tags: "[belgium]" }); },
    /^articles\/2025\/02\/11-bb\/uk.md:-: the folder was 2025\/02\/11-b, and subscribers will see the story twice \| Keep the id that they know: id: 2025\/02\/11-b$/],
  ["a folder under another name, with another headline", (site) => { site.delete("articles/2025/02/12-c"); site.story("2025/02/14-d", { slug: "d" }, `${LONG}!`); },
    /^articles\/2025\/02\/14-d\/uk.md:-: the folder was 2025\/02\/12-c, and subscribers will see the story twice: its published address \/2025\/02\/12\/c\/ leads nowhere \| Keep the id that they know: id: "https:\/\/old.example\/\?p=3"; and old links: aliases: \[\/2025\/02\/12\/c\/\]$/],
  ["a folder under another name that keeps id and address", (site) => { site.delete("articles/2025/02/11-b"); site.story("2025/02/14-d", { slug: "d", id: "2025/02/11-b", authors: "[reporter]", tags: "[belgium]", aliases: "[/2025/02/11/b/]" }); }],
  ["a folder under another name that keeps the id alone", (site) => { site.delete("articles/2025/02/11-b"); site.story("2025/02/11-d", { slug: "d", id: "2025/02/11-b", authors: "[reporter]", tags: "[belgium]" }); },
    /^articles\/2025\/02\/11-d\/uk.md:-: the headline or slug was changed, which moved the text to/],
  ["an id that is stated no more", rewrite("articles/2025/02/12-c/uk.md", 'id: "https://old.example/?p=3"\n', ""),
    /12-c\/uk.md:-: the id in feeds was changed, and subscribers will see the story twice \| Keep the id that they know: id: "https:\/\/old.example\/\?p=3"$/],
  ["a text with an error", rewrite("articles/2025/02/12-c/uk.md", "title:", "titel:"), /12-c\/uk.md:\d+: unknown key/, /"title": is missing/],
  ["formats of feeds, from all of which the host leads on by itself", feeds("{ formats: { topics: [rss], site: [atom] } }\nhost: netlify")],
  ["formats of feeds of a host that has few by itself", feeds("{ items: 25 }\nhost: [netlify, cloudflare]")],
  ["formats of feeds of hosts that are not named", feeds("{ formats: { series: [rss] } }"),
    /^site.yaml:\d+: feeds.formats leaves out 6 published feeds, \/en\/series\/cycle\/atom.xml, \/en\/series\/cycle\/feed.json, \/fr\/series\/cycle\/atom.xml …: only a host that reads _redirects leads their subscribers on \| Name the host in site.yaml \(host: netlify\)/],
  ["formats of feeds that a server has to be told of", feeds("{ formats: { authors: [atom, json] } }\nhost: [netlify, nginx]"),
    /^site.yaml:\d+: feeds.formats leaves out 3 published feeds, .*: their subscribers are led on only when nginx is told \| Run npm run hosts -- nginx and load what it writes before you deploy; or add the formats again.$/],
  ["formats of feeds of a host that leads nobody on", feeds("{ formats: { authors: [rss], series: [rss, json] } }\nhost: github"),
    /^site.yaml:\d+: feeds.formats leaves out a format of authors, and a host of the site leads nobody on: 6 published addresses lead nowhere, \/authors\/reporter\/atom.xml, .* \| Add the format again, since readers of feeds follow no page that leads on; or say that nobody is left who has it: npm run gone -- --all$/,
    /leaves out a format of series, and a host of the site leads nobody on: 3 published addresses lead nowhere/],
  ["feeds of lists without stories", feeds("{ empty: false }"),
    /^site.yaml:\d+: "belgium" has no story in a language, and feeds.empty leaves its feed out there: 6 published addresses lead nowhere, .* \| Their first story brings them back; without feeds.empty: false they stay.$/,
    /"cycle" has no story/, /"europe" has no story/, /"reporter" has no story/, /"ukraine" has no story .*: 3 published addresses lead nowhere/],
  ["a language that was taken out of the site", (site) => { rewrite("site.yaml", "[uk, en, fr]", "[uk, en]")(site); site.delete("pages/about/fr.md"); },
    /^site.yaml:-: the language "fr" was taken out of the site: \d+ published addresses lead nowhere, .* \| Put it back, or say that all of it is gone: npm run gone -- "\/fr\/\*"$/],
];

describe.each(Object.keys(MEMORIES) as (keyof typeof MEMORIES)[])("known from %s", (memory) => {
  test.each(WAYS)("%s", async (_, change, ...expected) => {
    const press = publishedSite();
    change(press.site);
    const lines = await told(press, memory);
    for (const pattern of expected) expect(lines.join("\n")).toMatch(new RegExp(pattern.source, "m"));
    expect(lines).toHaveLength(expected.length);
  });
});

test.each(Object.keys(MEMORIES) as (keyof typeof MEMORIES)[])(
  "another base path moves every address, and only the host can lead them on: known from %s",
  async (memory) => {
    const press = publishedSite();
    const [{ desk, site }, published] = await MEMORIES[memory](press);
    site.baseUrl = "https://news.example/news/";
    desk.published = async () => published;
    const problems = await desk.problems();
    expect(problems.filter((line) => line.startsWith("site.yaml"))).toEqual([
      "site.yaml:-: the site moved from / to /news/, and all its addresses with it | Let the host lead what begins with / to the same below /news/.",
    ]);
    expect(await desk.problems("error")).toEqual([]);
  },
);

describe("a build that was broken off before it published", () => {
  const changed = async (press: DryPress) => told(press, "its own library");

  test("has published nothing that could vanish", async () => {
    const press = publishedSite();
    press.site.story("2025/02/14-d", { slug: "d", aliases: "[/old-d/]" });
    await press.plan();
    press.site.delete("articles/2025/02/14-d");
    expect(await changed(press)).toEqual([]);
  });

  test("has not accounted for what vanished: taking the line back is an error again", async () => {
    const press = publishedSite();
    const before = press.site.content("redirects.yaml");
    press.site.delete("articles/2025/02/12-c");
    press.site.write("redirects.yaml", `${before}/2025/02/12/c/: gone\n`);
    expect(await changed(press)).toEqual([]);
    press.site.write("redirects.yaml", before);
    expect(await changed(press)).toEqual([expect.stringContaining("/2025/02/12/c/ leads nowhere")]);
  });
});

test("a published redirect may become a star that stands for it too, and none of them may go", async () => {
  const press = publishedSite();
  const { site } = press;
  site.write("redirects.yaml", `${site.content("redirects.yaml")}/2024/a/: gone\n/2024/b/: /\n`);
  await press.build();
  site.write("redirects.yaml", "/blog/*: /\n/feed/: /feed.xml\n/2024/*: gone\n");
  expect(await told(press, "its own library")).toEqual([]);
  await press.build();
  site.write("redirects.yaml", "/blog/*: /\n/feed/: /feed.xml\n");
  expect(await told(press, "its own library")).toEqual([
    expect.stringContaining("its published address /2024/* leads nowhere"),
  ]);
});

test("a draft with mistakes was a story: it is told as a draft where mistakes in drafts are none of the build", async () => {
  const press = publishedSite();
  const [{ desk, site }, published] = await MEMORIES["a list alone"](press);
  rewrite("articles/2025/02/12-c/uk.md", "title:", "draft: true\ntitel:")(site);
  desk.published = async () => published;
  desk.strictDrafts = false;
  expect(await desk.problems("error")).toEqual([
    expect.stringMatching(/12-c\/uk\.md:-: the text became a draft: its published address/),
  ]);
});
