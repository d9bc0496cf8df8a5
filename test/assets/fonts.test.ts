import { describe, expect, test } from "vitest";
import { fontFacesOf } from "../../src/assets/fonts.ts";
import { charactersOf } from "../../src/assets/subsets.ts";

describe("the characters of a unicode-range", () => {
  test.each([
    ["U+41", "A"],
    ["U+0041-0043", "ABC"],
    ["U+41, U+44-45", "ADE"],
    ["U+41,U+44", "AD"],
    ["U+004?", "@ABCDEFGHIJKLMNO"],
    ["U+1F600", "😀"],
  ])("%s is %s", (range, characters) => {
    expect(charactersOf(range)).toBe(characters);
  });
});

describe("the fonts of a stylesheet", () => {
  test("are those that name a file of the package", () => {
    const css = `@font-face{font-family:A;font-weight:400 800;src:url(font:source-serif-4-latin-ext-wght-normal.woff2)format("woff2");unicode-range:U+41}
      @font-face { font-family: B; src: local("Georgia"); }`;
    expect(fontFacesOf(css)).toEqual([
      {
        url: "url(font:source-serif-4-latin-ext-wght-normal.woff2)",
        file: "source-serif-4-latin-ext-wght-normal.woff2",
        subset: "latin-ext",
        weights: [400, 800],
        characters: "A",
      },
    ]);
  });

  test("say what they are to hold", () => {
    expect(() => fontFacesOf("@font-face { src: url(font:a.woff2); font-weight: 400 }")).toThrow(
      /a\.woff2 needs/,
    );
  });
});
