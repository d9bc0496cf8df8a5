import { expect, test } from "vitest";
import { storyContent } from "../../src/feeds/content.ts";
import { renderStoryPage } from "../../templates/story.ts";
import { contextOf, richStory } from "../feeds/fixtures.ts";
import { attribute, elementsOf, textOf } from "./dom.ts";
import { cardOf, frameIn, pictureOf, storyOf, storyPage } from "./samples.ts";

const HEBREW = "כותרת!";
const picture = pictureOf("a", 1600, 900, { caption: HEBREW });

test("every text of a story from right to left goes by its first letter, in whatever part of the page", () => {
  const said = {
    ...{
      title: HEBREW,
      lede: HEBREW,
      picture,
      headings: [2, 2, 2].map((level, i) => ({ level, id: `h${i}`, text: HEBREW })),
    },
    source: { name: HEBREW, relation: "rewritten" as const },
    corrections: [{ date: 0, text: HEBREW }],
    authors: [{ key: "a", kind: "person" as const, name: HEBREW, path: storyOf().path }],
  };
  const related = [cardOf("related", { title: HEBREW, lede: HEBREW })];
  const neighbour = { title: HEBREW, path: storyOf().path };
  const page = renderStoryPage(
    frameIn(),
    storyPage({ story: storyOf("a", said), related, newer: neighbour, older: neighbour }),
  );
  const holders = elementsOf(page).filter((element) => {
    const isLeaf = element.childNodes.every((node) => node.nodeName === "#text");
    return isLeaf && textOf(element).includes(HEBREW) && !["title", "script"].includes(element.tagName);
  });
  const isDirected = (element: (typeof holders)[number] | null): boolean =>
    element !== null &&
    "attrs" in element &&
    (attribute(element, "dir") === "auto" || isDirected(element.parentNode as never));
  expect(holders.length).toBeGreaterThanOrEqual(9);
  expect(holders.filter((element) => !isDirected(element)).map(({ tagName }) => tagName)).toEqual([]);
});

test("a page in our own letters has no such attribute", () => {
  expect(renderStoryPage(frameIn(), storyPage()).value).not.toContain("dir=");
});

test("feeds keep it: the lede, the caption", () => {
  const content = storyContent(richStory({ lede: HEBREW, picture }), contextOf());
  expect(content).toContain(`<p dir="auto"><strong>${HEBREW}`);
  expect(content).toContain(`<figcaption dir="auto">${HEBREW}`);
});
