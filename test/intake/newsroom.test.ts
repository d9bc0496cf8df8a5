import { describe, expect, test } from "vitest";
import { LANGS } from "../../src/i18n/lang.ts";
import { Desk } from "../library/desk.ts";
import type { SmallSite } from "../site/small-site.ts";
import { expectProblems, type Mistake } from "./mistake.ts";

const changed = (file: string, from: string, to: string) => (site: SmallSite) => {
  const before = site.content(file);
  expect(before).toContain(from);
  site.write(file, before.replace(from, to));
};
const siteWith = (from: string, to: string) => changed("site.yaml", from, to);
const topicsWith = (from: string, to: string) => changed("topics.yaml", from, to);

// biome-ignore format: a table reads better in rows
const SITE: Mistake[] = [
  ["missing", (site) => site.delete("site.yaml"), ["site.yaml:-", "is missing", "site.yaml, topics.yaml and authors.yaml"]],
  ["not UTF-8", (site) => site.write("site.yaml", Buffer.from([0xcf, 0xf0])), ["site.yaml:-", "not UTF-8"]],
  ["an unknown key", siteWith("timeZone:", "timezone:"), ["site.yaml:1", '"timeZone": is missing'], ["site.yaml:5", 'unknown key "timezone"', '"timeZone"']],
  ["a base URL without a host", siteWith("https://news.example/", "news.example"), ["site.yaml:3", '"baseUrl"', "https://"]],
  ["a base URL of files", siteWith("https://news.example/", "file:///srv/www/"), ["site.yaml:3", '"baseUrl"', "https://"]],
  ["a base URL with a query", siteWith("https://news.example/", "https://news.example/?a=b"), ["site.yaml:3", '"baseUrl"', "https://news.example/?a=b", "https://example.org/"]],
  ["no time zone", siteWith("Europe/Kyiv", "Europe/Kiivv"), ["site.yaml:5", '"Europe/Kiivv" is not a time zone', "Europe/Kyiv"]],
  ["a language without messages", siteWith("[uk, en, fr]", "[uk, xx]"), ["site.yaml:4", LANGS.join(", "), "xx"]],
  ["a name that is not in every language", siteWith("{ uk: Вісник, en: Herald, fr: Héraut }", "{ uk: Вісник }"), ["site.yaml:1", "en, fr"]],
  ["a navigation to nowhere, near", siteWith("[ukraine]", "[europe, ukrain]"), ["site.yaml:8", '"ukrain"', '"ukraine"']],
  ["a navigation to nowhere, far", siteWith("[ukraine]", "\n  - europe\n  - sport"), ["site.yaml:10", '"sport"']],
];

// biome-ignore format: a table reads better in rows
const TOPICS: Mistake[] = [
  ["missing", (site) => site.delete("topics.yaml"), ["topics.yaml:-", "is missing"]],
  ["an unknown key", topicsWith("  parent: europe", "  parents: europe"), ["topics.yaml:10", 'unknown key "parents"', '"parent"']],
  ["an unknown kind", topicsWith("kind: section", "kind: sektion"), ["topics.yaml:5", "sektion", '"section"']],
  ["a parent that is none", topicsWith("parent: europe", "parent: evrope"), ["topics.yaml:10", '"evrope"', "not a topic", '"europe"']],
  ["a topic below itself", topicsWith("  parent: europe", "  parent: belgium"), ["topics.yaml:10", '"belgium" is below itself', "belgium → belgium"]],
  ["two topics below each other", topicsWith("  kind: section", "  kind: section\n  parent: belgium"), ["topics.yaml:6", '"europe" is below itself'], ["topics.yaml:11", '"belgium" is below itself']],
  ["one name of two topics", topicsWith("Бельгія", "европа".replace("е", "Є")), ["topics.yaml:7"]],
  ["an alias that is another topic's name", topicsWith("  parent: europe", "  aliases: [україна]"), ["topics.yaml:7", '"ukraine" and "belgium"', "україна"]],
  ["a key that is another topic's name", topicsWith("uk: Європа, en: Europe", "uk: Європа, en: Belgium"), ["topics.yaml:7", '"europe" and "belgium"']],
  ["a name that is not in every language", topicsWith(", fr: Belgique", ""), ["topics.yaml:9", "fr"]],
  ["twice the same key", topicsWith("belgium:", "europe:"), ["topics.yaml:7", '"europe" is on line 4 already']],
];

