import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWords, isLetterOrDigitAt } from "../../src/kit/words.ts";

/** What a word is, said as a pattern. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[ʼ’'`‘′\-‐‑][\p{L}\p{N}\p{M}]+)*/gu;

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
    ["𝒳-промінь, 𐐀𐐁 і 😀", 3],
    ["\uD835a\uDCB3 b\uD835", 2],
  ])("%j", (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  test("as the pattern has it", () => {
    const unit = fc.oneof(
      fc.constantFrom(..."аї'’-‑ \u0301.1\uD835\uDCB3"),
      fc.nat(0xffff).map((code) => String.fromCharCode(code)),
      fc.string({ unit: "grapheme", maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join("");
        expect(countWords(text)).toBe(text.match(WORD)?.length ?? 0);
      }),
      { numRuns: 1000 },
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
  ["и\u0301", 1, false],
  ["😀", 1, false],
])("isLetterOrDigitAt(%j, %i) is %s", (text, at, is) => {
  expect(isLetterOrDigitAt(text, at)).toBe(is);
});
