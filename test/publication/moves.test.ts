import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planMoves, type StagedFile, stepsOf } from "../../src/publication/moves.ts";

/** A site that holds these files. */
function siteOf(...files: string[]) {
  const looked: string[] = [];
  const foldersIn = (folder: string): ReadonlySet<string> => {
    looked.push(folder);
    const inner = files.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
    return new Set(
      inner.filter((file) => file.includes("/")).map((file) => file.slice(0, file.indexOf("/"))),
    );
  };
  return { foldersIn, looked };
}

function planned(staged: Record<string, number>, ...site: string[]): string[] {
  const files = Object.entries(staged).map(([path, phase]): StagedFile => ({ path, phase }));
  return planMoves(files, siteOf(...site).foldersIn).map(({ path, folder }) => (folder ? `${path}/` : path));
}

describe("moves", () => {
  test("come in the order of the phases", () => {
    expect(planned({ "feed.xml": 3, "index.html": 2, "404.html": 1, "robots.txt": 1 })).toEqual([
      "404.html",
      "robots.txt",
      "index.html",
      "feed.xml",
    ]);
  });

  test("take folders that are not there yet whole, when the first of what they hold is due", () => {
    const staged = { "sitemap.xml": 3, "2025/index.html": 2, "2025/01/a/index.html": 1, "assets/a.css": 0 };
    expect(planned(staged)).toEqual(["assets/", "2025/", "sitemap.xml"]);
  });

  test("go as deep as there are folders", () => {
    const staged = {
      "2025/01/a/index.html": 1,
      "2025/01/b/index.html": 1,
      "2025/02/c/index.html": 1,
      "2025/01/index.html": 2,
    };
    expect(planned(staged, "2025/01/a/index.html")).toEqual([
      "2025/01/a/index.html",
      "2025/01/b/",
      "2025/02/",
      "2025/01/index.html",
    ]);
  });
});

test("a folder is looked into once, and only where folders are to come into it", () => {
  const site = siteOf("a/b/index.html", "a/c/index.html");
  planMoves(
    ["a/b/index.html", "a/c/index.html", "a/d/index.html"].map((path) => ({ path, phase: 1 })),
    site.foldersIn,
  );
  expect(site.looked).toEqual(["", "a/"]);
});

const paths = fc.uniqueArray(
  fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 3 }).map((parts) => [...parts, "f"].join("/")),
);

test("every file is moved once, by itself or with one folder that the site has not", () => {
  fc.assert(
    fc.property(paths, paths, (staged, there) => {
      const moves = planMoves(
        staged.map((path, i) => ({ path, phase: i % 4 })),
        siteOf(...there).foldersIn,
      );
      for (const path of staged) {
        const carrying = moves.filter((move) =>
          move.folder ? path.startsWith(`${move.path}/`) : path === move.path,
        );
        expect(carrying).toHaveLength(1);
      }
      for (const { path, folder } of moves)
        if (folder) expect(there.some((file) => file.startsWith(`${path}/`))).toBe(false);
    }),
  );
});

test.each([
  [["a.txt"], ["b.txt"], ["move a.txt", "delete b.txt"]],
  [["a.txt"], ["A.txt", "b.txt"], ["delete A.txt", "move a.txt", "delete b.txt"]],
  [["A.txt"], ["a.txt"], ["delete a.txt", "move A.txt"]],
  [["b"], ["b/a.txt"], ["move b", "delete b/a.txt"]],
  [["b"], ["B/a.txt"], ["delete B/a.txt", "move b"]],
  [["b"], ["b.txt"], ["move b", "delete b.txt"]],
  [["\u0439.txt"], ["\u0438\u0306.txt"], ["delete \u0438\u0306.txt", "move \u0439.txt"]],
])("of %j that comes and %j that goes, the steps are %j", (come, go, steps) => {
  const moves = come.map((path) => ({ path }));
  expect(stepsOf(moves, go).map(({ deed, path }) => `${deed} ${path}`)).toEqual(steps);
});
