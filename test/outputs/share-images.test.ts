import { expect, test } from "vitest";
import { shareImageOf } from "../../src/outputs/share-images.ts";
import { Desk } from "../library/desk.ts";

/** A site that wants images, with a text of it in the place of another. */
function siteWith(file: string, from: string, to: string): Desk {
  const desk = new Desk();
  const { site } = desk;
  site.write("site.yaml", site.content("site.yaml").replace("shareCards: false", "shareCards: true"));
  expect(site.content(file)).toContain(from);
  site.write(file, site.content(file).replaceAll(from, to));
  return desk;
}

const STORY = { kind: "story", lang: "uk", key: "2025/02/10-s" } as const;

test("an emoji is neither drawn nor said", async () => {
  const desk = siteWith("site.yaml", "uk: Вісник", "uk: 🗞️ Вісник");
  desk.site.story("2025/02/10-s", { title: '"🎉 Свято 🇺🇦 міста"' });
  await desk.takeIn();
  expect(shareImageOf(desk.context, STORY)?.alt).toBe("Україна. Свято міста. Вісник");
});

test("a topic that cannot be drawn is left out, and the image stays", async () => {
  const desk = siteWith("topics.yaml", "uk: Україна", "uk: ウクライナ");
  desk.site.story("2025/02/10-s", { title: "Новина", tags: "[ウクライナ]" });
  await desk.takeIn();
  expect(shareImageOf(desk.context, STORY)?.alt).toBe("Новина. Вісник");
});

test("a site whose name cannot be drawn has no images in that language", async () => {
  const desk = siteWith("site.yaml", "uk: Вісник", "uk: 新聞");
  desk.site.story("2025/02/10-s", { title: "Новина" });
  await desk.takeIn();
  expect(shareImageOf(desk.context, STORY)).toBeUndefined();
  expect(shareImageOf(desk.context, { kind: "home", lang: "uk", key: "" })).toBeUndefined();
  expect(shareImageOf(desk.context, { kind: "home", lang: "en", key: "" })).toBeDefined();
});

test.each([
  ["a headline", "Новина", true],
  ["a number", "2026", true],
  ["Greek letters", "Νέα", true],
  ["signs alone", "🦊🎉", false],
  ["letters that the typeface has not", "خبر", false],
  ["a number beside them", "選挙 2026", false],
  ["an emoji beside words", "Новина 🎉", true],
])("%s: an image is drawn or not", async (_, title, isDrawn) => {
  const desk = new Desk();
  const { site } = desk;
  site.write("site.yaml", site.content("site.yaml").replace("shareCards: false", "shareCards: true"));
  site.story("2025/02/10-s", { title: JSON.stringify(title), slug: "s" });
  await desk.takeIn();
  const image = shareImageOf(desk.context, { kind: "story", lang: "uk", key: "2025/02/10-s" });
  expect(image !== undefined).toBe(isDrawn);
});
