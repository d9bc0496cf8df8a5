import { expect } from "vitest";
import type { Problem } from "../../src/kit/problems.ts";
import { Desk } from "../library/desk.ts";
import type { SmallSite } from "../site/small-site.ts";

/** What is written, and each problem that is expected of it: its place, and words of what it says in their order. */
export type Mistake = [
  what: string,
  write: (site: SmallSite) => unknown,
  ...expected: (readonly [place: string, ...words: string[]])[],
];

/** Takes in what was written, and holds all problems against those expected: no more and no fewer. */
export async function expectProblems(
  write: Mistake[1],
  expected: Mistake[2][],
  severity?: Problem["severity"],
): Promise<void> {
  const desk = new Desk();
  await write(desk.site);
  const patterns = expected.map(([place, ...words]) =>
    expect.stringMatching(new RegExp(`^${escaped(place)}: .*${words.map(escaped).join(".*")}`, "s")),
  );
  expect(await desk.problems(severity)).toEqual(patterns);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
