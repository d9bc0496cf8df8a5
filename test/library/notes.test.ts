import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { Database } from "../../src/library/database.ts";
import { Note } from "../../src/library/notes.ts";

const folder = mkdtempSync(join(tmpdir(), "visnyk-notes-"));
let db: Database;
beforeEach(() => {
  db?.close();
  Database.remove(join(folder, "library.sqlite"));
  db = Database.open(join(folder, "library.sqlite"));
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const sizes = new Note<readonly number[]>("list sizes");
const reading = new Note<string>("reading");

test("what is noted is read as it was, by its name", () => {
  expect(sizes.read(db)).toBeUndefined();
  sizes.write(db, [20, 30]);
  reading.write(db, "");
  expect(sizes.read(db)).toEqual([20, 30]);
  expect(reading.read(db)).toBe("");
});

test("whoever notes something is told whether it is another than before", () => {
  expect(sizes.write(db, [20])).toBe(true);
  expect(sizes.write(db, [20])).toBe(false);
  expect(sizes.write(db, [30])).toBe(true);
  expect(sizes.write(db, [20])).toBe(true);
});

test("what is cleared is not noted any more, and nothing else is", () => {
  sizes.write(db, [20]);
  reading.write(db, "x");
  sizes.clear(db);
  expect(sizes.read(db)).toBeUndefined();
  expect(reading.read(db)).toBe("x");
  expect(sizes.write(db, [20])).toBe(true);
});
