import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { IN_OLD_FORM, licencePage, nameOf, type PackageLock } from "../../scripts/licence-table.ts";
import { exists } from "../../src/kit/files.ts";
import { PROJECT } from "../structure/source-files.ts";

const LOCK = JSON.parse(readFileSync(join(PROJECT, "package-lock.json"), "utf8")) as PackageLock;
const PACKAGES = Object.entries(LOCK.packages).filter(([folder]) => folder !== "");

test("the page of licences is that of the packages: else npm run licences", () => {
  expect(readFileSync(join(PROJECT, "scripts/licences.md"), "utf8")).toBe(licencePage(LOCK));
});

test("packages state in their folders what the lock file says of them", () => {
  const here = PACKAGES.filter(([folder]) => exists(join(PROJECT, folder, "package.json")));
  const wrong = here.filter(([folder, { license }]) => {
    const stated = JSON.parse(readFileSync(join(PROJECT, folder, "package.json"), "utf8"));
    return (stated.license ?? stated.licenses?.[0]?.type) !== (license ?? IN_OLD_FORM[nameOf(folder)]);
  });
  expect(here.length).toBeGreaterThan(200);
  expect(wrong).toEqual([]);
});

describe("a package is not taken in unseen", () => {
  test.each([
    ["with a licence that nobody has read", { license: "AGPL-3.0-only" }, /a has the licence AGPL-3.0-only/],
    ["with such a one among others", { license: "(MIT AND SSPL-1.0)" }, /a has the licence SSPL-1.0/],
    ["without any", {}, /a states no licence/],
  ])("%s", (_, stated, message) => {
    expect(() => licencePage({ packages: { "node_modules/a": stated } })).toThrow(message);
  });
});

interface Component {
  name: string;
  version: string;
  properties: readonly { name: string; value: string }[];
}

test("npm writes a bill of materials with every package, those for changing the program marked", async () => {
  // With `--omit dev` it would leave out what both a site and the tests need.
  const args = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
  const { stdout } = await promisify(execFile)("npm", args, { cwd: PROJECT, maxBuffer: 2 ** 26 });
  const { components } = JSON.parse(stdout) as { components: readonly Component[] };
  const isMarked = ({ properties }: Component) =>
    properties.some(({ name }) => name === "cdx:npm:package:development");
  const idOf = ({ name, version }: Pick<Component, "name" | "version">) => `${name}@${version}`;
  const inUse = new Set(components.filter((component) => !isMarked(component)).map(idOf));
  const all = new Set(components.map(idOf));
  const lockedIds = (which: typeof PACKAGES) =>
    which.map(([folder, { version = "" }]) => idOf({ name: nameOf(folder), version }));
  expect(lockedIds(PACKAGES).filter((id) => !all.has(id))).toEqual([]);
  expect(lockedIds(PACKAGES.filter(([, { dev }]) => !dev)).filter((id) => !inUse.has(id))).toEqual([]);
});
