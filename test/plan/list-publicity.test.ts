import { expect, test } from "vitest";
import type { SmallSite } from "../site/small-site.ts";
import { DryPress, pathsOf } from "./dry-press.ts";

const LANGS = ["", "/en", "/fr"];
const hubAndFeeds = (hub: string) =>
  LANGS.flatMap((lang) => ["", "feed.xml", "atom.xml", "feed.json"].map((file) => lang + hub + file));
const FLANDERS = hubAndFeeds("/topics/flanders/");
const GUEST = hubAndFeeds("/authors/guest/");
/** What names topics and authors without showing their stories; readers are given those of a language that have some. */
const NAMING = ["/feeds.opml", ...LANGS.flatMap((lang) => [`${lang}/feeds/`, `${lang}/topics/belgium/`])];

/** A published story of Belgium, and one of Flanders by a guest that waits for its time. */
async function pressWithWaiting(matter: Record<string, string> = {}): Promise<DryPress> {
  const press = new DryPress();
  const { site } = press;
  site.write(
    "topics.yaml",
    `${site.content("topics.yaml")}flanders: { kind: theme, name: Ф, parent: belgium }\n`,
  );
  site.write("authors.yaml", `${site.content("authors.yaml")}guest: { kind: person, name: Г }\n`);
  site.story("2025/02/10-s", { tags: "[belgium]" });
  site.story("2025/03/02-s", { tags: "[flanders]", authors: "[guest]", ...matter });
  await press.build();
  return press;
}

/** Everything that the site shows, addresses included. */
const shown = (press: DryPress) => JSON.stringify(press.files());

test.each<[what: string, matter: Record<string, string>]>([
  ["of the future", {}],
  ["that is a draft", { date: "2025-02-12T12:00", draft: "true" }],
])("nothing tells of a topic and an author that only a story has %s", async (_, matter) => {
  const press = await pressWithWaiting(matter);
  expect(shown(press)).not.toMatch(/flanders|guest/);
});

test("they come in all languages, by the clock alone, and go when it is set back", async () => {
  const press = await pressWithWaiting();
  press.site.now = "2025-03-03T12:00:00Z";
  const plan = await press.build();
  expect(pathsOf(plan)).toEqual(expect.arrayContaining([...FLANDERS, ...GUEST, ...NAMING]));
  press.site.now = "2025-03-01T12:00:00Z";
  const back = await press.build();
  expect(back.gone).toEqual(expect.arrayContaining([...FLANDERS, ...GUEST]));
  expect(pathsOf(back)).toEqual(expect.arrayContaining(NAMING));
  expect(shown(press)).not.toMatch(/flanders|guest/);
});

test("a topic of the navigation is public by the newsroom's word, and what it belongs to is not", async () => {
  const press = await pressWithWaiting();
  const { site } = press;
  site.delete("articles/2025/02/10-s");
  site.story("2025/02/11-other");
  const navigation = (to: string) =>
    site.write("site.yaml", site.content("site.yaml").replace(/navigation: .*/, `navigation: [${to}]`));
  navigation("flanders");
  await press.build();
  expect(Object.keys(press.files())).toContain("topics/flanders/feed.xml");
  expect(shown(press)).not.toContain("/topics/belgium/");
  navigation("ukraine");
  await press.build();
  expect(shown(press)).not.toContain("flanders");
});

const withdrawn = (site: SmallSite) => site.delete("articles/2025/03/02-s");
const renamed = (from: string, to: string) => (site: SmallSite) => {
  for (const file of ["topics.yaml", "authors.yaml"])
    site.write(file, site.content(file).replace(`${from}:`, `${to}:`));
  site.write("articles/2025/03/02-s/uk.md", site.content("articles/2025/03/02-s/uk.md").replace(from, to));
};

test.each<[what: string, change: (site: SmallSite) => void, told: RegExp[]]>([
  [
    "whose last story is withdrawn",
    withdrawn,
    [
      /^articles\/2025\/03\/02-s:-: the story was deleted/,
      /^authors.yaml:-: no public story is signed by the author "guest" any more: 12 published .* \| The next story/,
      /^topics.yaml:-: no public story has the topic "flanders" any more: 12 published .* add it to the navigation/,
    ],
  ],
  [
    "whose key is another",
    renamed("flanders", "vlaanderen"),
    [/^topics.yaml:-: the topic "flanders" no longer exists: 12 published .* \| A key is part of addresses/],
  ],
  ["that stay", (site) => site.story("2025/02/12-new", { tags: "[flanders]" }), []],
])("the pages of topics and authors %s are told", async (_, change, told) => {
  const press = await pressWithWaiting();
  press.site.now = "2025-03-03T12:00:00Z";
  await press.build();
  change(press.site);
  press.desk.published = async () => "changes";
  const lines = await press.desk.problems("error");
  expect(lines).toEqual(told.map((line) => expect.stringMatching(line)));
});
