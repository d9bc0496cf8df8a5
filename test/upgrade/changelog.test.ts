import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { manifest } from "../../scripts/program-manifest.ts";
import { CHANGES, releasesBetween, releasesOf } from "../../src/upgrade/changelog.ts";
import { CODEMODS } from "../../src/upgrade/codemods/index.ts";
import { compareVersions, isBetween } from "../../src/upgrade/versions.ts";
import { PROJECT } from "../structure/source-files.ts";

describe("the changelog", () => {
  const releases = releasesOf(readFileSync(join(PROJECT, "CHANGELOG.md"), "utf8"));

  test("has a section for the version of the program, which is the newest", () => {
    expect(releases[0]?.version).toBe(manifest().version);
  });

  test("is in order, with a day and changes of known kinds for each version", () => {
    const versions = releases.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((a, b) => compareVersions(b, a)));
    for (const { day, kinds, text } of releases) {
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(kinds.length).toBeGreaterThan(0);
      expect(kinds.filter((kind) => !(CHANGES as readonly string[]).includes(kind))).toEqual([]);
      expect(text).toMatch(/^- /m);
    }
  });

  test("tells of every version that changes files", () => {
    const versions = releases.map(({ version }) => version);
    expect(CODEMODS.filter(({ version }) => !versions.includes(version))).toEqual([]);
  });
});

const TWO = `# Changelog

## [Unreleased]

### Added

- a

## [1.1.0] - 2026-01-02

### Fixed

- b, with code:

\`\`\`
## [9.9.9] - 2026-01-01
\`\`\`

## 1.0.0 - 2026-01-01

### Added

- c

[1.1.0]: https://example.org/
`;

test("versions are found by their headings, and not in code", () => {
  expect(releasesOf(TWO).map(({ version, kinds }) => [version, kinds])).toEqual([
    ["1.1.0", ["Fixed"]],
    ["1.0.0", ["Added"]],
  ]);
  expect(releasesBetween(TWO, "1.0.0", "1.1.0").map(({ version }) => version)).toEqual(["1.1.0"]);
});

test.each([
  ["0.10.0", "0.9.9", 1],
  ["1.0.0-beta", "1.0.0", -1],
  ["1.0.0", "1.0.0-beta", 1],
  ["1.0.0-alpha", "1.0.0-beta", -1],
  ["1.0.0+a", "1.0.0+b", 0],
])("%s stands to %s as %d to 0", (a, b, order) => {
  expect(Math.sign(compareVersions(a, b))).toBe(order);
});

test("what is no version has no order", () => {
  expect(() => compareVersions("^1.0.0", "1.0.0")).toThrow("not a version");
  expect([isBetween("0.2.0", "0.1.0", "0.2.0"), isBetween("0.1.0", "0.1.0", "0.2.0")]).toEqual([true, false]);
});
