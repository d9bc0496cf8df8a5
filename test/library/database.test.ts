import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { Database, isDamage } from "../../src/library/database.ts";

const folder = mkdtempSync(join(tmpdir(), "visnyk-database-"));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
/** A file that holds a library with one note. */
function someLibrary(): string {
  const file = join(folder, "deep", `${count++}.sqlite`);
  const db = Database.open(file);
  db.insert("notes", { name: "kept", value: "yes" });
  db.close();
  return file;
}

function noteIn(file: string): string | undefined {
  const db = Database.open(file);
  const note = db.get<{ value: string }>("select value from notes where name = 'kept'")?.value;
  db.replace("notes", { name: "usable", value: "yes" });
  db.close();
  return note;
}

test("what was written is there when the file is opened again", () => {
  expect(noteIn(someLibrary())).toBe("yes");
});

test("only a build makes a file anew: others find none, and leave it as it is", () => {
  const file = someLibrary();
  Database.openMade(file)?.close();
  expect(noteIn(file)).toBe("yes");
  withPlainDatabase(file, "pragma user_version = 9999");
  const before = readFileSync(file);
  expect(Database.openMade(file)).toBeUndefined();
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(Database.openMade(join(folder, "nowhere.sqlite"))).toBeUndefined();
});

describe("a file that is of no use is made anew", () => {
  test.each<[what: string, spoil: (file: string) => void]>([
    ["gone", (file) => rmSync(file)],
    ["empty", (file) => truncateSync(file)],
    ["cut within its header", (file) => truncateSync(file, 60)],
    ["cut in the middle", (file) => truncateSync(file, readFileSync(file).length / 2)],
    [
      "another kind of file",
      (file) => writeFileSync(file, "no database, and longer than a header is".repeat(20)),
    ],
    ["with a damaged header", (file) => writeFileSync(file, readFileSync(file).fill(0x5a, 0, 100))],
    ["with nothing but zeros", (file) => writeFileSync(file, readFileSync(file).fill(0))],
    ["of another version", (file) => withPlainDatabase(file, "pragma user_version = 9999")],
    ["of no version", (file) => withPlainDatabase(file, "pragma user_version = 0")],
  ])("%s", (_, spoil) => {
    const file = someLibrary();
    spoil(file);
    expect(noteIn(file)).toBeUndefined();
    expect(noteIn(file)).toBeUndefined();
  });
});

