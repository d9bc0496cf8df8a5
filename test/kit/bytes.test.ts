import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesOf, joinBytes, textOf } from "../../src/kit/bytes.ts";

test.each([
  ["nothing", ""],
  ["a short text", "Вісник"],
  ["a long text", "Їжак – це 🦔. ".repeat(1000)],
  ["a very long text", "Ґ".repeat(700_000)],
  ["half a surrogate pair", `${"а".repeat(300)}\ud83e`],
])("%s is encoded as UTF-8", (_, text) => {
  expect(bytesOf(text).equals(Buffer.from(text))).toBe(true);
});

test("any text comes back from its bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 600, size: "max" }), (text) => {
      expect(textOf(bytesOf(text))).toBe(text);
      expect(textOf(joinBytes([bytesOf(text), bytesOf("…")]))).toBe(`${text}…`);
    }),
  );
});
