import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Lang } from "../../src/i18n/lang.ts";
import type { ArchiveEntry, Target } from "../../src/import/archive.ts";
import { fileEntry, ImportSite, textEntry } from "./made-up.ts";

const OLD = "https://old.example";
const PYTHON = "Python";
const ANN = "Ann Example";

/** A story in a language, as the archive states it, with a topic and an author. */
function story(key: string, lang?: string, topic = PYTHON, draft = false): ArchiveEntry {
  return textEntry(key, {
    lang,
    draft,
    topics: [{ name: topic, kind: "theme" }],
    authors: [{ name: ANN }],
  });
}

interface Case {
  texts: readonly ArchiveEntry[];
  stated?: string;
  asked?: Lang;
  base?: string;
  at?: (site: ImportSite) => void;
}

/** Where old addresses lead, by the lines that the import writes. */
async function led(
  targets: Readonly<Record<string, Target>>,
  { texts, stated, asked, base = "/", at = () => {} }: Case,
): Promise<Record<string, string>> {
  const site = new ImportSite();
  site.lang = stated;
  site.addresses = [OLD + base];
  const addresses = Object.entries(targets).map(([from, target]) => ({
    is: "address" as const,
    from: OLD + from,
    target,
  }));
  site.entries = [...texts, ...addresses];
  at(site);
  await site.run({ lang: asked });
  return parse(site.site.content("redirects.yaml"));
}

const EVERYTHING: Readonly<Record<string, Target>> = {
  "/index.xml": { to: "feed", format: "rss" },
  "/?feed=atom": { to: "feed", format: "atom" },
  "/posts/": { to: "archive" },
  "/start/": { to: "home" },
  "/comments/feed/": { to: "feeds" },
  "/tags/": { to: "path", path: "/topics/" },
  "/tags/python/": { to: "topic", name: PYTHON },
  "/tags/python/index.xml": { to: "feed", format: "rss", topic: PYTHON },
  "/author/ann/": { to: "author", name: ANN },
  "/author/ann/feed/": { to: "feed", format: "json", author: ANN },
};

const IN_ENGLISH = {
  "/index.xml": "/en/feed.xml",
  "/?feed=atom": "/en/atom.xml",
  "/posts/": "/en/",
  "/start/": "/en/",
  "/comments/feed/": "/en/feeds/",
  "/tags/": "/en/topics/",
  "/tags/python/": "/en/topics/python/",
  "/tags/python/index.xml": "/en/topics/python/feed.xml",
  "/author/ann/": "/en/authors/ann-example/",
  "/author/ann/feed/": "/en/authors/ann-example/feed.json",
};

const ENGLISH: readonly (readonly [how: string, archive: Case])[] = [
  ["the archive states", { texts: [story("a")], stated: "en-US" }],
  ["the import is told", { texts: [story("a")], asked: "en" }],
  ["each text states", { texts: [story("a", "en"), story("b", "en_GB")] }],
  ["each text states, whatever the archive does", { texts: [story("a", "en")], stated: "uk" }],
  ["all that readers see is in", { texts: [story("a", "uk", PYTHON, true), story("b", "en")], stated: "uk" }],
];

test.each(ENGLISH)("old lists and feeds lead to pages in the language that %s", async (_, archive) => {
  expect(await led(EVERYTHING, archive)).toEqual(IN_ENGLISH);
});

test("in an archive that states a language that the site does not have, they stay in that of its texts", async () => {
  const found = await led(EVERYTHING, { texts: [story("a")], stated: "it" });
  expect(found).toMatchObject({ "/posts/": "/", "/tags/python/": "/topics/python/" });
});

test("an old feed in a format that the newsroom does not have leads to the one that it has", async () => {
  const settings = "feeds: { formats: { site: [rss, json], topics: [atom], authors: [rss] } }\n";
  const found = await led(EVERYTHING, {
    texts: [story("a"), story("b")],
    at: ({ site }) => site.write("site.yaml", site.content("site.yaml") + settings),
  });
  expect(found).toMatchObject({
    "/?feed=atom": "/feed.xml",
    "/tags/python/index.xml": "/topics/python/atom.xml",
    "/author/ann/feed/": "/authors/ann-example/feed.xml",
  });
});

test("a topic, an author and their feeds are in the language of most of their texts, else in the archive's", async () => {
  const texts = [
    story("a", "uk", "Наука"),
    story("b", "uk", "Наука"),
    story("c", "en", "Наука"),
    story("d", "en", "Sport"),
    story("e", "en", "Rome"),
    story("f", "fr", "Rome"),
    story("g", "fr", "Rome"),
    story("h", "uk", "Paris"),
    story("i", "fr", "Paris"),
  ];
  const targets: Record<string, Target> = {
    "/index.xml": { to: "feed", format: "rss" },
    "/tags/nauka/": { to: "topic", name: "Наука" },
    "/tags/sport/": { to: "topic", name: "Sport" },
    "/tags/rome/": { to: "topic", name: "Rome" },
    "/tags/rome/index.xml": { to: "feed", format: "rss", topic: "Rome" },
    "/tags/paris/": { to: "topic", name: "Paris" },
    "/author/ann/": { to: "author", name: ANN },
  };
  expect(await led(targets, { texts, stated: "uk" })).toEqual({
    "/index.xml": "/feed.xml",
    "/tags/nauka/": "/topics/nauka/",
    "/tags/sport/": "/en/topics/sport/",
    "/tags/rome/": "/fr/topics/rome/",
    "/tags/rome/index.xml": "/fr/topics/rome/feed.xml",
    "/tags/paris/": "/topics/paris/",
    "/author/ann/": "/authors/ann-example/",
  });
});

test.each([
  ["at the root", "/"],
  ["in a folder", "/blog/"],
])("a language that an old address %s names wins", async (_, base) => {
  const targets: Record<string, Target> = {
    [`${base}uk/tags/python/`]: { to: "topic", name: PYTHON },
    [`${base}fr-FR/index.xml`]: { to: "feed", format: "rss" },
    [`${base}en-route/`]: { to: "home" },
    [`${base}it/`]: { to: "home" },
  };
  const found = await led(targets, { texts: [story("a")], stated: "en", base });
  expect(Object.values(found)).toEqual(["/topics/python/", "/fr/feed.xml", "/en/", "/en/"]);
});

test("what leads to a text leads to it in its language, and to its translation where the address asks for that", async () => {
  const texts = [
    textEntry("a", { lang: "en", group: "a", addresses: [`${OLD}/a/`] }),
    textEntry("a-uk", { lang: "uk", group: "a", addresses: [`${OLD}/uk/a/`] }),
  ];
  const targets: Record<string, Target> = {
    "/old/": { to: "path", path: "/a/" },
    "/uk/old/": { to: "path", path: "/a/" },
  };
  const at = ({ entries }: ImportSite) =>
    entries.push(fileEntry({ src: `${OLD}/up/hora.jpg`, page: `${OLD}/hora/`, owner: "a" }));
  expect(await led(targets, { texts, stated: "en", at })).toEqual({
    "/old/": "/en/2019/05/13/a/",
    "/uk/old/": "story:2019/05/13-a-uk",
    "/hora/": "/en/2019/05/13/a/",
  });
});
