import { expect } from "vitest";
import { render } from "./shown.ts";

/** A text, and each problem that is expected of it: `1 warning` and a part of what it says. */
export type Told = [name: string, source: string, ...expected: string[]];

/** Renders the text and holds all problems against those expected, and each to a remedy that is a sentence. */
export function expectTold(source: string, expected: readonly string[]): void {
  const problems = render(source).problems.all();
  const found = problems.map(({ line, severity, message }) => `${line} ${severity} ${message}`);
  expect(found).toEqual(
    expected.map((text) => {
      const [, place, part] = /^(\d+ \w+) ?(.*)$/.exec(text) ?? [];
      return expect.toSatisfy(
        (line: string) => line.startsWith(`${place} `) && line.includes(part as string),
        text,
      );
    }),
  );
  for (const { hint } of problems) expect(hint).toMatch(/^[^a-z].*\.$/s);
}
