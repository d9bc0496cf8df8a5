import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, foldText, nearest } from "../../src/kit/text.ts";
import { withoutForbidden } from "../../src/kit/xml.ts";
import { runs } from "../runs.ts";

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

/** Without what the door takes out or makes a space: the rest stays. */
function withoutSigns(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp} \uFEFF\u202A-\u202E\u2066-\u2069\p{Noncharacter_Code_Point}]/gu, "")
    .normalize("NFC");
}

describe("cleanText", () => {
  test.each([
    ["a\0b\u001Fc\u007F", "abc"],
    ["рядок\u000Bрядок\u000Cсторінка", "рядок рядок сторінка"],
    ["a\u0085b\u2028c\u2029d", "a b c d"],
    ["a\u0080b\u009Fc", "abc"],
    ["a\uFDD0b\uFDEFc\u{1FFFE}d\u{10FFFF}\uFEFFe", "abcde"],
    [
      "10\u00A0000 1\u202F000 a\u2009b\u2060c\u200Dd\u00ADe",
      "10\u00A0000 1\u202F000 a\u2009b\u2060c\u200Dd\u00ADe",
    ],
    ["a \u2067שלום\u2069 b", "a \u2067שלום\u2069 b"],
    ["a \u202Bשלום\u202C b", "a \u202Bשלום\u202C b"],
    ["\u2067open\nnext\u2069", "open\nnext"],
    ["\u202Bopen\r\n\u2067shut\u2069", "open\r\n\u2067shut\u2069"],
    ["\u202Egnp.exe\u202C", "gnp.exe"],
    ["\u202B\u2067a\u202C\u2069", "a"],
    ["tab\tline\nreturn\r", "tab\tline\nreturn\r"],
    ["\uD83Dlone\uDE00", "lone"],
    ["pair 😀", "pair 😀"],
    ["\uFFFE\uFFFF\uFFFD", "\uFFFD"],
    ["Киі\u0308в", "Київ"],
    ["и\u0000\u0306", "й"],
  ])("%j", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test("composes whatever the text is made of, next to letters that need no look", () => {
    const units = fc.oneof(fc.nat(0x52f), fc.integer({ min: 0x2000, max: 0x2130 }), fc.nat(0xffff));
    const texts = fc.array(units).map((each) => String.fromCharCode(...each));
    fc.assert(
      fc.property(texts, (text) => {
        expect(cleanText(text).normalize("NFC")).toBe(cleanText(text));
        expect(withoutSigns(cleanText(text))).toBe(withoutSigns(withoutForbidden(text).normalize("NFC")));
      }),
      { numRuns: runs(1000) },
    );
  });

  test("is idempotent, well-formed and composed", () => {
    const codeUnits = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(fc.oneof(anyText, codeUnits), (text) => {
        const clean = cleanText(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).toBe(clean.normalize("NFC"));
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe("foldText", () => {
  test.each(["об'єкт", "обʼєкт", "об’єкт", "об`єкт", "об‘єкт", "об′єкт", " ОБ'ЄКТ\u00A0"])("%j", (text) => {
    expect(foldText(text)).toBe("об'єкт");
  });

  test.each([
    ["  Європейський \n\t Союз ", "європейський союз"],
    ["Йорданія", "йорданія"],
    ["TITLE", "title"],
  ])("%j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("is idempotent", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe("nearest", () => {
  const keys = ["title", "lede", "date", "tags", "authors"];
  test.each([
    ["titel", "title"],
    ["Title", "title"],
    ["lead", "lede"],
    ["autor", "authors"],
    ["datum", "date"],
    ["weather", undefined],
    ["", undefined],
    ["zz", undefined],
  ])("%j", (word, key) => {
    expect(nearest(word, keys)).toBe(key);
  });

  test("of equals the first, of unequals the nearest, wherever it stands", () => {
    expect(nearest("cat", ["bat", "rat"])).toBe("bat");
    expect(nearest("cat", ["bar", "bat"])).toBe("bat");
  });

  test("spelling variants are the same word", () => {
    expect(nearest("обʼєкт", ["об'єкти", "ОБ’ЄКТ"])).toBe("ОБ’ЄКТ");
  });

  test("long words may have more slips", () => {
    expect(nearest("євроінтеграція", ["евроинтеграция"])).toBe("евроинтеграция");
  });

  test("a short word with other letters altogether is no slip", () => {
    expect(nearest("fr", ["uk", "en"])).toBeUndefined();
  });
});
