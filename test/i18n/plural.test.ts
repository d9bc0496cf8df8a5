import { describe, expect, test } from "vitest";
import { LANGS } from "../../src/i18n/lang.ts";
import { messagesFor } from "../../src/i18n/messages.ts";
import { type PluralForms, pluralsOf } from "../../src/i18n/plural.ts";

type Ukrainian = "one" | "few" | "many" | "other";
const ukrainian = pluralsOf<Ukrainian>("uk-UA");
const english = pluralsOf<"one" | "other">("en-GB");
const polish = pluralsOf<Ukrainian>("pl-PL");
const french = pluralsOf<"one" | "many" | "other">("fr-FR");

const MINUTES: PluralForms<Ukrainian> = {
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
    expect(ukrainian(count, MINUTES)).toBe(text);
  });
});

describe("pl", () => {
  test.each([
    [0, "0 minut"],
    [1, "1 minuta"],
    [2, "2 minuty"],
    [5, "5 minut"],
    [12, "12 minut"],
    [21, "21 minut"],
    [22, "22 minuty"],
    [1.5, "1,5 minuty"],
    [12_345, "12\u00A0345 minut"],
  ])("%d", (count, text) => {
    const forms = { one: "{n} minuta", few: "{n} minuty", many: "{n} minut", other: "{n} minuty" };
    expect(polish(count, forms)).toBe(text);
  });
});

describe("en", () => {
  test.each([
    [0, "0 minutes"],
    [1, "1 minute"],
    [2, "2 minutes"],
    [1234, "1,234 minutes"],
  ])("%d", (count, text) => {
    expect(english(count, { one: "{n} minute", other: "{n} minutes" })).toBe(text);
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
    expect(french(count, forms)).toBe(text);
  });
});

describe("de and nl", () => {
  test.each([
    ["de-DE", 0, "0 Jahre"],
    ["de-DE", 1, "1 Jahr"],
    ["de-DE", 1.5, "1,5 Jahre"],
    ["de-DE", 12_345, "12.345 Jahre"],
    ["nl-BE", 0, "0 Jahre"],
    ["nl-BE", 1, "1 Jahr"],
    ["nl-BE", 21, "21 Jahre"],
  ])("%s %d", (locale, count, text) => {
    expect(pluralsOf<"one" | "other">(locale)(count, { one: "{n} Jahr", other: "{n} Jahre" })).toBe(text);
  });
});

test("the number may stand anywhere, several times or not at all", () => {
  expect(english(1, { one: "a minute", other: "{n}" })).toBe("a minute");
  expect(english(2, { one: "", other: "{n} of {n} ({m})" })).toBe("2 of 2 ({m})");
});

test("a missing or a strange form does not compile", () => {
  // @ts-expect-error: Ukrainian has `few` and `many` too
  const missing: PluralForms<Ukrainian> = { one: "", other: "" };
  // @ts-expect-error: English has no `few`
  const strange: PluralForms<"one" | "other"> = { one: "", few: "", other: "" };
  expect([Object.keys(missing), Object.keys(strange)]).toEqual([
    ["one", "other"],
    ["one", "few", "other"],
  ]);
});

test.each(LANGS)("the messages in %s have a form for every category of CLDR", (lang) => {
  const { found, foundAtLeast } = messagesFor(lang).search;
  const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
  expect(Object.keys(found).toSorted()).toEqual(categories);
  expect(Object.keys(foundAtLeast).toSorted()).toEqual(categories);
});
