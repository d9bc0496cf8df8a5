import { expect, test } from "vitest";
import { shareCardOf } from "../../../src/library/views/share-cards.ts";
import { Desk } from "../desk.ts";

test.each([
  ["a headline", "Новина", true],
  ["a number", "2026", true],
  ["Greek letters", "Νέα", true],
  ["signs alone", "🦊🎉", false],
  ["letters that the typeface has not", "خبر", false],
])("%s: a card is drawn or not", async (_, title, isDrawn) => {
  const desk = new Desk();
  const { site } = desk;
  site.write("site.yaml", site.content("site.yaml").replace("shareCards: false", "shareCards: true"));
  site.story("2025/02/10-s", { title: JSON.stringify(title), slug: "s" });
  await desk.takeIn();
  const card = shareCardOf(desk.context, { kind: "story", lang: "uk", key: "2025/02/10-s" });
  expect(card !== undefined).toBe(isDrawn);
});
