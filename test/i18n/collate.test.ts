import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collatorFor } from "../../src/i18n/collate.ts";
import { LANGS } from "../../src/i18n/lang.ts";

test("the Ukrainian alphabet is in its order", () => {
  const alphabet = [..."абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"];
  expect([...alphabet].sort().join("")).not.toBe(alphabet.join(""));
  expect(alphabet.toReversed().sort(collatorFor("uk"))).toEqual(alphabet);
});

test("the Polish alphabet is in its order", () => {
  const alphabet = [..."aąbcćdeęfghijklłmnńoóprsśtuwyzźż"];
  expect(alphabet.toReversed().sort(collatorFor("pl"))).toEqual(alphabet);
});

test.each([
  [
    "pl",
    ["Łódź", "Lublin", "Ludwin", "Zamość", "Żywiec", "Źródła"],
    ["Lublin", "Ludwin", "Łódź", "Zamość", "Źródła", "Żywiec"],
  ],
  ["uk", ["Європа", "Жашків", "єнот", "Ерстед"], ["Ерстед", "Європа", "єнот", "Жашків"]],
  ["fr", ["zèbre", "École", "elle", "eau"], ["eau", "École", "elle", "zèbre"]],
  [
    "de",
    ["Zug", "Ärzte", "Asche", "Straße", "Arzt", "Strasse"],
    ["Arzt", "Ärzte", "Asche", "Strasse", "Straße", "Zug"],
  ],
  ["nl", ["zee", "één", "IJzer", "een", "idee"], ["een", "één", "idee", "IJzer", "zee"]],
  ["en", ["b", "A", "a", "B"], ["a", "A", "b", "B"]],
] as const)("%s words", (lang, words, sorted) => {
  expect([...words].sort(collatorFor(lang))).toEqual(sorted);
});

describe("is a total order", () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "A", "\u200B", "\0", "é", "і") }),
    fc.string({ unit: "binary" }),
  );

  test.each(LANGS)("%s", (lang) => {
    const compare = collatorFor(lang);
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compare(a, b) === 0).toBe(a === b);
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
      }),
    );
  });

  test("of equals to the eye, the lower code point comes first", () => {
    const compare = collatorFor("uk");
    expect(compare("a", "a\0")).toBeLessThan(0);
    expect(compare("a\u{1F}", "a\u{1}")).toBeGreaterThan(0);
  });

  test("is one function a language", () => {
    expect(collatorFor("uk")).toBe(collatorFor("uk"));
  });
});
