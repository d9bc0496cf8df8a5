import { describe, expect, test } from "vitest";
import { ContentError, type Problem, Problems, reportProblems } from "../../src/kit/problems.ts";

describe("Problems", () => {
  test("begins without problems", () => {
    const problems = new Problems();
    expect(problems.all()).toEqual([]);
    expect(problems.hasErrors).toBe(false);
  });

  test("keeps what is known and leaves out what is not", () => {
    const problems = new Problems();
    problems.error("a.md", 3, "no title", "add a title");
    problems.warn("b.md", undefined, "long title");
    expect(problems.all()).toStrictEqual([
      { file: "a.md", line: 3, severity: "error", message: "no title", hint: "add a title" },
      { file: "b.md", severity: "warning", message: "long title" },
    ]);
  });

  test("warnings alone are no errors", () => {
    const problems = new Problems();
    problems.warn("a.md", 1, "odd");
    expect(problems.hasErrors).toBe(false);
    problems.addAll([{ file: "a.md", severity: "error", message: "wrong" }]);
    expect(problems.hasErrors).toBe(true);
  });

  test("are in the order of file, line and message, however they came", () => {
    const problems = new Problems();
    problems.error("b.md", 1, "m");
    problems.error("a.md", 10, "m");
    problems.error("a.md", 9, "z");
    problems.error("a.md", 9, "b");
    problems.error("a.md", undefined, "m");
    const places = problems.all().map((p) => `${p.file}:${p.line} ${p.message}`);
    expect(places).toEqual(["a.md:undefined m", "a.md:9 b", "a.md:9 z", "a.md:10 m", "b.md:1 m"]);
  });

  test("a list once given out does not change", () => {
    const problems = new Problems();
    const before = problems.all();
    problems.error("a.md", 1, "m");
    expect(before).toEqual([]);
  });
});

describe("reportProblems", () => {
  test.each<[Problem[], string]>([
    [[], ""],
    [[{ file: "a.md", severity: "warning", message: "m" }], "a.md: warning: m"],
    [[{ file: "a.md", line: 2, severity: "error", message: "m", hint: "h" }], "a.md:2: error: m\n    h"],
    [
      [
        { file: "a", severity: "error", message: "m" },
        { file: "b", severity: "error", message: "n" },
      ],
      "a: error: m\nb: error: n",
    ],
  ])("%j", (problems, report) => {
    expect(reportProblems(problems)).toBe(report);
  });
});

test("ContentError carries its problems and says them", () => {
  const problems: Problem[] = [{ file: "a.md", line: 2, severity: "error", message: "no title" }];
  const error = new ContentError(problems);
  expect(error.problems).toBe(problems);
  expect(error.message).toBe("a.md:2: error: no title");
  expect(error.name).toBe("ContentError");
});
