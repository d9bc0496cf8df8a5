import fc from "fast-check";
import { expect, test } from "vitest";
import { printable, printableLines } from "../../src/kit/printable.ts";

test.each([
  ["Новина про Київ", "Новина про Київ"],
  ["\u001b[31mred\u001b[0m", "\\u{1b}[31mred\\u{1b}[0m"],
  ["a\nb\r\tc", "a\\u{a}b\\u{d}\\u{9}c"],
  ["\u009b2J", "\\u{9b}2J"],
  ["gnp.\u202Eexe", "gnp.\\u{202e}exe"],
  ["\u2066a\u2069", "\\u{2066}a\\u{2069}"],
  ["a\u2028b\u2029c", "a\\u{2028}b\\u{2029}c"],
  ["Укра\u200Bїна", "Укра\\u{200b}їна"],
  ["lone \uD800", "lone \\u{d800}"],
  ["\u{E0041}", "\\u{e0041}"],
  ["👨‍👩‍👧 і 👩🏽‍🚒 та 🏳️‍🌈", "👨‍👩‍👧 і 👩🏽‍🚒 та 🏳️‍🌈"],
  ["а\u200Dб", "а\\u{200d}б"],
])("%j", (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("holds nothing that a terminal obeys, whatever it is made from, and stays as it is the second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = printable(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u);
      expect(printable(shown)).toBe(shown);
    }),
  );
});

test("lines stay lines", () => {
  expect(printableLines("a\u0007\nb")).toBe("a\\u{7}\nb");
});
