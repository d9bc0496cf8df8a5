import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGS } from "../../src/i18n/lang.ts";
import { headingIdOf, slugOf } from "../../src/i18n/slug.ts";

/** Words of the table in the resolution and of languages.md. */
const RESOLUTION_55: [string, string][] = [
  ["Умєров", "umierov"],
  ["Згурський", "zghurskyi"],
  ["Щастя", "shchastia"],
  ["Юрій", "yurii"],
  ["Їжакевич", "yizhakevych"],
  ["об’єкт", "obiekt"],
  ["Знам'янка", "znamianka"],
  ["Київ", "kyiv"],
  ["Україна", "ukraina"],
  ["Ґалаґан", "galagan"],
  ["Європа", "yevropa"],
  ["Бельгія", "belhiia"],
  ["Алушта", "alushta"],
  ["Борщагівка", "borshchahivka"],
  ["Вінниця", "vinnytsia"],
  ["Гадяч", "hadiach"],
  ["Згорани", "zghorany"],
  ["Розгон", "rozghon"],
  ["Донецьк", "donetsk"],
  ["Рівне", "rivne"],
  ["Єнакієве", "yenakiieve"],
  ["Гаєвич", "haievych"],
  ["Короп'є", "koropie"],
  ["Житомир", "zhytomyr"],
  ["Закарпаття", "zakarpattia"],
  ["Медвин", "medvyn"],
  ["Михайленко", "mykhailenko"],
  ["Йосипівка", "yosypivka"],
  ["Стрий", "stryi"],
  ["Олексій", "oleksii"],
  ["Кадиївка", "kadyivka"],
  ["Мар'їне", "marine"],
  ["Феодосія", "feodosiia"],
  ["Харків", "kharkiv"],
  ["Біла Церква", "bila-tserkva"],
  ["Чернівці", "chernivtsi"],
  ["Шостка", "shostka"],
  ["Гоща", "hoshcha"],
  ["Крюківка", "kriukivka"],
  ["Яготин", "yahotyn"],
  ["Костянтин", "kostiantyn"],
];

describe("resolution No. 55, in pages of every language", () => {
  test.each(RESOLUTION_55)("%s is %s", (word, slug) => {
    for (const lang of LANGS) expect(slugOf(word, lang)).toBe(slug);
  });

  test.each(RESOLUTION_55)("%s in capitals and decomposed is the same", (word, slug) => {
    expect(slugOf(word.toUpperCase(), "uk")).toBe(slug);
    expect(slugOf(word.normalize("NFD"), "uk")).toBe(slug);
  });

  test.each([
    ["Івано-Єгор", "ivano-yehor"],
    ["«Європа» та 'Юність'", "yevropa-ta-yunist"],
    ["Ки\u0301їв", "kyiv"],
    ["обʼєкт об`єкт об‘єкт", "obiekt-obiekt-obiekt"],
    ["євро\u00ADінтеграція", "yevrointehratsiia"],
    ["25-й, 2025 р.", "25-y-2025-r"],
    ["Постанова №55", "postanova-no55"],
  ])("%s", (text, slug) => {
    expect(slugOf(text, "uk")).toBe(slug);
  });
});

describe("letters of the neighbours", () => {
  test.each([
    ["объект", "obekt"],
    ["Рязань этой зимы", "riazan-etoi-zymy"],
    ["Ёлка и ещё", "yolka-y-eshchio"],
    ["Магілёў", "mahiliou"],
    ["България", "balharyia"],
    ["Коммерсантъ", "kommersant"],
    ["Љубљана", "ljubljana"],
    ["Алматы қаласы", "almaty-qalasy"],
  ])("%s", (text, slug) => {
    expect(slugOf(text, "uk")).toBe(slug);
  });
});

