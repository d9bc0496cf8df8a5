import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { isDrawn, writable } from "../../../src/photos/share-images/letters.ts";
import { Typeface } from "../../../src/photos/share-images/typeface.ts";
import { runs } from "../../runs.ts";

let face: Typeface;
beforeAll(async () => {
  face = (await Typeface.read({ bold: 700 })).bold;
});

test("what is said to be drawn is what the typeface has", () => {
  const wrong: string[] = [];
  for (let code = 0x20; code < 0x20000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const letter = String.fromCodePoint(code);
    if (!/\p{M}/u.test(letter) && isDrawn(letter) !== face.has(letter)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test("a mark is drawn on the letters that stand in a file with it", () => {
  const wrong: string[] = [];
  for (let code = 0x41; code < 0x2200; code++) {
    const letter = String.fromCodePoint(code);
    if (!/\p{L}/u.test(letter) || !face.has(letter)) continue;
    for (const mark of "\u0300\u0301\u0302\u0303\u0304\u0306\u0308\u0309\u030c\u0323\u0329")
      if (isDrawn(letter + mark) !== face.has(letter + mark)) wrong.push(letter + mark);
  }
  expect(wrong).toEqual([]);
});

describe("a title on an image", () => {
  // biome-ignore format: a table reads better in rows
  test.each<[string, string, string | undefined]>([
    ["plain words", "Щедра ніч у Києві: 2026", "Щедра ніч у Києві: 2026"],
    ["what typography sets", "«Обʼєкт» — це 10\u00a0000\u202f₴, чи 5\u2011й?", "«Обʼєкт» — це 10\u00a0000\u202f₴, чи 5\u2011й?"],
    ["French", "L’« œuvre » : où ?", "L’« œuvre » : où ?"],
    ["Greek", "Νέα μέτρα", "Νέα μέτρα"],
    ["Vietnamese", "Tiếng Việt", "Tiếng Việt"],
    ["a stressed vowel", "За\u0301мок чи замо\u0301к", "За\u0301мок чи замо\u0301к"],
    ["a number alone", "2026", "2026"],
    ["signs of the typeface", "© 2026 Вісник™", "© 2026 Вісник™"],
    ["a sign in the look of an emoji", "©\ufe0f Вісник", "© Вісник"],

    ["an emoji in front", "🎉 Свято", "Свято"],
    ["one at the end", "Свято 🎉", "Свято"],
    ["one in between", "Київ 🎉 святкує", "Київ святкує"],
    ["one without spaces", "Київ🎉святкує", "Київ святкує"],
    ["one after a word", "Київ🎉 святкує", "Київ святкує"],
    ["one before a mark", "Свято 🎉!", "Свято!"],
    ["one before a French mark", "Fête 🎉\u202f!", "Fête\u202f!"],
    ["one in quotation marks", "«🎉 Свято 🎉»", "«Свято»"],
    ["one alone in brackets", "Свято (🎉) у місті", "Свято у місті"],
    ["several", "🎉🎊 Свято 🥳 🥳 міста 🏙️", "Свято міста"],
    ["a family", "Родина 👨‍👩‍👧‍👦 вдома", "Родина вдома"],
    ["a flag", "Збірна 🇺🇦 перемогла", "Збірна перемогла"],
    ["the flag of a region", "🏴󠁧󠁢󠁳󠁣󠁴󠁿 Шотландія", "Шотландія"],
    ["a colour of skin", "Дякуємо 🙏🏽 всім", "Дякуємо всім"],
    ["a heart that is chosen to be an emoji", "З любовʼю ❤️", "З любовʼю"],
    ["one that is chosen to be text", "З любовʼю ❤︎", "З любовʼю"],
    ["a pictograph of old", "☎ Гаряча лінія", "Гаряча лінія"],
    ["a figure on a key", "Топ 5️⃣ новин", "Топ 5 новин"],
    ["figures on keys", "1️⃣0️⃣ років", "10 років"],

    ["what nobody sees", "\u2067Ки\u00adїв\u2069 сьо\u200dгодні\ufe0f", "Київ сьогодні"],
    ["letters that only look otherwise", "𝗞𝘆𝗶𝘃 and ﬁve", "Kyiv and five"],
    ["signs that are letters", "25 ℃, розділ Ⅳ", "25 °C, розділ IV"],
    ["dashes of other kinds", "де‐факто ‒ так", "де-факто – так"],

    ["emoji alone", "🦊🎉", undefined],
    ["emoji and a mark", "🦊!", undefined],
    ["marks alone", "?!", undefined],
    ["nothing", "", undefined],
    ["Chinese", "選挙 2026", undefined],
    ["Japanese", "ニュース 2026", undefined],
    ["Korean", "뉴스", undefined],
    ["Arabic", "خبر 2026", undefined],
    ["Hebrew", "חדשות", undefined],
    ["Georgian", "საქართველო 2026", undefined],
    ["Armenian", "Հայաստան", undefined],
    ["Hindi", "समाचार", undefined],
    ["Thai", "ข่าว", undefined],
    ["two scripts, one of which is not drawn", "Київ і 北京", undefined],
    ["an arrow that says something", "Київ → Львів", undefined],
    ["a mark that the letter's file has not", "ю\u0308рба", undefined],
  ])("%s", (_, title, written) => {
    expect(writable(title)).toBe(written);
    if (written !== undefined) expect(writable(written)).toBe(written);
  });

  test("has no letter that the typeface lacks, and no spaces at its ends or side by side", () => {
    const parts = fc.constantFrom(..."аїA1 «».!?🎉❤️‍👨🇺🇦🏽😀→京ع\u0301\u00ad", " ", "👩‍🚀", "5️⃣");
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (some) => {
        const title = some.join("").replace(/\s+/g, " ").trim();
        const written = writable(title);
        if (written === undefined) return;
        expect(written).not.toMatch(/^\s|\s\s|\s$|\p{Extended_Pictographic}/u);
        for (const [letter] of written.matchAll(/[^\p{M}]\p{M}*/gu)) expect(face.has(letter)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  test("takes time in proportion to its length", () => {
    const spaces = "\u00a0".repeat(50_000);
    expect(writable(`${"🎉 ".repeat(50_000)}Свято${spaces}міста🎉`)).toBe(`Свято${spaces}міста`);
  });
});
