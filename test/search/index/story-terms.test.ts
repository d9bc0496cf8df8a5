import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchWords } from "../../../src/i18n/search-words.ts";
import { termOf, topicTerm } from "../../../src/search/format/term.ts";
import { LEVEL_BITS, storyTerms } from "../../../src/search/index/story-terms.ts";
import { runs } from "../../runs.ts";

/** Levels by term. */
function termsOf(texts: string[][], topics: string[] = []): Map<number, number> {
  const bytes = storyTerms({ lang: "uk", texts, topics });
  return new Map(
    [...new Uint32Array(bytes.buffer)].map((number) => [
      number >>> LEVEL_BITS,
      number & (2 ** LEVEL_BITS - 1),
    ]),
  );
}

describe("the terms of a story", () => {
  test("are those of its words, each on the most telling level", () => {
    const terms = termsOf([["Мер Києва"], ["Київ і вода"], ["Воду дали. Мера! Хліб."]]);
    const levels = ["Київ", "мер", "вода", "хліб"].map((word) =>
      terms.get(termOf(searchWords(word, "uk")[0] as string)),
    );
    expect(levels).toEqual([0, 0, 1, 2]);
    expect(terms.size).toBe(5);
  });

  test("have its topics, which no word is", () => {
    const terms = termsOf([["вода"], [], []], ["voda"]);
    expect(terms.get(topicTerm("voda"))).toBe(2);
    expect(termsOf([["#voda"], [], []]).has(topicTerm("voda"))).toBe(false);
  });

  test("are the same for any text as of its words one by one, however many there are", () => {
    const word = fc.string({
      unit: fc.constantFrom("а", "б", "ї", "x", "1", "ʼ"),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4000 }), (words) => {
        const text = words.join(" ");
        const expected = new Set(searchWords(text, "uk").map(termOf));
        expect(new Set(termsOf([[], [], [text]]).keys())).toEqual(expected);
      }),
      { numRuns: runs(30) },
    );
  });
});
