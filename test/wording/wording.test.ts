import { expect, test } from "vitest";
import { Wording } from "../../src/wording/wording.ts";

const WORDING = new Wording([
  ["is a draft", "є чернеткою"],
  ["there is no page {} on this site", "на цьому сайті немає сторінки {}"],
  ["the story {} {}, and readers would be led to it", "матеріал {} {}, а читачів вело б до нього"],
  ['"{}" is not "{}"', "замість «{2}» стоїть «{1}»"],
  ["{} in a row", "{} поспіль"],
]);

// biome-ignore format: a table reads better in rows
test.each<[english: string, other: string]>([
  ["is a draft", "є чернеткою"],
  ["there is no page /about/ on this site", "на цьому сайті немає сторінки /about/"],
  ["the story 2025/02/13-a is a draft, and readers would be led to it", "матеріал 2025/02/13-a є чернеткою, а читачів вело б до нього"],
  ['"a" is not "b"', "замість «b» стоїть «a»"],
  ['"is a draft" is not "b"', "замість «b» стоїть «is a draft»"],
  ['"slug": is a draft', "«slug»: є чернеткою"],
  ['"tags.0": "a" is not "b"', "«tags.0»: замість «b» стоїть «a»"],
  ["two\nlines in a row", "two\nlines поспіль"],
  ["something else", "something else"],
  ["$& in a row", "$& поспіль"],
])("%s", (english, other) => {
  expect(WORDING.say(english)).toBe(other);
});

test("a problem keeps its place", () => {
  const problem = {
    file: "is a draft",
    line: 3,
    severity: "error",
    message: "is a draft",
    hint: "x",
  } as const;
  expect(WORDING.problem(problem)).toEqual({ ...problem, message: "є чернеткою" });
});
