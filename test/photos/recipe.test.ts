import { describe, expect, test } from "vitest";
import { type DerivationInputs, derivationKey } from "../../src/photos/recipe.ts";

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
