import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { quotesFor } from "../../../src/i18n/typography/quotes.ts";

test.each([
  ["uk", "<p>«Так, „Київ“ тут»</p>"],
  ["en", "<p>“Так, ‘Київ’ тут”</p>"],
  ["fr", "<p>«\u202FТак, “Київ” тут\u202F»</p>"],
] as const)("markdown-it sets the quotation marks of %s", (lang, rendered) => {
  const markdown = new MarkdownIt({ typographer: true, quotes: quotesFor(lang) });
  expect(markdown.render(`"Так, 'Київ' тут"`).trim()).toBe(rendered);
});

test("a caller's list is its own", () => {
  quotesFor("uk")[0] = "x";
  expect(quotesFor("uk")[0]).toBe("«");
});
