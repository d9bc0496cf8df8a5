import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  COUNTED,
  countWords,
  endOfWord,
  isLetterOrDigitAt,
  type Joiners,
  startOfWord,
} from "../../src/kit/words.ts";
import { runs } from "../runs.ts";

const LETTERS = String.raw`(?!ʼ)[\p{L}\p{N}](?:(?!ʼ)[\p{L}\p{N}\p{M}\xAD\u200B-\u200D\u2060])*`;
/** What a word is as people count, said as a pattern. */
const COUNTED_WORD = new RegExp(`${LETTERS}(?:[ʼ’'\`‘′\\-‐‑]${LETTERS})*`, "gu");

/** Any text, of what is near to a word more than of all else. */
const TEXTS = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."аїʼ'’-‑ \u0301\u00AD.17F\uD835\uDCB3"),
      fc.nat(0xffff).map((code) => String.fromCharCode(code)),
      fc.string({ unit: "grapheme", maxLength: 2 }),
    ),
  )
  .map((units) => units.join(""));

function wordsOf(text: string, joiners: Joiners): string[] {
  const words: string[] = [];
  for (let start = startOfWord(text, 0); start < text.length; ) {
    const end = endOfWord(text, start, joiners);
    words.push(text.slice(start, end));
    start = startOfWord(text, end);
  }
  return words;
}

describe("countWords", () => {
  test.each([
    ["", 0],
    [" — … ", 0],
    ["Київ", 1],
    ["об'єкт обʼєкт об’єкт", 3],
    ["будь-який 25-й день", 3],
    ["Так, у 2025 році — «усе».", 5],
    ["Ки\u0301їв", 1],
    ["один/два", 2],
    ["-один- 'два'", 2],
    ["пере\u00ADклад", 1],
    ["𝒳-промінь, 𐐀𐐁 і 😀", 3],
    ["\uD835a\uDCB3 b\uD835", 2],
  ])("%j", (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  test("counts what the pattern finds", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        expect(countWords(text)).toBe(text.match(COUNTED_WORD)?.length ?? 0);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe("the words of a text", () => {
  const sought: Joiners = { apostrophes: true, hyphens: "in names" };
  const eliding: Joiners = { apostrophes: false, hyphens: "in names" };

  test.each<[text: string, joiners: Joiners, words: string[]]>([
    ["", COUNTED, []],
    [" — ", sought, []],
    ["Об’єкт, будь-який F-16!", COUNTED, ["Об’єкт", "будь-який", "F-16"]],
    ["Об’єкт, будь-який F-16!", sought, ["Об’єкт", "будь", "який", "F-16"]],
    ["l’élection d'avant", eliding, ["l", "élection", "d", "avant"]],
    [
      "МіГ-29, 155-мм, 2024-2025 і Боїнг-7",
      sought,
      ["МіГ-29", "155", "мм", "2024", "2025", "і", "Боїнг", "7"],
    ],
    ["'за\u0301мок' пере\u00ADклад-", sought, ["за\u0301мок", "пере\u00ADклад"]],
    ["𝒳1 \uD835a", sought, ["𝒳1", "a"]],
  ])("%j", (text, joiners, words) => {
    expect(wordsOf(text, joiners)).toEqual(words);
  });

  test("are those of the pattern, and as many as are counted", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const words = wordsOf(text, COUNTED);
        expect(words).toEqual(text.match(COUNTED_WORD) ?? []);
        expect(words).toHaveLength(countWords(text));
      }),
      { numRuns: runs(1000) },
    );
  });
});

test.each([
  ["а", 0, true],
  ["їж", 1, true],
  ["7", 0, true],
  ["𝒳", 0, true],
  ["𝒳", 1, true],
  ["а", 1, false],
  ["а", -1, false],
  ["", 0, false],
  ["'", 0, false],
  ["ʼ", 0, true],
  ["и\u0301", 1, false],
  ["😀", 1, false],
])("isLetterOrDigitAt(%j, %i) is %s", (text, at, is) => {
  expect(isLetterOrDigitAt(text, at)).toBe(is);
});
