import { expect, test } from "vitest";
import { statedFeedId } from "../../src/model/feed-id.ts";
import { Desk } from "../library/desk.ts";

const A = "2025/02/10-a";
const B = "2025/02/11-b";

async function errorsOf(desk: Desk): Promise<string[]> {
  try {
    await desk.takeIn();
    return [];
  } catch (error) {
    const { problems } = error as { problems: readonly { file: string; severity: string }[] };
    return problems.filter(({ severity }) => severity === "error").map(({ file }) => file);
  }
}

const id = (text: string) => ({ id: JSON.stringify(text) });

test("a story that comes to the folder that another has its id from is refused, and not when it states an id too", async () => {
  const desk = new Desk();
  desk.site.story(B, id(A));
  expect(await errorsOf(desk)).toEqual([]);
  desk.site.story(A);
  expect(await errorsOf(desk)).toEqual([`articles/${B}/uk.md`]);
  desk.site.story(A, id(B));
  expect(await errorsOf(desk)).toEqual([]);
});

test("of two texts that state one id both are named, whichever came later; of a draft and a public one, the draft", async () => {
  const desk = new Desk();
  desk.site.story(A, id("12345"));
  expect(await errorsOf(desk)).toEqual([]);
  desk.site.story(B, id("12345"));
  expect(await errorsOf(desk)).toEqual([`articles/${A}/uk.md`, `articles/${B}/uk.md`]);
  desk.site.story(B, { ...id("12345"), draft: "true" });
  expect(await errorsOf(desk)).toEqual([`articles/${B}/uk.md`]);
  desk.site.delete(`articles/${A}`);
  expect(await errorsOf(desk)).toEqual([]);
});

test("a text that no longer states an id leaves it to others", async () => {
  const desk = new Desk();
  desk.site.story(A, id("urn:x:1"));
  expect(await errorsOf(desk)).toEqual([]);
  desk.site.story(A);
  desk.site.story(B, id("urn:x:1"));
  expect(await errorsOf(desk)).toEqual([]);
});

test("the id of its own folder, written out, is no other's", async () => {
  const desk = new Desk();
  desk.site.story(A, id(A));
  desk.site.story(B, id(statedFeedId({ authority: "news.example,2025" }, B, "uk")));
  expect(await errorsOf(desk)).toEqual([]);
});
