import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checksumOf, contentHash, fileChecksum, fileHash, filesBelow, walk } from "../../src/kit/files.ts";

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