describe("Latin letters", () => {
  test.each([
    ["Café Déjà-vu", "cafe-deja-vu"],
    ["Œuvre, Cæsar", "oeuvre-caesar"],
    ["Straße ẞ", "strasse-ss"],
    ["Łódź Ørsted Đà Nẵng", "lodz-orsted-da-nang"],
    ["Þór Æsir ĲSSEL", "thor-aesir-ijssel"],
    ["İstanbul ısı", "istanbul-isi"],
    ["R&D: 100 %", "r-d-100"],
    ["東京 Tokyo", "tokyo"],
  ])("%s", (text, slug) => {
    expect(slugOf(text, "en")).toBe(slug);
  });
});

describe("letters that a language writes in its own way", () => {
  test.each([
    ["de", "Größe, Übung, Ärger", "groesse-uebung-aerger"],
    ["de", "STRASSE ẞ Öl", "strasse-ss-oel"],
    ["de", "Ma\u0308rz", "maerz"],
    ["de", "Élysée und Łódź", "elysee-und-lodz"],
    ["de", "Köln: Ukraine – Київ", "koeln-ukraine-kyiv"],
    ["nl", "Oekraïne, reünie, één", "oekraine-reunie-een"],
    ["nl", "IJsland en ĳs, België", "ijsland-en-ijs-belgie"],
    ["nl", "Köln en Zürich", "koln-en-zurich"],
    ["en", "Köln and Zürich", "koln-and-zurich"],
  ] as const)("%s: %s", (lang, text, slug) => {
    expect(slugOf(text, lang)).toBe(slug);
  });
});

describe("apostrophes", () => {
  test.each([
    ["en", "Don’t stop the workers' rights", "dont-stop-the-workers-rights"],
    ["en", "the '90s, 90's, 5'10", "the-90s-90s-5-10"],
    ["pl", "Zażółć gęślą jaźń", "zazolc-gesla-jazn"],
    ["pl", "Łódź: 2. żołnierz", "lodz-2-zolnierz"],
    ["pl", "Kennedy'ego „mowa”", "kennedyego-mowa"],
    ["fr", "L’Europe d'aujourd'hui", "l-europe-d-aujourd-hui"],
    ["fr", "l'об'єкт", "l-obiekt"],
    ["uk", "O’Neill", "oneill"],
    ["de", "Wie geht's Lars’ Hund?", "wie-gehts-lars-hund"],
    ["nl", "'s Avonds zo'n foto’s", "s-avonds-zon-fotos"],
  ] as const)("%s: %s", (lang, text, slug) => {
    expect(slugOf(text, lang)).toBe(slug);
  });
});

describe("length", () => {
  test.each([
    ["is cut at a hyphen", "слово ".repeat(20), Array(13).fill("slovo").join("-")],
    [
      "keeps a last word that just fits",
      `${"a".repeat(40)} ${"b".repeat(39)} c`,
      `${"a".repeat(40)}-${"b".repeat(39)}`,
    ],
    ["cuts a single word where it must", "a".repeat(100), "a".repeat(80)],
    ["leaves 80 characters alone", "a".repeat(80), "a".repeat(80)],
  ])("%s", (_, text, slug) => {
    expect(slugOf(text, "uk")).toBe(slug);
  });
});

test.each(["", " ", "…!", "東京", "ь", "'"])("%j has no slug", (text) => {
  expect(slugOf(text, "uk")).toBe("");
  expect(headingIdOf(text, "uk")).toBe("section");
});

test("a heading's id is its slug", () => {
  expect(headingIdOf("Що далі?", "uk")).toBe("shcho-dali");
});

test("any text makes a safe and stable slug", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."абгєїйъьзг'ʼ-’ .éœß1aZ\u0301\0") });
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ unit: "binary" })), fc.constantFrom(...LANGS), (text, lang) => {
      const slug = slugOf(text, lang);
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slug.length).toBeLessThanOrEqual(80);
      expect(slugOf(slug, lang)).toBe(slug);
    }),
  );
});
