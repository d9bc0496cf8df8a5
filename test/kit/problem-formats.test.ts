import { expect, test } from "vitest";
import { FORMATS } from "../../src/kit/problem-formats.ts";
import type { Problem } from "../../src/kit/problems.ts";

const PROBLEMS: Problem[] = [
  {
    file: "articles/a, b: c/uk.md",
    line: 3,
    severity: "error",
    message: "100 % wrong",
    hint: "Write\nless.",
  },
  { file: "site.yaml", severity: "warning", message: "is\u001b[1m odd", draft: true },
];

test("for people, a line for each problem, with its remedy below it, and the count", () => {
  expect(FORMATS.text(PROBLEMS, "content")).toBe(
    "content/articles/a, b: c/uk.md:3: error: 100 % wrong\n    Write\\u{a}less.\ncontent/site.yaml: warning: is\\u{1b}[1m odd\n\n1 error, 1 warning\n",
  );
  expect(FORMATS.text([], "content")).toBe("0 errors, 0 warnings\n");
});

test("for programs, everything by name", () => {
  const { errors, warnings, problems } = JSON.parse(FORMATS.json(PROBLEMS, "content"));
  expect({ errors, warnings }).toEqual({ errors: 1, warnings: 1 });
  expect(problems).toEqual([
    { ...PROBLEMS[0], file: "content/articles/a, b: c/uk.md" },
    { ...PROBLEMS[1], file: "content/site.yaml" },
  ]);
  expect(JSON.parse(FORMATS.json([], ""))).toEqual({ errors: 0, warnings: 0, problems: [] });
});

test("for GitHub, workflow commands in which nothing of the content ends one", () => {
  expect(FORMATS.github(PROBLEMS, "content")).toBe(
    "::error file=content/articles/a%2C b%3A c/uk.md,line=3::100 %25 wrong%0AWrite%0Aless.\n" +
      "::warning file=content/site.yaml::is\\u{1b}[1m odd\n1 error, 1 warning\n",
  );
});