// biome-ignore format: a table reads better in rows
const AUTHORS: Mistake[] = [
  ["missing", (site) => site.delete("authors.yaml"), ["authors.yaml:-", "is missing"]],
  ["an unknown key", changed("authors.yaml", "kind: person", "kind: person\n  avatar: a.jpg"), ["authors.yaml:6", 'unknown key "avatar"']],
  ["an unknown kind", changed("authors.yaml", "kind: person", "kind: desk"), ["authors.yaml:5", "person, organisation", "desk"]],
  ["an address that is a script", changed("authors.yaml", "kind: person", "kind: person\n  url: javascript:alert(1)"), ["authors.yaml:6", "https://"]],
];

describe.each([
  ["site.yaml", SITE],
  ["topics.yaml", TOPICS],
  ["authors.yaml", AUTHORS],
])("%s", (_, mistakes) => {
  test.each(mistakes)("%s", (_, write, ...expected) => expectProblems(write, expected, "error"));
});

test("mistakes in all three are reported in one run", async () => {
  const desk = new Desk();
  siteWith("Europe/Kyiv", "Kyiv")(desk.site);
  topicsWith("parent: europe", "parent: evrope")(desk.site);
  changed("authors.yaml", ", fr: Reporter", "")(desk.site);
  expect(await desk.problems("error")).toHaveLength(3);
});

describe("mistakes of stories are told beside those of the newsroom, and no others for these:", () => {
  // biome-ignore format: a table reads better in rows
  const BROKEN: [what: string, write: (site: SmallSite) => unknown, place: string][] = [
    ["settings that are no YAML", (site) => site.write("site.yaml", "name: [Вісник\n"), "site.yaml:1"],
    ["no settings", (site) => site.delete("site.yaml"), "site.yaml:-"],
    ["languages that are none", siteWith("[uk, en, fr]", "[ua]"), "site.yaml:4"],
    ["an unknown setting", siteWith("listSize: 3", "listsize: 3"), "site.yaml:9"],
    ["topics that are no YAML", (site) => site.write("topics.yaml", "ukraine: *\n"), "topics.yaml:1"],
    ["a topic without its name", topicsWith("  name: { uk: Україна, en: Ukraine, fr: Ukraine }\n", ""), "topics.yaml:1"],
    ["a topic that another lies below", topicsWith("kind: section", "kind: sektion"), "topics.yaml:5"],
    ["no authors", (site) => site.delete("authors.yaml"), "authors.yaml:-"],
    ["an author without a kind", changed("authors.yaml", "  kind: organisation\n", ""), "authors.yaml:1"],
  ];

  test.each(BROKEN)("%s", async (_, write, place) => {
    const desk = new Desk();
    desk.site.story("2025/02/10-a", { authors: "[newsroom]" }, "# Заголовок");
    desk.site.story("2025/02/10-a", { tags: "[Belgium]" }, "Text.", "en");
    desk.site.story("2025/02/11-b", { draft: "ні" });
    await write(desk.site);
    const places = (await desk.problems("error")).map((text) => text.replace(/: .*/s, ""));
    const expected = [place, "articles/2025/02/10-a/uk.md:8", "articles/2025/02/11-b/uk.md:6"];
    expect(places.toSorted()).toEqual(expected.toSorted());
  });
});

test("a base URL from the environment takes the place of the file's", async () => {
  const desk = new Desk();
  desk.site.baseUrl = "https://preview.example/branch";
  expect((await desk.takeIn()).newsroom.site.baseUrl).toBe("https://preview.example/branch/");
  desk.site.baseUrl = "preview.example";
  expect(await desk.problems("error")).toEqual([expect.stringContaining("VISNYK_BASE_URL")]);
});

test("what is read", async () => {
  const desk = new Desk();
  siteWith("[uk, en, fr]", "[en, uk, en]")(desk.site);
  siteWith("name: { uk: Вісник, en: Herald, fr: Héraut }", "name: { uk: Вісник, en: Herald }")(desk.site);
  siteWith("https://news.example/", "https://News.example:443/a/../b")(desk.site);
  const { site, topics, authors } = (await desk.takeIn()).newsroom;
  expect(site).toMatchObject({
    languages: ["en", "uk"],
    baseUrl: "https://news.example/b/",
    name: { uk: "Вісник", en: "Herald" },
    publisher: { name: { uk: "Редакція", en: "Редакція" } },
    listSize: 3,
    feeds: { items: 30, archive: true, hubs: [] },
  });
  expect([...topics.all()].map(({ key }) => key)).toEqual(["ukraine", "europe", "belgium"]);
  expect(authors.get("reporter")).toMatchObject({ kind: "person", name: { fr: "Reporter" } });
});
