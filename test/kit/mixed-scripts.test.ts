import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mixedScriptWords, slipsOf } from "../../src/kit/mixed-scripts.ts";

describe("words that mix Latin and Cyrillic letters", () => {
  test.each([
    ["Раcія і Україна", ['Раcія: "c" is Latin']],
    ["Раcія, Раcія", ['Раcія: "c" is Latin']],
    ["Х-ray Kиїв-Львів", ['Kиїв: "K" is Latin']],
    ["oб'єкт", ['oб\'єкт: "o" is Latin']],
    ["об’єкт і пам’ятi", ['пам’ятi: "i" is Latin']],
    ["Кuїв", ['Кuїв: "u" is Latin']],
    ["у містi тихо", ['містi: "i" is Latin']],
    ["«'містi'» і \"дiм\"", ['містi: "i" is Latin', 'дiм: "i" is Latin']],
    ["Укрaїнa", ['Укрaїнa: "a" is Latin']],
    ["coціальний", ['coціальний: "co" are Latin']],
    ["кoлeса", ['кoлeса: "o" and "e" is Latin'.replace("is", "are")]],
    ["MOВА", ['MOВА: "MO" are Latin']],
    ["ЗАXІД", ['ЗАXІД: "X" is Latin']],
    ["мiськa", ['мiськa: "i" and "a" are Latin']],
    ["за́мoк", ['за́мoк: "o" is Latin']],
    ["їжaк ïжак", ['їжaк: "a" is Latin', 'ïжак: "ï" is Latin']],
    ["СOVID-19", ['СOVID: "С" is Cyrillic']],
    ["іPhone", ['іPhone: "і" is Cyrillic']],
    ["Fаcebook і Microsоft", ['Fаcebook: "а" is Cyrillic', 'Microsоft: "о" is Cyrillic']],
    ["Вrexit", ['Вrexit: "В" is Cyrillic']],
  ])("%j", (text, words) => {
    expect(mixedScriptWords(text).map((mixed) => `${mixed.word}: ${slipsOf(mixed)}`)).toEqual(words);
  });

  test.each([
    "",
    "NATO та ЄС, ки\u0301їв 5G",
    "IT-компанія, SMS-ка, COVID‑хвиля",
    "COVIDом, SMSка, VIPи, PRник, HRка, DJем, TVшка, ITшник, PCшник",
    "у Facebookу, Telegramі, Netflixа, YouTubeр, iPhoneи, Maxом, у MAXі",
    "ПриватBank, МоноPAY, Укрsibbank",
    "iПідтримка, eЧерга",
    "Zахист, Vійна",
    "С300V, МіГ29K, Т72B",
    "редакція@example.org і oлена@пошта.ua, https://example.org/мiсто",
    "AC/DC і Дж. Р. Р. Толкін",
  ])("%j has none", (text) => {
    expect(mixedScriptWords(text)).toEqual([]);
  });

  test("are looked for up to the length of words, however long a text goes on without a space", () => {
    expect(mixedScriptWords("мiсто ".concat("аa".repeat(200_000)))).toEqual([
      { word: "мiсто", slips: ["i"], script: "Latin" },
    ]);
  });

  test("are words of the text, and never of one script", () => {
    const texts = fc.string({ unit: fc.constantFrom(..."abcioAOXабсіоАОХ'’-1 @.".split("")), maxLength: 30 });
    fc.assert(
      fc.property(texts, (text) => {
        for (const { word, slips } of mixedScriptWords(text)) {
          expect(text).toContain(word);
          expect(word).toMatch(/[a-z]/i);
          expect(word).toMatch(/[а-яі]/i);
          for (const slip of slips) expect(word).toContain(slip);
        }
      }),
    );
  });
});
