import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readOwnStyle } from "../../src/assets/own-style.ts";
import { Problems } from "../../src/kit/problems.ts";

const LOOKS = join(import.meta.dirname, "../../scripts/pictures/looks");
const TOKENS = readFileSync(join(LOOKS, "../../../templates/assets/css/tokens.css"), "utf8");

test.each(globSync("*.css", { cwd: LOOKS }))(
  "%s has no mistake, and changes properties that there are",
  (name) => {
    const problems = new Problems();
    const text = readFileSync(join(LOOKS, name), "utf8");
    const style = readOwnStyle({ paths: ["theme/style.css"], text: () => text }, problems);
    expect(problems.all()).toEqual([]);
    expect(style?.css).not.toBe("");
    const set = [...text.matchAll(/^ {2}(--[\w-]+):/gm)].map(([, property]) => property as string);
    const unknown = set.filter(
      (property) => !TOKENS.includes(`  ${property}:`) && !text.includes(`var(${property})`),
    );
    expect(unknown).toEqual([]);
  },
);
