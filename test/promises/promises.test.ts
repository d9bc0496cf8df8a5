import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exists } from "../../src/kit/files.ts";
import { PROJECT } from "../structure/source-files.ts";
import { PROMISES } from "./promises.ts";

const read = (file: string) => readFileSync(join(PROJECT, file), "utf8");

test("there are 27 promises, and each says something else", () => {
  expect(new Set(PROMISES.map(({ promise }) => promise)).size).toBe(27);
});

describe.each(PROMISES)("$promise", ({ tests = [], breaches }) => {
  test("is held by tests that are there", () => {
    const files = [...tests, ...breaches.map(({ caughtBy }) => caughtBy)];
    expect(files.filter((file) => !exists(join(PROJECT, file)))).toEqual([]);
    expect(files.filter((file) => !/^ *test[.(]/m.test(read(file)))).toEqual([]);
  });

  test("can be broken as it was when they were seen to fail: else node test/promises/break.ts", () => {
    expect(breaches.length).toBeGreaterThan(0);
    for (const { file, find, put } of breaches) {
      expect([file, find, read(file).split(find).length - 1]).toEqual([file, find, 1]);
      expect(put).not.toBe(find);
    }
  });
});
