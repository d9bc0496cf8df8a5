import { describe, expect, test } from "vitest";
import { prepareBlocks } from "../../src/blocks/prepare.ts";
import { goldenFiles, goldenPairs } from "./golden-pairs.ts";
import { render, shownBody } from "./shown.ts";

test("there are golden pairs over all features", () => {
  expect(goldenFiles().flatMap(goldenPairs).length).toBeGreaterThanOrEqual(120);
});

describe.each(goldenFiles())("%s", (file) => {
  test("has pairs", () => {
    expect(goldenPairs(file)).not.toEqual([]);
  });

  test.each(goldenPairs(file))("$name", async ({ source, lang, expected }) => {
    await prepareBlocks(source);
    expect(shownBody(render(source, lang).body).trim()).toBe(expected);
  });
});
