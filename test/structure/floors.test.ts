import { isBuiltin } from "node:module";
import { describe, expect, test } from "vitest";
import { CodeMap } from "../../src/kit/code-map.ts";
import { FLOORS, floorOf } from "./floors.ts";
import { PROJECT, type SourceFile, sourceFiles } from "./source-files.ts";

const PLACES = FLOORS.flat();
/** What runs in browsers has disks and clocks of its own. */
const IN_BROWSERS = /^templates\/assets\/js\/|^src\/blocks\/[^/]+\/script\.ts$/;
const SOURCES = sourceFiles(...PLACES);
const FILES = SOURCES.filter(({ path }) => !IN_BROWSERS.test(path));

/** A block has one folder, and each file in it stands on the floor of what uses it. */
const PARTS_OF_BLOCKS = { page: "templates", feed: "src/feeds", script: "templates" } as const;

function placeOf(path: string): (typeof PLACES)[number] | undefined {
  const part = /^src\/blocks\/[^/]+\/(page|feed|script)\.ts$/.exec(path)?.[1];
  if (part !== undefined) return PARTS_OF_BLOCKS[part as keyof typeof PARTS_OF_BLOCKS];
  return PLACES.find((place) => path === place || path.startsWith(`${place}/`));
}

/** An import may go within its folder and to a lower floor; words may know what they name; scripts share theirs. */
function isAllowed(from: string, to: string | undefined): boolean {
  if (to === undefined) return false;
  if (from === to || floorOf(to) < floorOf(from)) return true;
  return floorOf(from) === FLOORS.length - 1 && floorOf(to) === FLOORS.length - 1;
}

describe("the floors", () => {
  test("hold every source file", () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(sourceFiles("src").filter(({ path }) => placeOf(path) === undefined)).toEqual([]);
  });

  test("are imported downwards only", () => {
    const upwards = FILES.flatMap(({ path, imports }) =>
      imports.filter((to) => !isAllowed(placeOf(path) as string, placeOf(to))).map((to) => `${path} → ${to}`),
    );
    expect(upwards).toEqual([]);
  });

  test("have no circles of files", () => {
    expect(circlesOf(FILES)).toEqual([]);
  });

  test("touch the disk and the clock only where that is their work", () => {
    const allowed =
      /^src\/kit\/(files|text-files|threads|code-map|lockfile)\.ts$|^src\/(photos|library|s3|store|intake|assets|publication|shares|session|deploy|eleventy|import|links|report|fetching|posters|overlay|preview|upgrade|site-test)\/|^scripts\/|^eleventy\.config\.ts$/;
    const touching = FILES.filter(
      ({ foreign, source }) =>
        foreign.some((name) => /^node:(fs|child_process|os)/.test(name)) ||
        /\bDate\.now\(|new Date\(\)|DateTime\.(now|local)\(\)|process\.env/.test(source),
    );
    expect(touching.map(({ path }) => path).filter((path) => !allowed.test(path))).toEqual([]);
    expect(touching.length).toBeGreaterThan(5);
  });

  test("read the clock once, beside the age of abandoned files", () => {
    const readers = FILES.filter(({ source }) =>
      /\bDate\.now\(|new Date\(\)|DateTime\.(now|local)\(\)/.test(source),
    );
    expect(readers.map(({ path }) => path)).toEqual([
      "src/photos/cache.ts",
      "src/intake/scan.ts",
      "src/session/settings.ts",
    ]);
  });

  test("read the environment where a run begins, and hand on what it says: nobody sets it, but for Node's own cache", () => {
    const setting = FILES.filter(({ source }) =>
      /process\.env(?:\.\w+|\[[^\]]+\])\s*(?:\?\?|\|\|)?=(?!=)/.test(source),
    );
    expect(setting.map(({ path }) => path)).toEqual(["scripts/command.ts"]);
    const reading = FILES.filter(
      ({ path, source }) => path.startsWith("src/") && /process\.env/.test(source),
    );
    expect(reading.map(({ path }) => path)).toEqual(["src/kit/threads.ts"]);
  });

  test("are not known to what runs in browsers, nor is Node", () => {
    const scripts = SOURCES.filter(({ path }) => IN_BROWSERS.test(path));
    const code = new CodeMap(PROJECT);
    const ofAll = (those: readonly SourceFile[]) =>
      new Set(those.flatMap(({ path }) => Object.keys(code.partsOf(path))));
    const isOfDesk = ({ path }: SourceFile) => /^templates\/assets\/js\/editor[./]/.test(path);
    const parts = ofAll(scripts.filter((script) => !isOfDesk(script)));
    const ofDesk = ofAll(scripts.filter(isOfDesk));
    expect([...ofDesk].filter((part) => part.startsWith("package ")).toSorted()).toEqual([
      "package @sveltia/cms",
      "package fastest-levenshtein",
      "package yaml",
    ]);
    for (const { path, source } of SOURCES) if (ofDesk.has(path)) expect(source).not.toMatch(/from "node:/);
    const used = SOURCES.filter(({ path }) => parts.has(path));
    expect(used.length).toBeGreaterThan(scripts.length);
    expect(used.filter(({ source }) => /from "node:/.test(source)).map(({ path }) => path)).toEqual([]);
    expect(used.filter(({ path }) => path.startsWith("templates/") && !IN_BROWSERS.test(path))).toEqual([]);
    expect([...parts].filter((part) => part.startsWith("package ")).toSorted()).toEqual([
      "package @orama/stemmers",
      "package fastest-levenshtein",
    ]);
  });

  test.each(["src/search/browser", "src/search/format"])("leave nothing of Node in %s, nor below", (room) => {
    const files = new Map(FILES.map((file) => [file.path, file]));
    const loaded = new Set([...files.keys()].filter((path) => placeOf(path) === room));
    expect(loaded.size).toBeGreaterThan(2);
    for (const path of loaded) for (const other of files.get(path)?.imports ?? []) loaded.add(other);
    const foreign = [...loaded].flatMap((path) => files.get(path)?.foreign ?? []);
    expect(foreign.filter((name) => isBuiltin(name))).toEqual([]);
  });

  test("know Eleventy on the top floor only", () => {
    const knowing = FILES.filter(({ foreign }) => foreign.includes("@11ty/eleventy"));
    expect(
      knowing
        .map(({ path }) => path)
        .filter((path) => floorOf(placeOf(path) as string) !== FLOORS.length - 1),
    ).toEqual([]);
    expect(knowing.length).toBeGreaterThan(0);
  });
});

function circlesOf(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.path, file.imports]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    else if (!done.has(path)) {
      for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    }
  };
  for (const path of imports.keys()) visit(path, []);
  return circles;
}
