import { expect, test } from "vitest";
import { sourceFiles } from "../structure/source-files.ts";

test("Amazon's clients are loaded where a bucket is opened, never before: that takes longer than a small build", () => {
  const files = sourceFiles("src", "scripts").filter(({ foreign }) =>
    foreign.some((name) => name.startsWith("@aws-sdk/")),
  );
  expect(files.length).toBeGreaterThan(1);
  const early = files.filter(({ source }) => /^import (?!type\b)[^;]*from "@aws-sdk\//m.test(source));
  expect(early.map(({ path }) => path)).toEqual([]);
});
