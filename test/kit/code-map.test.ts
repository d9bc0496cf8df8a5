import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { CodeMap, type Parts } from "../../src/kit/code-map.ts";

const project = mkdtempSync(join(tmpdir(), "visnyk-code-"));
afterAll(() => rmSync(project, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

interface Entry {
  version: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const PACKAGES: Record<string, Entry> = {
  "node_modules/paper": { version: "1.0.0", dependencies: { "@mill/pulp": "^1" } },
  "node_modules/@mill/pulp": {
    version: "1.0.0",
    dependencies: { water: "^2" },
    optionalDependencies: { dye: "*" },
  },
  "node_modules/@mill/pulp/node_modules/water": { version: "2.0.0", dependencies: { paper: "*" } },
  "node_modules/water": { version: "1.0.0" },
  "node_modules/dye": { version: "1.0.0" },
  "node_modules/ink": { version: "1.0.0" },
};

function lock(changes: Record<string, string> = {}): void {
  const packages = structuredClone(PACKAGES);
  for (const [place, version] of Object.entries(changes)) (packages[place] as Entry).version = version;
  write("package-lock.json", JSON.stringify({ packages }));
}

const parts = (entry = "src/page.ts"): Parts => new CodeMap(project).partsOf(entry);

beforeEach(() => {
  lock();
  write("src/page.ts", 'import { a } from "./a.ts";\nexport const page = a;\n');
  write("src/a.ts", "export const a = 1;\n");
});

describe("a module consists of what it imports", () => {
  const FOLLOWED = [
    'import { b } from "./b.ts";',
    'import b from "./b.ts";',
    'import * as b from "./b.ts";',
    'import "./b.ts";',
    'import { type B, b } from "./b.ts";',
    'import {\n  a,\n  b,\n} from "./b.ts";',
    'export { b } from "./b.ts";',
    'export * from "./b.ts";',
    'const b = await import("./b.ts");',
    "import { b } from './b.ts';",
    'const b = new URL("b.ts", import.meta.url);',
  ];
  test.each(FOLLOWED)("%j is followed", (statement) => {
    write("src/page.ts", `${statement}\n`);
    write("src/b.ts", 'import { c } from "../lib/c.ts";\n');
    write("lib/c.ts", 'import { b } from "../src/b.ts";\nexport const c = 1;\n');
    expect(Object.keys(parts()).sort()).toEqual(["Node", "lib/c.ts", "src/b.ts", "src/page.ts"]);
  });

  test.each([
    'import type { B } from "./b.ts";',
    'export type { B } from "./b.ts";',
    'import { readFile } from "node:fs";',
  ])("%j is not", (statement) => {
    write("src/page.ts", `${statement}\n`);
    expect(Object.keys(parts()).sort()).toEqual(["Node", "src/page.ts"]);
  });

  test("a name that is put in stands for every folder that has the file", () => {
    write("src/page.ts", `const rule = (name) => import(\`./blocks/\${name}/rule.ts\`);\n`);
    write("src/blocks/one/rule.ts", 'import "../../a.ts";\n');
    write("src/blocks/two/rule.ts", "export const two = 2;\n");
    write("src/blocks/three/page.ts", "export const three = 3;\n");
    write("src/blocks/list.ts", "export const list = [];\n");
    expect(Object.keys(parts()).sort()).toEqual([
      "Node",
      "src/a.ts",
      "src/blocks/one/rule.ts",
      "src/blocks/two/rule.ts",
      "src/page.ts",
    ]);
  });

  test("a change of any of them is a change of its part, and of no other", () => {
    const before = parts();
    write("src/a.ts", "export const a = 2;\n");
    const after = parts();
    expect(after["src/a.ts"]).not.toBe(before["src/a.ts"]);
    expect({ ...after, "src/a.ts": before["src/a.ts"] }).toEqual(before);
  });

  test("a module that is not there is an error", () => {
    write("src/page.ts", 'import "./gone.ts";\n');
    expect(() => parts()).toThrow("gone.ts");
  });
});

describe("a package with all that it depends on", () => {
  beforeEach(() => {
    write("src/page.ts", 'import paper from "paper/thin";\nimport { ink } from "ink";\n');
    write("src/b.ts", 'import "@mill/pulp/deep/file.js";\n');
  });

  test("is one part, by its name", () => {
    expect(Object.keys(parts()).sort()).toEqual(["Node", "package ink", "package paper", "src/page.ts"]);
    expect(Object.keys(parts("src/b.ts"))).toContain("package @mill/pulp");
    const { "package paper": paper } = parts();
    expect(new CodeMap(project).packageParts("paper")).toEqual({ "package paper": paper });
  });

  test.each<[place: string, concerned: boolean]>([
    ["node_modules/paper", true],
    ["node_modules/@mill/pulp", true],
    ["node_modules/@mill/pulp/node_modules/water", true],
    ["node_modules/dye", true],
    ["node_modules/water", false],
    ["node_modules/ink", false],
  ])("another version of %s: %s", (place, concerned) => {
    const before = parts();
    lock({ [place]: "9.0.0" });
    expect(parts()["package paper"] !== before["package paper"]).toBe(concerned);
  });
});

test("the program's own pages: a template, its parts, and the packages they use", () => {
  const code = new CodeMap(join(import.meta.dirname, "../.."));
  const story = code.partsOf("templates/pages/story.11ty.ts");
  for (const part of ["templates/story.ts", "src/kit/html.ts", "Node"]) expect(story).toHaveProperty([part]);
  expect(story).not.toHaveProperty(["src/library/database.ts"]);
  expect(code.partsOf("src/intake/intake.ts")).toHaveProperty(["package markdown-it"]);
});
