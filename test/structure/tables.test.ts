import { expect, test } from "vitest";
import { SCHEMA } from "../../src/library/schema.ts";
import { sourceFiles } from "./source-files.ts";

const FILES = sourceFiles("src", "scripts").filter(({ path }) => path !== "src/library/schema.ts");

/** Tables that are asked in one module only, which has a function for whatever is asked of them. */
const OWNERS: Readonly<Record<string, string>> = {
  outputs: "src/library/published.ts",
  copies: "src/library/published.ts",
  dependencies: "src/library/published-dependencies.ts",
  compressed: "src/library/compressed.ts",
  waiting: "src/library/waiting.ts",
  notes: "src/library/notes.ts",
};

/** What names a table in SQL, or in a call that inserts rows. */
const naming = (table: string) =>
  new RegExp(`\\b(?:from|into|join|update) ${table}\\b|\\.(?:insert|insertNew|replace)\\("${table}"`);

test.each(Object.entries(OWNERS))("the table %s is asked by its owner alone", (table, owner) => {
  expect(SCHEMA).toContain(`create table ${table} (`);
  const asking = FILES.filter(({ source }) => naming(table).test(source));
  expect(asking.map(({ path }) => path)).toEqual([owner]);
});

test("rows are inserted by the names of their columns, not by their order", () => {
  const orderly = /\binto \w+\s+(?:values|select)\b/;
  expect(orderly.test("insert or replace into notes values (?, ?)")).toBe(true);
  expect(FILES.filter(({ source }) => orderly.test(source)).map(({ path }) => path)).toEqual([]);
});
