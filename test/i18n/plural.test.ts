import { describe, expect, test } from "vitest";
import { type PluralForms, pluralise } from "../../src/i18n/plural.ts";

const MINUTES: PluralForms<"uk"> = {
  one: "{n} хвилина",
  few: "{n} хвилини",
  many: "{n} хвилин",
  other: "{n} хвилини",
};

describe("uk", () => {
  test.each([
    [0, "0 хвилин"],
    [1, "1 хвилина"],
    [2, "2 хвилини"],
    [5, "5 хвилин"],
    [11, "11 хвилин"],
    [12, "12 хвилин"],
    [21, "21 хвилина"],
    [24, "24 хвилини"],
    [112, "112 хвилин"],
    [1.5, "1,5 хвилини"],
    [12_345, "12\u00A0345 хвилин"],
  ])("%d", (count, text) => {
    expect(pluralise("uk", count, MINUTES)).toBe(text);
  });
});

describe("en", () => {
  test.each([
    [0, "0 minutes"],
    [1, "1 minute"],
    [2, "2 minutes"],
    [1234, "1,234 minutes"],
  ])("%d", (count, text) => {
    expect(pluralise("en", count, { one: "{n} minute", other: "{n} minutes" })).toBe(text);
  });
});

describe("fr", () => {
  test.each([
    [0, "0 minute"],
    [1, "1 minute"],
    [2, "2 minutes"],
    [1234, "1\u202F234 minutes"],
    [1_000_000, "1\u202F000\u202F000 de minutes"],
  ])("%d", (count, text) => {
    const forms = { one: "{n} minute", many: "{n} de minutes", other: "{n} minutes" };
    expect(pluralise("fr", count, forms)).toBe(text);
  });
});

test("the number may stand anywhere, several times or not at all", () => {
  expect(pluralise("en", 1, { one: "a minute", other: "{n}" })).toBe("a minute");
  expect(pluralise("en", 2, { one: "", other: "{n} of {n} ({m})" })).toBe("2 of 2 ({m})");
});

test("a missing or a strange form does not compile", () => {
  // @ts-expect-error: Ukrainian has `few` and `many` too
  const missing: PluralForms<"uk"> = { one: "", other: "" };
  // @ts-expect-error: English has no `few`
  const strange: PluralForms<"en"> = { one: "", few: "", other: "" };
  expect([Object.keys(missing), Object.keys(strange)]).toEqual([
    ["one", "other"],
    ["one", "few", "other"],
  ]);
});
