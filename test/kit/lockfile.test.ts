import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Lockfile } from "../../src/kit/lockfile.ts";

const OWN = { "node_modules/paper": { version: "1.0.0" } };
const INSTALLED = { "node_modules/visnyk": { version: "0.2.0" }, ...OWN };

/** Folders with the lockfiles that are named. */
function foldersWith(lockfiles: Readonly<Record<string, object>>): string {
  const root = mkdtempSync(join(tmpdir(), "visnyk-lock-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, packages] of Object.entries(lockfiles)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify({ packages }));
  }
  return root;
}

/** The hash of `paper`, which the program uses, as `lockfiles` have it. */
function paperOf(lockfiles: Readonly<Record<string, object>>, program: string, project = ""): string {
  const root = foldersWith(lockfiles);
  return Lockfile.of(join(root, program), join(root, project)).hashOf("paper");
}

/** As the program's own lockfile has it. */
const ours = () => paperOf({ "package-lock.json": OWN }, "");

test.each<[where: string, lockfiles: Record<string, object>, program: string, project?: string]>([
  ["beside the newsroom's package.json", { "package-lock.json": INSTALLED }, "node_modules/visnyk"],
  [
    "among what is installed, where npm writes no other",
    { "node_modules/.package-lock.json": INSTALLED },
    "node_modules/visnyk",
  ],
  ["in the folder of a workspace", { "package-lock.json": INSTALLED }, "node_modules/visnyk", "news"],
  [
    "of the program, on a newsroom that does not depend on it",
    { "news/package-lock.json": {}, "visnyk/package-lock.json": OWN },
    "visnyk",
    "news",
  ],
  [
    "with the package as deep as npm put it",
    {
      "package-lock.json": {
        ...INSTALLED,
        "node_modules/paper": { version: "9.0.0" },
        "node_modules/visnyk/node_modules/paper": { version: "1.0.0" },
      },
    },
    "node_modules/visnyk",
  ],
])("the lockfile is found %s, with the same hash", (_, lockfiles, program, project) => {
  expect(paperOf(lockfiles, program, project)).toBe(ours());
});

test("a newsroom's own code uses the package that the newsroom has", () => {
  const nested = { "node_modules/visnyk/node_modules/paper": { version: "2.0.0" } };
  const root = foldersWith({ "package-lock.json": { ...INSTALLED, ...nested } });
  const lockfile = Lockfile.of(join(root, "node_modules/visnyk"), root);
  expect(lockfile.hashOfOwn("paper")).toBe(ours());
  expect(lockfile.hashOf("paper")).not.toBe(ours());
});

test("where there is none, npm writes it", () => {
  const root = foldersWith({});
  expect(() => Lockfile.of(join(root, "node_modules/visnyk"), root)).toThrow(
    /package-lock\.json cannot be read \(ENOENT.*\)\. Run npm install, which writes it\.$/,
  );
});
