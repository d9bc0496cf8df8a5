import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Lang } from "../../src/i18n/lang.ts";
import { placedSearchWords, searchWords } from "../../src/i18n/search-words.ts";

/** A text, and another in which the same words are found. */
const SAME: [Lang, string, string][] = [
  ["uk", "об'єкт", "ОБ’ЄКТ"],
  ["uk", "обʼєкт", "об`єкт"],
  ["uk", "за\u0301мок", "замок"],
  ["uk", "пере\u00ADклад", "переклад"],
  ["uk", "Ґалаґан", "Галаган"],
  ["uk", "Вчитель", "учитель"],
  ["uk", "Івано-Франківськ", "Івано Франківськ"],
  ["uk", "Ту-95", "Ту95"],
  ["uk", "155-мм", "155 мм"],
  ["uk", "Café", "cafe"],
  ["en", "Kyiv’s", "Kyiv"],
  ["en", "The women who won", "woman win"],
  ["en", "President Київ", "presidents київ"],
  ["en", "the US and its allies", "us ally"],
  ["en", "a constructor", "constructors"],
  ["de", "constructor", "Constructor"],
  ["pl", "Łódź, żołnierze, pamięć", "lodz zolnierz pamieci"],
  ["pl", "Kennedy’ego", "Kennedy"],
  ["pl", "F-16 nad Warszawą", "F16 Warszawa"],
  ["pl", "W Kijowie o wojnie", "Kijów, wojna"],
  ["pl", "Zełenski rozmawia z Tuskiem", "zelenskiego rozmawiac tuska"],
  ["de", "Straße, Größe, Müller", "strasse grosse mueller"],
  ["de", "In Häusern der Städte", "haus stadt"],
  ["de", "Schröder’s U-Boot", "Schröder U Boot"],
  ["nl", "Oekraïense foto's, één crisis", "oekraiens foto een crisis"],
  ["nl", "zo’n huizen in 's-Hertogenbosch", "zon huis s hertogenbosch"],
  ["fr", "l’élection", "élections"],
  ["fr", "Réfugiés", "refugie"],
  ["fr", "les œuvres", "oeuvre"],
  ["fr", "jusqu'aux blessées", "blessé"],
  ["fr", "élus, tués et vendus", "élu tué vendu"],
  ["fr", "Les nationaux et la nationale", "national nationales"],
  ["fr", "premières lois, derniers feux", "premier loi dernière feu"],
  ["fr", "bureaux, travaux, journaux", "bureau travail journal"],
  ["fr", "L'Ukrainienne attaque", "ukrainiens attaquent"],
  ["en", "Countries agreed, soldiers died", "country agree soldier dying"],
  ["uk", "боїться боїв", "боятися боєм"],
  ["uk", "станеться", "сталося"],
];

describe("the words of a text", () => {
  test.each(SAME)("of %s: %s as %s", (lang, a, b) => {
    const words = searchWords(a, lang);
    expect(words.length).toBeGreaterThan(0);
    expect(words).toEqual(searchWords(b, lang));
  });

  test("stand at their places", () => {
    const text = "У «Об’єкті» було 155-мм, F-16 та ще Café!";
    const words = placedSearchWords(text, "uk");
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Об’єкті",
      "155",
      "мм",
      "F-16",
      "Café",
    ]);
    expect(words.map(({ stem }) => stem)).toEqual(searchWords(text, "uk"));
  });
});

/** The lines of a table in this folder, cut at a sign. */
function rowsOf(file: string, sign: string): string[][] {
  const lines = readFileSync(new URL(file, import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line.includes(sign) && !line.startsWith("#")).map((line) => line.split(sign));
}

function pairsOf(file: string, sign: string): [string, string][] {
  return rowsOf(file, sign) as [string, string][];
}

/** Pairs of which the first does not find the second. */
function missedOf(pairs: readonly [string, string][], lang: Lang): [string, string][] {
  return pairs.filter(([typed, written]) => {
    const words = new Set(searchWords(written, lang));
    const wanted = searchWords(typed, lang);
    return wanted.length === 0 || !wanted.every((word) => words.has(word));
  });
}

describe.each([
  ["pl", 400, 80],
  ["de", 200, 70],
  ["nl", 200, 55],
] as const)("the forms of words in %s", (lang, forms, apart) => {
  test("meet", () => {
    const pairs = pairsOf(`word-forms-${lang}.txt`, " = ");
    expect(pairs.length).toBeGreaterThanOrEqual(forms);
    expect(missedOf(pairs, lang)).toEqual([]);
  });

  test("of different words do not", () => {
    const pairs = pairsOf(`words-apart-${lang}.txt`, " ≠ ");
    expect(pairs.length).toBeGreaterThanOrEqual(apart);
    expect(pairs.filter(([a, b]) => searchWords(a, lang).join() === searchWords(b, lang).join())).toEqual([]);
  });
});

describe("the forms of Ukrainian words", () => {
  const PAIRS = pairsOf("word-forms.txt", " = ");

  test("meet", () => {
    const missed = missedOf(PAIRS, "uk");
    expect(PAIRS.length).toBeGreaterThanOrEqual(700);
    expect(1 - missed.length / PAIRS.length, missed.join("\n")).toBeGreaterThanOrEqual(0.99);
  });

  test.each(rowsOf("word-paradigms.txt", " "))("%s: all of them meet", (...forms) => {
    const stems = forms.map((form) => searchWords(form, "uk").join());
    expect(forms.filter((_, i) => stems[i] !== stems[0])).toEqual([]);
  });

  test("of different words do not", () => {
    const pairs = pairsOf("words-apart.txt", " ≠ ");
    const met = pairs.filter(([a, b]) => searchWords(a, "uk").join() === searchWords(b, "uk").join());
    expect(pairs.length).toBeGreaterThanOrEqual(175);
    expect(met).toEqual([]);
  });
});
