import { expect, test } from "vitest";
import { messagesFor } from "../../src/i18n/messages.ts";
import { creditLine } from "../../src/model/credit-line.ts";

test.each([
  ["photo", "NASA", undefined, "Фото: NASA"],
  ["photo", "NASA", "CC0", "Фото: NASA / CC0"],
  ["photo", undefined, undefined, ""],
  ["photo", undefined, "CC0", "Фото / CC0"],
  ["illustration", "Вісник", "MIT", "Ілюстрація: Вісник / MIT"],
  ["illustration", undefined, undefined, "Ілюстрація"],
] as const)("a %s by %s under %s: %s", (kind, credit, licence, line) => {
  expect(creditLine(messagesFor("uk"), { kind, credit, licence })).toBe(line);
});
