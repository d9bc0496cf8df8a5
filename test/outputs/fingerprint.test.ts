import { expect, test } from "vitest";
import type { StoryPageView } from "../../src/model/views.ts";
import { fingerprintOf } from "../../src/outputs/index.ts";
import { cardOf, listPage, storyOf, storyPage } from "../templates/samples.ts";

const text = (view: StoryPageView) => fingerprintOf("story", view);

test.each<[what: string, other: StoryPageView]>([
  ["another version", storyPage({ story: storyOf("a", { version: "2" }) })],
  ["the mark of a draft", storyPage({ story: storyOf("a", { draft: true }) })],
  [
    "another card in the text",
    storyPage({ story: storyOf("a", { cards: { b: cardOf("b", { card: "2" }) } }) }),
  ],
  ["a related story", storyPage({ story: storyOf("a"), related: [cardOf("b")] })],
  ["a neighbour", storyPage({ story: storyOf("a"), newer: { title: "b", path: cardOf("b").path } })],
  ["a translation", storyPage({ story: storyOf("a"), alternates: [] })],
])("%s makes another story page", (_, other) => {
  expect(text(other)).not.toBe(text(storyPage({ story: storyOf("a") })));
});

test("stories stand by their versions, so that an essence is short", () => {
  const long = storyOf("a", { body: ["<p>".padEnd(9000, "a")] });
  expect(text(storyPage({ story: long }))).toBe(text(storyPage({ story: storyOf("a") })));
  const list = fingerprintOf("home", listPage({ stories: [cardOf("a")] }));
  expect(list).not.toContain(cardOf("a").title);
  expect(list).not.toBe(fingerprintOf("home", listPage({ stories: [cardOf("a", { card: "2" })] })));
});
