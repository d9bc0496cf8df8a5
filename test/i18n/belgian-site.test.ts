import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Lang } from "../../src/i18n/lang.ts";
import { exists } from "../../src/kit/files.ts";
import { openSearch } from "../../src/search/browser/search.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

/** A site in the three languages of Belgium, built once. */
const site = new SmallSite();

beforeAll(async () => {
  site.now = "2025-03-02T12:00:00Z";
  site.write(
    "site.yaml",
    `name: { nl: De Bode, fr: Le Messager, de: Der Bote }
description: { nl: Nieuws, fr: Actualités, de: Nachrichten }
baseUrl: https://news.example/
languages: [nl, fr, de]
timeZone: Europe/Brussels
authority: news.example,2025
publisher: { name: { nl: Redactie, fr: Rédaction, de: Redaktion } }
navigation: [belgium]
shareCards: false
`,
  );
  site.write("topics.yaml", "belgium: { kind: country, name: { nl: België, fr: Belgique, de: Belgien } }\n");
  site.write("authors.yaml", "desk: { kind: organisation, name: { nl: Desk, fr: Desk, de: Ressort } }\n");
  const matter = { tags: "[belgium]", authors: "[desk]", date: "2025-03-01T18:40:00+01:00" };
  site.story(
    "2025/03/01-a",
    { ...matter, title: "'''s Avonds vielen er bommen, zegt \"De Standaard\"'" },
    "De huizen in zulke steden, foto's van 't dorp - 25 % ervan - stonden er op 1 maart 2025.",
    "nl",
  );
  site.story("2025/03/01-a", { ...matter, title: "Des bombes sont tombées" }, "Le soir.", "fr");
  site.story(
    "2025/03/01-a",
    { ...matter, title: '\'Größere Häuser in Köln, z.B. "Zum \\"Bären\\""\'' },
    'Die Ärztinnen sprachen von 25% - das sagte die "Zeit" am 1. März.',
    "de",
  );
  const { code, said } = await buildBeside(site);
  expect(code, said).toBe(0);
}, 120_000);

afterAll(() => site.remove());

const NL = "2025/03/01/s-avonds-vielen-er-bommen-zegt-de-standaard/index.html";
const DE = "de/2025/03/01/groessere-haeuser-in-koeln-z-b-zum-baeren/index.html";

test.each([
  [NL, '<html lang="nl">'],
  [NL, "’s\u00A0Avonds vielen er bommen, zegt “De Standaard”"],
  [NL, "foto’s van ’t dorp\u00A0– 25\u00A0% ervan\u00A0– stonden er op 1\u00A0maart 2025."],
  [NL, "1 maart 2025 om 18:40"],
  [NL, "1 minuut"],
  ["index.html", "Naar de inhoud"],
  ["topics/belgium/index.html", "1 artikel sinds 1 maart 2025"],
  ["search/index.html", "Wat zoekt u?"],
  ["2025/03/index.html", "Maart 2025"],
  [DE, '<html lang="de">'],
  [DE, "25\u00A0%\u00A0– das sagte die „Zeit“ am 1.\u00A0März."],
  [DE, "z.\u00A0B."],
  [DE, "1. März 2025, 18:40"],
  [DE, "1 Minute"],
  ["de/index.html", "Zum Inhalt springen"],
  ["de/topics/belgium/index.html", "1 Artikel seit dem 1. März 2025"],
  ["de/search/index.html", "Wonach suchen Sie?"],
  ["de/2025/03/index.html", "März 2025"],
])("%s says %s", (path, words) => {
  expect(site.read(path)).toContain(words);
});

test.each<[Lang, string, string]>([
  ["nl", "bom", NL],
  ["nl", "huis", NL],
  ["nl", "stad", NL],
  ["nl", "vallen", NL],
  ["nl", "avond", NL],
  ["de", "Haus", DE],
  ["de", "groß", DE],
  ["de", "Koeln", DE],
  ["de", "Ärztin", DE],
  ["de", "spricht", DE],
])("in %s, %s is found", async (lang, text, path) => {
  const read = async (address: string) => {
    const file = join(site.output, address);
    return exists(file) ? new Uint8Array(readFileSync(file)) : undefined;
  };
  const { results } = await openSearch({ lang, read }).search(
    { text, order: "best" },
    { offset: 0, count: 10 },
  );
  expect(results.map((result) => `${result.path.slice(1)}index.html`)).toEqual([path]);
});

test("bomen, which are no bommen, are not", async () => {
  const read = async (address: string) => new Uint8Array(readFileSync(join(site.output, address)));
  const { total } = await openSearch({ lang: "nl", read }).search(
    { text: "bomen", order: "best" },
    { offset: 0, count: 10 },
  );
  expect(total).toBe(0);
});
