import { expect, test } from "vitest";
import { setLine } from "../../../src/i18n/typography/typography.ts";

test.each([
  ["uk", "«Так, „Київ“ тут»"],
  ["en", "“Так, ‘Київ’ тут”"],
  ["pl", "„Так, «Київ» тут”"],
  ["fr", "«\u202FТак, “Київ” тут\u202F»"],
  ["de", "„Так, ‚Київ‘ тут“"],
  ["nl", "“Так, ‘Київ’ тут”"],
] as const)("the quotation marks of %s", (lang, set) => {
  expect(setLine(`"Так, 'Київ' тут"`, lang)).toBe(set);
});
