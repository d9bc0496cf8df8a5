import { describe, expect, test } from "vitest";
import { renderStoryPage } from "../../templates/story.ts";
import { attribute, type Element, elementsOf, find, one, textOf, values, within } from "./dom.ts";
import { cardOf, frameIn, pictureOf, storyOf, storyPage } from "./samples.ts";

function storyElements(more: Parameters<typeof storyOf>[1]): Element[] {
  return elementsOf(renderStoryPage(frameIn(), storyPage({ story: storyOf("zustrich", more) })));
}

describe("lead picture", () => {
  const credited = pictureOf("lead", 1600, 900, { caption: "Підпис", credit: "NASA", licence: "CC0" });

  test("is fetched at once and before others; the others wait", () => {
    const page = elementsOf(renderStoryPage(frameIn(), storyPage({ related: [cardOf("a")] })));
    const [lead, ...others] = find(page, "img");
    expect(attribute(lead as Element, "fetchpriority")).toBe("high");
    expect(attribute(lead as Element, "loading")).toBeUndefined();
    expect(values(others, "loading")).toEqual(others.map(() => "lazy"));
  });

  test("has its words, all its files and the box of the largest", () => {
    const page = storyElements({ picture: credited });
    const figure = one(page, "figure");
    const [img] = find(within(figure), "img") as [Element];
    const [source] = find(within(figure), "source") as [Element];
    expect(attribute(source, "type")).toBe("image/avif");
    expect(attribute(source, "srcset")).toBe(
      "/paper/photos/lead-400.avif 400w, /paper/photos/lead-1600.avif 1600w",
    );
    expect(attribute(img, "srcset")).toBe(
      "/paper/photos/lead-400.jpg 400w, /paper/photos/lead-1600.jpg 1600w",
    );
    expect([attribute(img, "width"), attribute(img, "height")]).toEqual(["1600", "900"]);
    expect(attribute(img, "alt")).toBe("Що видно на lead");
    expect(attribute(source, "sizes")).toBe(attribute(img, "sizes"));
  });

  test.each([
    ["a photo", { kind: "photo", credit: "NASA" }, "Фото: NASA"],
    ["an illustration", { kind: "illustration", credit: "Вісник" }, "Ілюстрація: Вісник"],
    ["a licence", { kind: "photo", credit: "NASA", licence: "CC0" }, "Фото: NASA / CC0"],
    ["an illustration by nobody", { kind: "illustration" }, "Ілюстрація"],
    ["a caption", { kind: "photo", caption: "Підпис", credit: "NASA" }, "Підпис Фото: NASA"],
  ] as const)("is credited by its kind: %s", (_, words, text) => {
    const page = storyElements({ picture: pictureOf("lead", 1600, 900, words) });
    expect(textOf(one(page, "figcaption"))).toBe(text);
  });

  test("has no empty caption", () => {
    expect(find(storyElements({}), "figcaption")).toEqual([]);
  });

  test.each([
    [1600, 900, true],
    [1000, 872, false],
    [640, 427, false],
    [1200, 1600, false],
  ])("of %d by %d pixels is shown wide: %s", (width, height, isWide) => {
    const page = storyElements({ picture: pictureOf("lead", width, height) });
    expect(find(page, "figure", "figure-wide")).toHaveLength(isWide ? 1 : 0);
  });
});
