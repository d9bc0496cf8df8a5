import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import {
  checksumOf,
  contentHash,
  fileChecksum,
  fileHash,
  filesBelow,
  readTextFile,
  walk,
} from "../../src/kit/files.ts";

const root = mkdtempSync(join(tmpdir(), "visnyk-files-"));
afterAll(() => rmSync(root, { recursive: true }));

for (const path of ["b.txt", "a/c.txt", "a/.hidden", ".git/config"]) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), path);
}
symlinkSync(join(root, "a"), join(root, "link"));

test("the files below a folder are the same with and without a look at each", () => {
  const found = [...filesBelow(root)].sort(([a], [b]) => (a < b ? -1 : 1));
  expect(found).toEqual([
    ["a/c.txt", true],
    ["b.txt", true],
    ["link", false],
  ]);
  expect(walk(root).map(({ path, symlink }) => [path, !symlink])).toEqual(found);
  expect([...filesBelow(root, (folder) => folder !== "a")]).toHaveLength(2);
  expect([...filesBelow(join(root, "nowhere"))]).toEqual([]);
});

test.each([0, 1, 5, 1 << 18, (1 << 18) + 1, 700_000])(
  "hash and checksum of a file of %d bytes are those of its content",
  (size) => {
    const content = Buffer.alloc(size, "Вісник");
    writeFileSync(join(root, "sized"), content);
    expect(fileHash(join(root, "sized"))).toBe(contentHash(content));
    expect(fileChecksum(join(root, "sized"))).toEqual(checksumOf(content));
    rmSync(join(root, "sized"));
  },
);

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
