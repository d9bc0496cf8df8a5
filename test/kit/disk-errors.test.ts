import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { diskError } from "../../src/kit/disk-errors.ts";
import { fileChecksum, fileHash } from "../../src/kit/files.ts";
import { UsageError } from "../../src/kit/problems.ts";
import { readTextFile } from "../../src/kit/text-files.ts";

function failure(code: string, more: object = {}): Error {
  return Object.assign(new Error(`${code}: …`), { code, ...more });
}

function thrownBy(steps: () => unknown): unknown {
  try {
    steps();
  } catch (error) {
    return error;
  }
  return undefined;
}

// biome-ignore format: a table reads better in rows
test.each([
  ["a full disk", failure("ENOSPC", { path: "/c/x" }), /^\/c\/x cannot be written \(ENOSPC\): there is no room left.* Make room/],
  ["a quota", failure("EDQUOT"), /^\/place cannot be written \(EDQUOT\).*used up/],
  ["a disk that is only read", failure("EROFS", { path: "/c/x", dest: "/s/x" }), /^\/s\/x cannot.*is read-only/],
  ["a folder of others", failure("EACCES"), /lacks the permission/],
  ["a folder that may not be looked into", failure("EACCES", { syscall: "scandir", path: "/c/x" }), /^\/c\/x cannot be read \(EACCES\): this user lacks the permission/],
  ["what Eleventy wraps", Object.assign(new Error("x"), { originalError: failure("ENOSPC") }), /no room/],
  ["what others wrap", new Error("x", { cause: new Error("y", { cause: failure("ENOSPC") }) }), /no room/],
  ["a database that finds the disk full", Object.assign(new Error("x"), { code: "ERR_SQLITE_ERROR", errcode: 13 }), /ENOSPC/],
  ["a database that may not be written", Object.assign(new Error("x"), { errcode: 8 }), /^\/place cannot be written \(EACCES\): this user lacks the permission/],
  ["one that cannot grow its index of the log", Object.assign(new Error("x"), { errcode: 10 | (19 << 8) }), /EIO/],
])("%s is told with what to do", (_, error, words) => {
  expect(diskError(error, "/place")).toBeInstanceOf(UsageError);
  expect(diskError(error, "/place")?.message).toMatch(words);
});

test.each([
  new Error("x"),
  failure("ENOENT"),
  failure("constructor"),
  Object.assign(new Error("x"), { errcode: 11 }),
  "text",
  undefined,
])("%s is no error of the disk", (error) => {
  expect(diskError(error, "/place")).toBeUndefined();
});

test("an error that names itself as its cause comes to an end", () => {
  const error = new Error("x");
  error.cause = error;
  expect(diskError(error, "/place")).toBeUndefined();
});

test("what the system itself says", () => {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-disk-"));
  const file = join(folder, "file");
  writeFileSync(file, "");
  const told = (steps: () => unknown) => diskError(thrownBy(steps), "/place")?.message;
  expect(told(() => mkdirSync(join(file, "x")))).toContain(`${join(file, "x")} cannot be written (ENOTDIR)`);
  expect(told(() => writeFileSync(folder, ""))).toContain("EISDIR");
  expect(told(() => new DatabaseSync(join(folder, "no", "where")))).toContain(
    "/place cannot be written (EACCES)",
  );
  for (const read of [fileHash, fileChecksum, readTextFile])
    expect(told(() => read(join(file, "x")))).toContain(`${join(file, "x")} cannot be read (ENOTDIR)`);
  rmSync(folder, { recursive: true });
});
