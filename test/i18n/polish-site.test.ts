import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exists } from "../../src/kit/files.ts";
import { openSearch } from "../../src/search/browser/search.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

/** A site in Ukrainian and Polish, built once. */
const site = new SmallSite();

beforeAll(async () => {
  site.write(
    "site.yaml",
    `name: { uk: Вісник, pl: Wiestnik }
description: { uk: Новини, pl: Wiadomości }
baseUrl: https://news.example/
languages: [uk, pl]
timeZone: Europe/Warsaw
authority: news.example,2025
publisher: { name: { uk: Редакція, pl: Redakcja } }
navigation: [ukraine]
shareCards: false
`,
  );
  site.write("topics.yaml", "ukraine: { kind: country, name: { uk: Україна, pl: Ukraina } }\n");
  site.write("authors.yaml", "desk: { kind: organisation, name: { uk: Відділ, pl: Dział zagraniczny } }\n");
  const matter = { tags: "[ukraine]", authors: "[desk]", date: "2025-02-13T18:40:00+01:00" };
  site.story("2025/02/13-kyiv", { ...matter, title: "Мер Києва про воду" });
  site.story(
    "2025/02/13-kyiv",
    { ...matter, title: `'Żołnierze w Łodzi: "Książka "Lalka""'`, lede: "W Kijowie o wodzie." },
    "Rozmowa z burmistrzem - w Warszawie.",
    "pl",
  );
  expect((await buildBeside(site)).code).toBe(0);
}, 60_000);

afterAll(() => site.remove());

const STORY = "pl/2025/02/13/zolnierze-w-lodzi-ksiazka-lalka/index.html";

test("a story is written, set and dated in Polish", () => {
  const html = site.read(STORY);
  expect(html).toContain('<html lang="pl"');
  expect(html).toContain("Żołnierze w\u00A0Łodzi: „Książka «Lalka»”");
  expect(html).toContain("Rozmowa z\u00A0burmistrzem\u00A0– w\u00A0Warszawie.");
  expect(html).toContain("13 lutego 2025, 18:40");
  expect(html).toContain("Czas czytania");
  expect(html).toContain("Dział zagraniczny");
  expect(html).toMatch(/hreflang="uk"/i);
});

test.each([
  ["pl/index.html", "Ukraina"],
  ["pl/topics/ukraine/index.html", "1 artykuł"],
  ["pl/topics/index.html", "Wszystkie tematy"],
  ["pl/2025/02/index.html", "Luty 2025"],
  ["pl/feeds/index.html", "Kanały wiadomości"],
  ["pl/search/index.html", "Czego szukasz?"],
])("%s says %s and no Ukrainian but the language's name", (path, words) => {
  const html = site.read(path);
  expect(html).toContain(words);
  const shown = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, "").replaceAll("Українська", "");
  expect(/>[^<>]*[а-яєіїґ][^<>]*</iu.exec(shown)?.[0]).toBeUndefined();
});

test("its pages have a typeface with Polish letters, which those in Ukrainian do not fetch ahead", () => {
  const font = site.files().find((path) => /^assets\/source-serif-4-latin-ext-/.test(path));
  expect(site.read(STORY)).toContain(`<link rel="preload" as="font" type="font/woff2" href="/${font}"`);
  expect(site.read("index.html")).not.toContain(`${font}`);
});

test.each([
  "żołnierz",
  "zolnierzy",
  "Łódź",
  "Kijów",
  "rozmowy",
  "Warszawa",
  "burmistrz",
  "dział zagraniczny",
])("%s is found", async (text) => {
  const read = async (path: string) => {
    const file = join(site.output, path);
    return exists(file) ? new Uint8Array(readFileSync(file)) : undefined;
  };
  const found = openSearch({ lang: "pl", read });
  const { results } = await found.search({ text, order: "best" }, { offset: 0, count: 10 });
  expect(results.map(({ path }) => `${path.slice(1)}index.html`)).toEqual([STORY]);
});
