import { expect, test } from "vitest";
import { fileSize } from "../../src/i18n/file-size.ts";
import type { Lang } from "../../src/i18n/lang.ts";

test.each([
  ["uk", 1_234_567, "1,2\u00A0МБ"],
  ["en", 1_234_567, "1.2\u00A0MB"],
  ["fr", 1_234_567, "1,2\u00A0Mo"],
  ["pl", 1_234_567, "1,2\u00A0MB"],
  ["de", 1_234_567, "1,2\u00A0MB"],
  ["nl", 1_234_567, "1,2\u00A0MB"],
  ["uk", 34_000, "34\u00A0кБ"],
  ["fr", 34_000, "34\u00A0ko"],
  ["en", 1, "1\u00A0kB"],
  ["en", 999_499, "999\u00A0kB"],
  ["en", 999_500, "1\u00A0MB"],
  ["uk", 2_000_000, "2\u00A0МБ"],
  ["uk", 12_345_678, "12\u00A0МБ"],
] satisfies [Lang, number, string][])("in %s, %i bytes are %s", (lang, bytes, text) => {
  expect(fileSize(bytes, lang)).toBe(text);
});
