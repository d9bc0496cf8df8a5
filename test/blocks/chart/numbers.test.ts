import { describe, expect, test } from "vitest";
import { datesOf } from "../../../src/blocks/chart/dates.ts";
import { formatNumber, readNumber } from "../../../src/blocks/chart/numbers.ts";
import type { Lang } from "../../../src/i18n/lang.ts";

// biome-ignore format: a table reads better in rows
const READ: readonly [text: string, lang: Lang, value: string | null | undefined, sign?: string][] = [
  ["1 234,5", "uk", "1234.5"],
  ["1\u00A0234\u00A0567", "uk", "1234567"],
  ["1\u202F234,50", "fr", "1234.50"],
  ["1234.5", "uk", "1234.5"],
  ["1.234", "uk", "1.234"],
  ["1,234", "uk", "1.234"],
  ["1,234", "en", "1234"],
  ["1,234.5", "en", "1234.5"],
  ["1,23", "en", "1.23"],
  ["1.234", "de", "1234"],
  ["1.234,5", "de", "1234.5"],
  ["1.234.567", "uk", "1234567"],
  ["1'234", "de", "1234"],
  ["−12", "uk", "-12"],
  ["–12,5", "uk", "-12.5"],
  ["-0,5", "uk", "-0.5"],
  ["+3", "uk", "3"],
  ["007", "uk", "7"],
  ["0", "uk", "0"],
  ["12 %", "uk", "12", "%"],
  ["−12%", "en", "-12", "%"],
  ["€ 5", "fr", "5", "€"],
  ["€-5", "en", "-5", "€"],
  ["5 ₴", "uk", "5", "₴"],
  ["", "uk", null],
  ["—", "uk", null],
  ["-", "uk", null],
  ["…", "uk", null],
  ["н/д", "uk", null],
  ["n/a", "en", null],
  ["близько 5", "uk", undefined],
  ["5–7", "uk", undefined],
  ["12 34", "uk", undefined],
  ["1,23,4", "en", undefined],
  ["1.2.3", "en", undefined],
  ["5 млн", "uk", undefined],
  ["1e5", "uk", undefined],
  ["Infinity", "uk", undefined],
  ["%", "uk", undefined],
  [",", "uk", undefined],
];

test.each(READ)("%j in %s is %j", (text, lang, value, sign = "") => {
  const expected = value === null || value === undefined ? value : { value, sign };
  expect(readNumber(text, lang)).toEqual(expected);
});

// biome-ignore format: a table reads better in rows
test.each<[value: string, unit: string, lang: Lang, text: string]>([
  ["1234.5", "", "uk", "1\u00A0234,5"],
  ["1234.50", "млрд €", "uk", "1\u00A0234,50"],
  ["1234.5", "", "en", "1,234.5"],
  ["1234.5", "", "fr", "1\u00A0234,5"],
  ["-7", "", "uk", "\u22127"],
  ["-7", "", "en", "\u22127"],
  ["12.30", "%", "uk", "12,30%"],
  ["12", "%", "fr", "12\u00A0%"],
  ["12345678901234567890", "", "en", "12,345,678,901,234,567,890"],
])("%s (%s) in %s is %s", (value, unit, lang, text) => {
  expect(formatNumber(value, unit, lang)).toBe(text);
});

describe("labels are dates", () => {
  test.each([
    [["2024", "1979"], "year"],
    [["2025-02", "2025-12"], "month"],
    [["02.2025", "1.2025"], "month"],
    [["2025-02-13", "2024-02-29"], "day"],
    [["13.02.2025", "1.3.2025"], "day"],
    [["13/02/2025"], "day"],
  ])("%j", (labels, exact) => {
    expect(datesOf(labels)?.exact).toBe(exact);
  });

  test.each([
    [["2024", "Київ"]],
    [["2025-02-30"]],
    [["2025-13"]],
    [["2025", "2025-01"]],
    [["12"]],
    [["32.01.2025"]],
  ])("unless they are not: %j", (labels) => {
    expect(datesOf(labels)).toBeUndefined();
  });
});
