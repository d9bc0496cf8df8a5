import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { walk } from "../../src/kit/files.ts";
import { Desk } from "../library/desk.ts";
import { runs } from "../runs.ts";
import type { SmallSite } from "../site/small-site.ts";
import { DryPress } from "./dry-press.ts";
import { apply, archives, beginnings, type Edit, edits } from "./edits.ts";

/** Takes out every text that has a mistake, such as one that names a story which is not there any more. */
async function repair(site: SmallSite): Promise<void> {
  for (;;) {
    const desk = new Desk(site.cleanCopy(), true);
    const wrong = new Set(
      (await desk.problems("error")).map((problem) => problem.slice(0, problem.indexOf(":"))),
    );
    desk.remove();
    if (wrong.size === 0) break;
    for (const file of wrong) site.delete(file);
  }
  // A site that has lost its last story is not published.
  const texts = walk(join(site.root, "content/articles")).filter(({ path }) => path.endsWith(".md"));
  if (texts.length === 0) site.story("2025/02/20-last");
}

async function buildAndCompare(press: DryPress, round: readonly Edit[]): Promise<void> {
  for (const edit of round) apply(edit, press.site);
  await repair(press.site);
  await press.build();
  const clean = press.cleanCopy(true);
  try {
    await clean.build();
    expect(press.files()).toEqual(clean.files());
  } finally {
    clean.remove();
  }
}

test(
  "a build after any edits shows what a clean build shows",
  async () => {
    const rounds = fc.array(edits, { minLength: 1, maxLength: 4 });
    const property = fc.asyncProperty(archives, rounds, async (archive, rounds) => {
      const press = new DryPress(undefined, true);
      for (const edit of beginnings) apply(edit, press.site);
      try {
        for (const round of [archive, ...rounds]) await buildAndCompare(press, round);
      } finally {
        press.remove();
      }
    });
    await fc.assert(property, { numRuns: runs(20) });
  },
  runs(240_000),
);
