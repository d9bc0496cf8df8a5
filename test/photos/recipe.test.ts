import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CodeMap } from "../../src/kit/code-map.ts";
import { type DerivationInputs, derivationKey, PHOTO_RECIPE } from "../../src/photos/recipe.ts";
import { PROJECT } from "../structure/source-files.ts";

const PHOTO: DerivationInputs = {
  hash: "0123456789abcdef",
  credit: "Фото: Ліга",
  crops: true,
  focus: [0.2, 0.3],
};

describe("derivationKey", () => {
  test("is 32 hex digits and the same for the same inputs", () => {
    expect(derivationKey(PHOTO)).toMatch(/^[0-9a-f]{32}$/);
    expect(derivationKey({ ...PHOTO })).toBe(derivationKey(PHOTO));
  });

  test.each<[string, Partial<DerivationInputs>]>([
    ["content", { hash: "0123456789abcdee" }],
    ["credit", { credit: "Ліга" }],
    ["no credit", { credit: undefined }],
    ["copyright", { copyright: "Фото: Ліга" }],
    ["copyright in place of credit", { credit: undefined, copyright: "Фото: Ліга" }],
    ["focal point", { focus: [0.3, 0.2] }],
    ["no crops", { crops: false }],
  ])("differs with another %s", (_, change) => {
    expect(derivationKey({ ...PHOTO, ...change })).not.toBe(derivationKey(PHOTO));
  });

  test("does not depend on a focal point where there are no crops", () => {
    const without = { ...PHOTO, crops: false };
    expect(derivationKey({ ...without, focus: [0, 0] })).toBe(derivationKey(without));
  });

  test("takes a missing focal point for the centre", () => {
    expect(derivationKey({ ...PHOTO, focus: undefined })).toBe(
      derivationKey({ ...PHOTO, focus: [0.5, 0.5] }),
    );
  });
});

/** What of the code below decides no bytes: it stores, refuses, or stands in the key itself. */
const UNDECIDING = /\/(?:cache|recipe|photo-error|strangers|left-out)\.ts$/;

/** The code that makes renditions, without its comments, imports and spaces, in the edition of the recipe that stands beside it. */
const MADE_BY = { edition: 4, code: "cf74a53ca9d80fdb" };

/**
 * The key has no code in it: making every photo of a site anew for a line that changes nothing would take hours. So whoever
 * changes this code says whether bytes change: with them goes a new edition, and without only the code's hash.
 */
test("the code that makes renditions does not change unnoticed", () => {
  const files = Object.keys(new CodeMap(PROJECT).partsOf("src/photos/encode.ts"))
    .filter((name) => name.startsWith("src/photos/") && !UNDECIDING.test(name))
    .sort();
  const code = files.map((name) => bareCode(readFileSync(join(PROJECT, name), "utf8")));
  expect(files.length).toBeGreaterThan(8);
  expect({
    edition: PHOTO_RECIPE.edition,
    code: createHash("sha256").update(code.join("\n")).digest("hex").slice(0, 16),
  }).toEqual(MADE_BY);
});

function bareCode(source: string): string {
  return source
    .replace(/\/\*\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/^import\b[\s\S]*?;$/gm, "")
    .replace(/\s+/g, " ");
}
