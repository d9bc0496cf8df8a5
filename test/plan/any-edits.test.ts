import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../runs.ts";
import { DryPress } from "./dry-press.ts";
import { apply, archives, beginnings, type Edit, edits } from "./edits.ts";
import { repair } from "./repair.ts";

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
    await fc.assert(property, { numRuns: runs(12, 20) });
  },
  runs(240_000),
);
