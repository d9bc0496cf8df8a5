import { describe, expect, test } from "vitest";
import { searchWords } from "../../../src/i18n/search-words.ts";
import { markRanges } from "../../../src/search/browser/highlight.ts";
import { hasPhrase, MOST_WORDS, queryOf } from "../../../src/search/browser/query.ts";

const stems = (text: string) => searchWords(text, "uk");

describe("a query", () => {
  test.each<[text: string, words: string, phrases: string[]]>([
    ["Київ безпека", "Київ безпека", []],
    ['"мер Києва"', "мер Києва", ["мер Києва"]],
    ["«мер Києва» вода", "мер Києва вода", ["мер Києва"]],
    ["„мер Києва“ “вода й хліб”", "мер Києва вода хліб", ["мер Києва", "вода хліб"]],
    ['"мер Києва', "мер Києва", []],
    ['"мер"', "мер", []],
    ["Києва, Київ", "Київ", []],
    ["", "", []],
  ])("%s", (text, words, phrases) => {
    const query = queryOf(text, "uk");
    expect(query.stems).toEqual(stems(words));
    expect(query.phrases).toEqual(phrases.map(stems));
  });
});

test("of a whole article that is pasted only the first words are looked for", () => {
  const article = Array.from({ length: 500 }, (_, i) => `слово${i}`).join(" ");
  expect(queryOf(article, "uk").stems).toEqual(stems(article).slice(0, MOST_WORDS));
});

test.each<[text: string, phrase: string, has: boolean]>([
  ["Зустріч мера Києва з послами", "мер Київ", true],
  ["Зустріч мера Києва", "Київ мер", false],
  ["Мер столиці Києва", "мер Київ", false],
  ["Київ", "мер Київ", false],
])("%s: %s", (text, phrase, has) => {
  expect(hasPhrase(stems(text), stems(phrase))).toBe(has);
});

test("words are marked where they stand, in any form", () => {
  const text = "У Києві говорили про безпеку Києва.";
  const marked = markRanges(text, queryOf("Київ безпека", "uk").stems, "uk").map(([a, b]) =>
    text.slice(a, b),
  );
  expect(marked).toEqual(["Києві", "безпеку", "Києва"]);
});
