import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT, sourceFiles } from "./source-files.ts";

/** Folders of tests that are about no room of the program. */
const ROOMS_OF_THEIR_OWN: Readonly<Record<string, string>> = {
  "test/demo": "the built demo, most of it in a browser",
  "test/promises": "what the program promises, and the tests that hold it to that",
  "test/package": "the package, installed as newsrooms do",
  "test/readers": "feed readers on our feeds",
  "test/site": "small whole sites, and hosts that serve them",
  "test/messages": "every message that content can give rise to",
  "test/structure": "how the house is built",
  "test/recipes": "the recipes for additions, followed",
  "test/feeds/rules": "the rules that feeds are held to",
};

const FILES = sourceFiles("test");
const TESTS = FILES.filter(({ path }) => path.endsWith(".test.ts"));

describe("the tests", () => {
  test("lie where what they test lies: each folder is named after a room, or has a name of its own here", () => {
    const folders = [...new Set(TESTS.map(({ path }) => dirname(path)))];
    const homeless = folders.filter((folder) => {
      const room = folder.slice("test/".length);
      const isRoom = [join("src", room), room].some((place) => existsSync(join(PROJECT, place)));
      return !isRoom && ROOMS_OF_THEIR_OWN[folder] === undefined;
    });
    expect(homeless).toEqual([]);
    expect(Object.keys(ROOMS_OF_THEIR_OWN).filter((folder) => !folders.includes(folder))).toEqual([]);
    expect(TESTS.length).toBeGreaterThan(150);
  });

  test("wait for what is to happen, and never for some time", () => {
    const waiting = FILES.filter(({ source }) =>
      /\bsetTimeout\(|\bsleep\(|waitForTimeout\(|\.poll\(/.test(source),
    );
    expect(waiting.map(({ path }) => path)).toEqual([]);
  });

  test("ask for the demo where it is needed: a test of a room builds none", () => {
    const imports = new Map(FILES.map((file) => [file.path, file.imports]));
    const reaches = (path: string, seen: Set<string>): boolean => {
      if (path === "test/demo/demo-site.ts") return true;
      if (seen.has(path)) return false;
      seen.add(path);
      return (imports.get(path) ?? []).some((to) => reaches(to, seen));
    };
    const asking = TESTS.filter(({ path }) => reaches(path, new Set())).map(({ path }) => dirname(path));
    expect(new Set(asking)).toEqual(new Set(["test/demo", "test/readers"]));
  });
});
