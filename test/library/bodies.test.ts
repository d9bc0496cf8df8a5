import fc from "fast-check";
import { expect, test } from "vitest";
import { packBody, unpackBody } from "../../src/library/bodies.ts";
import type { Body, Slot } from "../../src/model/body.ts";

const CARD: Slot = { slot: "read-also", stories: ["2025/02/10-a"] };
const FIGURE: Slot = { slot: "figure", photos: [{ file: "a.jpg", alt: "«Що»\n", caption: "" }] };

test.each<[what: string, body: Body]>([
  ["nothing", []],
  ["HTML", ['<p>Текст "у лапках" \\ 😀</p>\n']],
  ["a slot alone", [CARD]],
  ["slots side by side", [CARD, FIGURE, CARD]],
  ["both", ["<p>1", CARD, "2</p>", FIGURE]],
])("%s comes back", (_, body) => {
  expect(unpackBody(packBody(body))).toEqual(body);
});

test("any body comes back", () => {
  const html = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !text.includes("\0"));
  const slot = fc.record({ slot: fc.constant("card"), id: fc.string({ unit: "binary" }) });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.option(html), slot)), fc.option(html), (pairs, last) => {
      const parts = [...pairs.flat(), last];
      const body = parts.filter((part) => part !== null) as (string | Slot)[];
      expect(unpackBody(packBody(body))).toEqual(JSON.parse(JSON.stringify(body)));
    }),
  );
});

test.each<[what: string, spoil: (bytes: Uint8Array) => Uint8Array]>([
  ["zeros in the middle", (bytes) => bytes.fill(0, 60, 70)],
  ["zeros at the start", (bytes) => bytes.fill(0, 0, 4)],
  ["an end that is missing", (bytes) => bytes.subarray(0, 45)],
  ["nothing at all", () => new Uint8Array()],
])("%s is damage", (_, spoil) => {
  const bytes = packBody(["<p>Текст, що довший за картку</p>", CARD, "<p>і ще</p>"]);
  expect(() => unpackBody(spoil(Uint8Array.from(bytes)))).toThrow(/JSON/);
});
