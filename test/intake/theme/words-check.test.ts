import { expect, test } from "vitest";
import { LANGS } from "../../../src/i18n/lang.ts";
import { templatesOf } from "../../../src/i18n/message-templates.ts";
import { messagesFor } from "../../../src/i18n/messages.ts";
import { checkWords } from "../../../src/intake/theme/words-check.ts";

test.each(LANGS)("whatever npm run words prints in %s is right", (lang) => {
  const told: string[] = [];
  const words = templatesOf(messagesFor(lang), lang);
  const checked = checkWords(words, messagesFor(lang), lang, (path, message) =>
    told.push(`${path.join(".")}: ${message}`),
  );
  expect(told).toEqual([]);
  expect(checked).toEqual(words);
});

test("what is right is kept beside what is not", () => {
  const told: string[] = [];
  const words = { draft: "A", byline: { minutes: "хв", published: "B" }, nothing: "C" };
  const checked = checkWords(words, messagesFor("uk"), "uk", (_, message) => told.push(message));
  expect(checked).toEqual({ draft: "A", byline: { published: "B" } });
  expect(told).toEqual(['"byline.minutes" lacks {n}', 'there is no message "nothing"']);
});

test("a form of a single number may say it in words; one of several numbers may not", () => {
  const count = (one: string) => ({ list: { count: { one, other: "{n} stories" } } });
  const told: string[] = [];
  checkWords(count("a story"), messagesFor("en"), "en", (_, message) => told.push(message));
  expect(told).toEqual([]);
  const french = { list: { count: { one: "un article", many: "{n} d’articles", other: "{n} articles" } } };
  checkWords(french, messagesFor("fr"), "fr", (_, message) => told.push(message));
  expect(told).toEqual(['"list.count.one" lacks {n}']);
});
