import { describe, expect, test } from "vitest";
import { LANGS, type Lang } from "../../src/i18n/lang.ts";
import { type Messages, messagesFor } from "../../src/i18n/messages.ts";

describe("counts", () => {
  test.each<[Lang, number, string, string, string]>([
    ["uk", 1, "1 хвилина", "1 матеріал", "До цього матеріалу внесено 1 виправлення"],
    ["uk", 2, "2 хвилини", "2 матеріали", "До цього матеріалу внесено 2 виправлення"],
    ["uk", 5, "5 хвилин", "5 матеріалів", "До цього матеріалу внесено 5 виправлень"],
    ["uk", 11, "11 хвилин", "11 матеріалів", "До цього матеріалу внесено 11 виправлень"],
    ["uk", 21, "21 хвилина", "21 матеріал", "До цього матеріалу внесено 21 виправлення"],
    ["pl", 1, "1 minuta", "1 artykuł", "Do tego artykułu dodano 1 sprostowanie"],
    ["pl", 2, "2 minuty", "2 artykuły", "Do tego artykułu dodano 2 sprostowania"],
    ["pl", 5, "5 minut", "5 artykułów", "Do tego artykułu dodano 5 sprostowań"],
    ["pl", 12, "12 minut", "12 artykułów", "Do tego artykułu dodano 12 sprostowań"],
    ["pl", 21, "21 minut", "21 artykułów", "Do tego artykułu dodano 21 sprostowań"],
    ["pl", 22, "22 minuty", "22 artykuły", "Do tego artykułu dodano 22 sprostowania"],
    ["en", 1, "1 minute", "1 story", "This story has 1 correction"],
    ["en", 2, "2 minutes", "2 stories", "This story has 2 corrections"],
    ["en", 5, "5 minutes", "5 stories", "This story has 5 corrections"],
    ["en", 21, "21 minutes", "21 stories", "This story has 21 corrections"],
    ["fr", 1, "1 minute", "1 article", "Cet article a fait l’objet de 1 correction"],
    ["fr", 2, "2 minutes", "2 articles", "Cet article a fait l’objet de 2 corrections"],
    ["fr", 5, "5 minutes", "5 articles", "Cet article a fait l’objet de 5 corrections"],
    ["fr", 21, "21 minutes", "21 articles", "Cet article a fait l’objet de 21 corrections"],
    ["de", 1, "1 Minute", "1 Artikel", "Zu diesem Artikel gibt es 1 Korrektur"],
    ["de", 2, "2 Minuten", "2 Artikel", "Zu diesem Artikel gibt es 2 Korrekturen"],
    ["de", 1234, "1.234 Minuten", "1.234 Artikel", "Zu diesem Artikel gibt es 1.234 Korrekturen"],
    ["nl", 1, "1 minuut", "1 artikel", "In dit artikel is 1 correctie aangebracht"],
    ["nl", 2, "2 minuten", "2 artikelen", "In dit artikel zijn 2 correcties aangebracht"],
    ["nl", 1234, "1.234 minuten", "1.234 artikelen", "In dit artikel zijn 1.234 correcties aangebracht"],
  ])("%s %d", (lang, n, minutes, stories, corrections) => {
    const messages = messagesFor(lang);
    expect(messages.byline.minutes(n)).toBe(minutes);
    expect(messages.list.count(n)).toBe(stories);
    expect(messages.corrections.notice(n)).toBe(corrections);
  });

  test.each<[Lang, number, string]>([
    ["uk", 1, "Автор"],
    ["uk", 2, "Автори"],
    ["uk", 21, "Автори"],
    ["pl", 1, "Autor"],
    ["pl", 21, "Autorzy"],
    ["en", 2, "By"],
    ["fr", 2, "Par"],
    ["de", 2, "Von"],
    ["nl", 2, "Door"],
  ])("label of authors: %s %d", (lang, n, label) => {
    expect(messagesFor(lang).byline.authors(n)).toBe(label);
  });
});

describe.each(LANGS)("%s", (lang) => {
  const texts = textsOf(messagesFor(lang));

  test("says something everywhere", () => {
    expect(texts.filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("puts in all that it is given", () => {
    const messages = messagesFor(lang);
    expect(messages.credit.photo("NASA & ESA")).toMatch(/[:.]\s?NASA & ESA$/);
    expect(messages.list.between("A", "B")).toMatch(/\bA\b.*\bB\b/);
    expect(messages.list.on("A")).toContain("A");
    expect(messages.feeds.title("A", "B")).toBe("A (B)");
    expect(messages.archive.year("2025")).toContain("2025");
  });

  test("leaves no place for a number open, but where a script fills it in", () => {
    const open = texts.filter(([, text]) => text.includes("{")).map(([path]) => path);
    const filledIn = open.filter((path) => /^\.search\.found(?:AtLeast)?\./.test(path));
    expect(open).toEqual(filledIn);
    expect(filledIn.length).toBeGreaterThan(2);
  });
});

test("French puts a narrow no-break space before a colon", () => {
  const colons = textsOf(messagesFor("fr")).filter(([, text]) => text.includes(":"));
  expect(colons.length).toBeGreaterThan(2);
  expect(colons.filter(([, text]) => !/\u202f:/.test(text))).toEqual([]);
});

test("Polish keeps words of one letter with the next", () => {
  expect(textsOf(messagesFor("pl")).filter(([, text]) => /(?<!\p{L})[aiouwzIOUWZ] /u.test(text))).toEqual([]);
});

test("Ukrainian is written in Ukrainian letters", () => {
  expect(textsOf(messagesFor("uk")).filter(([, text]) => /[ыэъё]/i.test(text))).toEqual([]);
});

/** Every message by its path, those that take arguments with some. */
function textsOf(messages: Messages): [path: string, text: string][] {
  return walk("", messages);
}

function walk(path: string, value: unknown): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return [[path, value(...(/minutes|count|added|notice|authors/.test(path) ? [21] : ["A", "B"]))]];
  return Object.entries(value as object).flatMap(([key, inner]) => walk(`${path}.${key}`, inner));
}
