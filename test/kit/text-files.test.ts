import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { contentHash } from "../../src/kit/files.ts";
import { readTextFile } from "../../src/kit/text-files.ts";

const root = mkdtempSync(join(tmpdir(), "visnyk-texts-"));
afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ["text", Buffer.from("Вісник 📰"), "Вісник 📰"],
  ["nothing", Buffer.from(""), ""],
  ["a byte order mark", Buffer.from("\uFEFF\uFEFFа"), "\uFEFFа"],
  ["half a character", Buffer.from("а").subarray(0, 1), undefined],
  ["a surrogate", Buffer.from([0xed, 0xa0, 0x80]), undefined],
])("a file that holds %s is read strictly", (_, bytes, text) => {
  writeFileSync(join(root, "text"), bytes);
  expect(readTextFile(join(root, "text"))).toEqual({ text, hash: contentHash(bytes) });
  rmSync(join(root, "text"));
});

test.each([
  [2_000_000, false, true],
  [2_000_001, false, false],
  [20_000_000, true, true],
  [20_000_001, true, false],
])("one of %d bytes (a list: %s) is read: %s", (bytes, isList, isRead) => {
  const file = join(root, "long");
  writeFileSync(file, "");
  truncateSync(file, bytes);
  const read = () => readTextFile(file, isList).text?.length;
  if (isRead) expect(read()).toBe(bytes);
  else expect(read).toThrow(isList ? "a list may have 20 MB" : "a text may have 2 MB");
});
