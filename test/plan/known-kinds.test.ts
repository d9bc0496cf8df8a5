import { expect, test } from "vitest";
import { OUTPUT_KINDS } from "../../src/outputs/index.ts";
import { EXEMPT_KINDS, KNOWN_KINDS } from "./known-kinds.ts";

const WANTED = `enter these kinds in KNOWN_KINDS of test/plan/known-kinds.ts, and in the rows of affected.test.ts and dependencies.test.ts that change them;
or in EXEMPT_KINDS, with the test that holds instead what affects them`;

test("the tables of what changes know every kind of output", () => {
  const known = new Set([...KNOWN_KINDS, ...Object.keys(EXEMPT_KINDS)]);
  expect(
    OUTPUT_KINDS.filter((kind) => !known.has(kind)),
    WANTED,
  ).toEqual([]);
});
