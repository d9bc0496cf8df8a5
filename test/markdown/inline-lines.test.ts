import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../runs.ts";
import { render, shownBody } from "./shown.ts";

const PARTS = [
  ..."aЯ1 -.,:;/!?#$%+=@(){}]|\"'>—«»\u00A0\u0301",
  ...["://", "https://example.org", "www.", "[", "*", "_", "~~", "`", "\\", "&amp;", "<", "[[a]]", "^["],
];

const lines = fc.string({ unit: fc.constantFrom(...PARTS), maxLength: 20, size: "max" });

test("a line is the same whether the inline parser had to look at it or not", () => {
  fc.assert(
    fc.property(lines, (line) => {
      const alone = shownBody(render(`a${line} end`).body);
      const lookedAt = shownBody(render(`a${line} end^`).body);
      expect(lookedAt.replace("end^", "end")).toBe(alone);
    }),
    { numRuns: runs(2000) },
  );
});
