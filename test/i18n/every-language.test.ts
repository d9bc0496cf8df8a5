import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGS, type Lang, languageOf } from "../../src/i18n/lang.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

/** A site in every language that there is, built once; the first is that of addresses without one. */
const site = new SmallSite();
const inEvery = (text: (lang: Lang) => string) =>
  `{ ${LANGS.map((lang) => `${lang}: "${text(lang)}"`).join(", ")} }`;
const homeOf = (lang: Lang) => (lang === LANGS[0] ? "" : `${lang}/`);

beforeAll(async () => {
  const site_ = [
    `name: ${inEvery((lang) => `News ${lang}`)}`,
    `description: ${inEvery((lang) => `Of ${lang}`)}`,
    "baseUrl: https://news.example/",
    `languages: [${LANGS.join(", ")}]`,
    "timeZone: Europe/Brussels",
    "authority: news.example,2025",
    `publisher: { name: ${inEvery((lang) => `Desk ${lang}`)} }`,
    "navigation: [belgium]",
    "shareCards: false",
  ];
  site.write("site.yaml", `${site_.join("\n")}\n`);
  site.write("topics.yaml", `belgium: { kind: country, name: ${inEvery((lang) => `B-${lang}`)} }\n`);
  site.write("authors.yaml", `desk: { kind: organisation, name: ${inEvery((lang) => `D-${lang}`)} }\n`);
  for (const lang of LANGS)
    site.story(
      "2025/02/13-a",
      { title: `Title ${lang}`, slug: "a", tags: "[belgium]", authors: "[desk]" },
      "A.",
      lang,
    );
  const { code, said } = await buildBeside(site);
  expect(code, said).toBe(0);
}, 120_000);
afterAll(() => site.remove());

test("there are more than the three of the demo", () => {
  expect(LANGS.length).toBeGreaterThan(3);
});

describe.each(LANGS.map((lang) => [lang]))("%s", (lang) => {
  const { name, direction } = languageOf(lang);

  test("a story has its language and direction, and leads to all the others by their names", () => {
    const html = site.read(`${homeOf(lang)}2025/02/13/a/index.html`);
    expect(html).toContain(`<html lang="${lang}"${direction === "rtl" ? ' dir="rtl"' : ""}>`);
    const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([a-z-]+)" href="([^"]+)"/g)].map(
      ([, code, href]) => [code, href],
    );
    expect(alternates.toSorted()).toEqual(
      [
        ...LANGS.map((other) => [other, `https://news.example/${homeOf(other)}2025/02/13/a/`]),
        ["x-default", "https://news.example/2025/02/13/a/"],
      ].toSorted(),
    );
    for (const other of LANGS.filter((each) => each !== lang))
      expect(html).toContain(`hreflang="${other}" lang="${other}"`);
    expect(site.read(`${homeOf(LANGS.find((other) => other !== lang) as Lang)}index.html`)).toContain(name);
  });

  test("its subscriptions name its feeds, and its feed says what it is in", () => {
    expect(site.read(`${homeOf(lang)}feeds.opml`)).toContain(`https://news.example/${homeOf(lang)}feed.xml`);
    expect(site.read(`${homeOf(lang)}feed.xml`)).toContain(`<language>${lang}</language>`);
    expect(site.read(`${homeOf(lang)}atom.xml`)).toContain(`xml:lang="${lang}"`);
    expect(JSON.parse(site.read(`${homeOf(lang)}feed.json`))).toMatchObject({ language: lang });
  });

  test("its search has a script and an index of its own", () => {
    expect(site.read(`${homeOf(lang)}search/index.html`)).toMatch(
      new RegExp(`/assets/search-${lang}-[0-9a-f]{10}\\.js`),
    );
    expect(site.files()).toContain(`search/${lang}/directory.bin`);
  });
});

test("a sitemap names every language of a story beside each", () => {
  const month = site.read("sitemap/2025-02.xml");
  for (const lang of LANGS) expect(month.split(`hreflang="${lang}"`)).toHaveLength(LANGS.length + 1);
});

test("a name that is missing in one of them is told, with its language", async () => {
  const topics = site.content("topics.yaml");
  site.write("topics.yaml", topics.replace(/, de: "B-de"/, ""));
  const { code, said } = await site.run("scripts/check.ts");
  site.write("topics.yaml", topics);
  expect(code).toBe(1);
  expect(said).toMatch(/topics\.yaml:1: error: .*\bde\b/);
});
