import { describe, expect, test } from "vitest";
import { render } from "../../markdown/shown.ts";
import { converted, shownRemark } from "./converted.ts";
import { goldenFiles, goldenPairs } from "./golden-pairs.ts";

describe.each(goldenFiles())("%s", (file) => {
  test("has pairs", () => {
    expect(goldenPairs(file)).not.toEqual([]);
  });

  test.each(goldenPairs(file))("$name", ({ source, markup, expected, remarks }) => {
    const { markdown, remarks: made } = converted(source, markup);
    expect(markdown.trim()).toBe(expected);
    expect(made.map(shownRemark)).toEqual(remarks);
    expect(render(markdown).problems.all()).toEqual([]);
  });
});
