import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { missedBy, missing, PROGRAM_NAMES, remedyOf } from "../programs.ts";
import { skippedTests } from "../skipped.ts";

test("what is skipped for want of a program is counted, with how to get it", () => {
  const names = ["a", "b"].map((name) => `test/readers/newsboat.test.ts > ${missing("newsboat")} > ${name}`);
  expect(skippedTests([...names, `test/site/conditional.test.ts > ${missing("nginx")} > c`])).toBe(
    "Skipped for want of\n  newsboat, 2 tests: apt-get install newsboat\n  nginx, 1 test: apt-get install nginx-light\n",
  );
});

test("what is skipped for another reason is named", () => {
  expect(skippedTests(["test/a.test.ts > only on Linux"])).toBe(
    "Skipped\n  test/a.test.ts > only on Linux\n",
  );
});

test.each(PROGRAM_NAMES)("a test that is skipped for want of %s is known by its name", (name) => {
  expect(missedBy(`test/a.test.ts > ${missing(name)} > b`)).toBe(name);
});

test.each(["README.md", ".ci/run"])("%s installs every package that some tests use", (file) => {
  const text = readFileSync(join(import.meta.dirname, "../..", file), "utf8");
  const packages = PROGRAM_NAMES.flatMap((name) => /^apt-get install (\S+)$/.exec(remedyOf(name))?.[1] ?? []);
  const [, named = ""] = /(?:apt-get install|for package in) ([a-z0-9 -]+)[`;]/.exec(text) ?? [];
  expect(named.split(" ")).toEqual(packages);
});
