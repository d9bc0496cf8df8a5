import { expect, test } from "vitest";
import { sourceFiles } from "../structure/source-files.ts";

test("all that search loads runs in a browser", () => {
  const files = new Map(sourceFiles("src").map((file) => [file.path, file]));
  const loaded = new Set(["src/search/search.ts"]);
  for (const path of loaded) for (const other of files.get(path)?.imports ?? []) loaded.add(other);
  expect(loaded.size).toBeGreaterThan(10);
  const foreign = [...loaded].flatMap((path) => files.get(path)?.foreign ?? []);
  expect(foreign.filter((name) => name.startsWith("node:"))).toEqual([]);
});
