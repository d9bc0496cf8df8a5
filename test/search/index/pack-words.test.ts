import { describe, expect, test } from "vitest";
import { searchWords } from "../../../src/i18n/search-words.ts";
import { termOf } from "../../../src/search/format/term.ts";
import { packWords } from "../../../src/search/index/pack-words.ts";

const numbersOf = (title: string, lede: string) => [
  ...new Uint32Array(packWords(title, lede, "uk").slice().buffer),
];
const inTitle = (word: string) => termOf(searchWords(word, "uk")[0] as string) * 2 + 1;
const inLede = (word: string) => inTitle(word) - 1;

describe("the words of a headline and its lede", () => {
  test("are each kept once, in order, with whether the headline has it", () => {
    expect(numbersOf("Уряд збільшив бюджет", "Бюджетом опікується уряд Києва")).toEqual([
      ...["Уряд", "збільшив", "бюджет"].map(inTitle),
      ...["опікується", "Києва"].map(inLede),
    ]);
  });

  test("are kept without numbers and words that nobody searches for, but with names that have a number", () => {
    for (let time = 0; time < 2; time++)
      expect(numbersOf("У 2024 на Ґрунт", "2 000 і 2'000, F-16")).toEqual([inTitle("Ґрунт"), inLede("F-16")]);
  });

  test("are at most 48", () => {
    const letters = [..."бвгджзклмнпрстфхцчш"];
    const words = letters.flatMap((a) => letters.map((b) => `${a}о${b}`));
    expect(numbersOf("Початок", words.join(" "))).toHaveLength(48);
    expect(numbersOf("", "")).toEqual([]);
  });
});