function withPlainDatabase(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

describe("a transaction", () => {
  const note = (db: Database, name: string) => db.insert("notes", { name, value: "x" });
  const names = (db: Database) => db.all<{ name: string }>("select name from notes").map(({ name }) => name);

  test("holds as a whole", async () => {
    const db = Database.open(join(folder, "whole.sqlite"));
    const result = await db.transaction(async () => {
      note(db, "a");
      await null;
      note(db, "b");
      return 7;
    });
    expect([result, names(db)]).toEqual([7, ["a", "b"]]);
    db.close();
  });

  test.each<[when: string, fail: (db: Database) => unknown]>([
    [
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    [
      "throws later",
      async () => {
        await null;
        throw new Error("no");
      },
    ],
    ["breaks a rule of the tables", (db) => db.insert("notes", { name: "before", value: "y" })],
  ])("that %s leaves nothing, and the next one works", async (_, fail) => {
    const db = Database.open(join(folder, `${count++}.sqlite`));
    note(db, "before");
    const failing = db.transaction(async () => {
      note(db, "a");
      await fail(db);
    });
    await expect(failing).rejects.toThrow();
    expect(names(db)).toEqual(["before"]);
    await db.transaction(() => note(db, "b"));
    expect(names(db)).toEqual(["b", "before"]);
    db.close();
  });
});

describe("a library that is filled for the first time", () => {
  const filled = async (fail: boolean) => {
    const db = Database.open(join(folder, `${count++}.sqlite`));
    onTestFinished(() => db.close());
    const indexes = () => db.all("select name, sql from sqlite_master where type = 'index' order by name");
    const before = indexes();
    const filling = db.transaction(() =>
      db.filling(async () => {
        db.insert("photos", { story: "a", file: "a.png", key: "k", hash: "h", facts: "{}" });
        if (fail) throw new Error("no");
      }),
    );
    await filling.catch(() => {});
    if (fail) await db.transaction(() => {});
    const photos = db.all("select file from photos indexed by photos_by_key where key = 'k'");
    return { before, after: indexes(), photos, mode: db.get("pragma journal_mode") };
  };

  test("has all its indexes and its log afterwards", async () => {
    const { before, after, photos, mode } = await filled(false);
    expect(after).toEqual(before);
    expect(photos).toEqual([{ file: "a.png" }]);
    expect(mode).toEqual({ journal_mode: "wal" });
  });

  test("is as it was where that fails, and has its log when it was tried again", async () => {
    const { before, after, photos, mode } = await filled(true);
    expect(after).toEqual(before);
    expect(photos).toEqual([]);
    expect(mode).toEqual({ journal_mode: "wal" });
  });
});

test("rows come all at once, or the first", () => {
  const db = Database.open(join(folder, "rows.sqlite"));
  for (const name of ["a", "b", "c"]) db.insert("notes", { name, value: name.toUpperCase() });
  const sql = "select value from notes where name <> ? order by name";
  expect(db.all(sql, "b")).toEqual([{ value: "A" }, { value: "C" }]);
  expect(db.get(sql, "a")).toEqual({ value: "B" });
  expect(db.get("select 1 from notes where name = 'd'")).toBeUndefined();
  db.close();
});

describe("rows", () => {
  const open = () => {
    const db = Database.open(join(folder, `${count++}.sqlite`));
    onTestFinished(() => db.close());
    return db;
  };
  const photoUse = { id: "2025/02/10-a", lang: "uk", file: "a.png" };

  test("are inserted by the names of their columns, in whatever order these come", () => {
    const db = open();
    db.insert("told", { hub: "h", path: "/a", hash: "1" });
    db.insert("told", { hash: "2", path: "/b", hub: "h" });
    db.insert("told", { path: "/c", hub: "h", hash: "3" });
    expect(db.all("select hub, path, hash from told order by path")).toEqual([
      { hub: "h", path: "/a", hash: "1" },
      { hub: "h", path: "/b", hash: "2" },
      { hub: "h", path: "/c", hash: "3" },
    ]);
  });

  test("may leave out columns that can be empty, one after the other, and columns may have the names of SQL's words", () => {
    const db = open();
    db.insert("changes", { id: "a", lang: "uk", before: "{}" });
    db.insert("changes", { id: "b", lang: "uk", after: "{}" });
    db.insert("changes", { id: "c", lang: "uk" });
    expect(db.all('select id, "before", "after" from changes order by id')).toEqual([
      { id: "a", before: "{}", after: null },
      { id: "b", before: null, after: "{}" },
      { id: "c", before: null, after: null },
    ]);
  });

  test.each<[what: string, row: Record<string, string>]>([
    ["with a column that there is not", { ...photoUse, size: "1" }],
    ["without one that is required", { id: photoUse.id, lang: photoUse.lang }],
    ["with a key that there is", photoUse],
  ])("%s are not inserted", (_, row) => {
    const db = open();
    db.insert("photo_uses", photoUse);
    expect(() => db.insert("photo_uses", row)).toThrow();
    expect(db.all("select id, lang, file from photo_uses")).toEqual([photoUse]);
  });

  test("take the place of others with their key, or leave it to them", () => {
    const db = open();
    const note = (value: string) => ({ name: "n", value });
    const value = () => db.get<{ value: string }>("select value from notes")?.value;
    db.replace("notes", note("1"));
    db.replace("notes", note("2"));
    expect(value()).toBe("2");
    db.insertNew("notes", note("3"));
    expect(value()).toBe("2");
    db.insertNew("notes", { name: "other", value: "3" });
    expect(db.all("select name from notes order by name")).toEqual([{ name: "n" }, { name: "other" }]);
  });
});

describe("damage is known", () => {
  const malformed = Object.assign(new Error("database disk image is malformed"), { errcode: 11 });
  test.each<[what: string, error: unknown, damage: boolean]>([
    ["by SQLite's code", malformed, true],
    ["by its words, where a thread has lost the code", new Error("file is not a database"), true],
    ["by JSON that is none", new SyntaxError("Unterminated string in JSON at position 3"), true],
    ["within what Eleventy wraps", Object.assign(new Error("x"), { originalError: malformed }), true],
    ["within a cause", new Error("x", { cause: malformed }), true],
    ["and told from a lock", Object.assign(new Error("database is locked"), { errcode: 5 }), false],
    ["and from mistakes of the program", new SyntaxError("Unexpected identifier"), false],
    ["and from what is no error", "malformed", false],
  ])("%s", (_, error, damage) => {
    expect(isDamage(error)).toBe(damage);
  });
});
