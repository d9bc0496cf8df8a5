import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isSignedBy,
  newKeys,
  privateKeyFrom,
  publicKeyFrom,
  publicKeyOf,
  signatureOf,
} from "../../src/mirror/signature.ts";
import {
  filesOfText,
  indexText,
  type ListedFile,
  listTexts,
  parseIndex,
  partOf,
} from "../../src/mirror/signed-list.ts";

const A = "a".repeat(64);

test.each([
  ["index.html", "root"],
  ["feed.xml", "root"],
  ["2025/02/13/a/index.html", "2025-02"],
  ["en/2025/02/13/a/index.html", "2025-02"],
  ["en/index.html", "root"],
  ["2025/index.html", "root"],
  ["topics/ukraine/page/3/index.html", "topics"],
  ["fr/topics/ukraine/feed.xml", "topics"],
  ["photos/b-640.avif", "photos-a"],
  ["assets/site-1a2b.css", "assets-a"],
  ["search/uk/recent/0.bin", "search"],
  ["Документи/a.pdf", "root"],
])("%s is listed in the part %s", (path, part) => {
  expect(partOf({ path, sha256: A })).toBe(part);
});

const FILES = fc.uniqueArray(
  fc.record({
    path: fc.stringMatching(/^[a-z0-9/_. *\\Її-]{1,20}$/),
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  }),
  { selector: ({ path }) => path },
);
const sorted = (files: readonly ListedFile[]) => files.toSorted((a, b) => (a.path < b.path ? -1 : 1));

test("every file is in one part of the list, whatever the order in which they come", () => {
  fc.assert(
    fc.property(FILES, (files) => {
      const texts = listTexts(files);
      expect([...listTexts([...files].reverse())]).toEqual([...texts]);
      expect(sorted([...texts.values()].flatMap(filesOfText))).toEqual(sorted(files));
    }),
  );
});

test("the index names the parts with their hashes", () => {
  const texts = listTexts([{ path: "index.html", sha256: A }]);
  const index = parseIndex(
    indexText({ site: "https://news.example/", newest: "2025-02-13T18:40:00Z" }, texts),
  );
  expect(index).toEqual({
    version: 1,
    site: "https://news.example/",
    newest: "2025-02-13T18:40:00Z",
    parts: [{ name: "root", sha256: expect.stringMatching(/^[0-9a-f]{64}$/), files: 1 }],
  });
});

test("a line that lists no file is an error", () => {
  expect(() => filesOfText("abc  index.html\n")).toThrow('"abc  index.html" lists no file');
});

describe("a signature", () => {
  const { pem, publicKey } = newKeys();
  const mine = privateKeyFrom(pem);
  const key = publicKeyFrom(publicKey);
  if (mine === undefined || key === undefined) throw new Error("no keys");

  test("is the same each time, and that of the key alone", () => {
    const signature = signatureOf("Вісник", mine);
    expect(signatureOf("Вісник", mine)).toEqual(signature);
    expect(isSignedBy(Buffer.from("Вісник"), signature, key)).toBe(true);
    expect(isSignedBy(Buffer.from("Вісник!"), signature, key)).toBe(false);
    const other = publicKeyFrom(newKeys().publicKey);
    expect(other && isSignedBy(Buffer.from("Вісник"), signature, other)).toBe(false);
    expect(isSignedBy(Buffer.from("Вісник"), new Uint8Array(), key)).toBe(false);
  });

  test("needs keys of its own kind, and the public one follows from the private one", () => {
    expect(publicKeyOf(mine)).toBe(publicKey);
    for (const text of ["", "x", "MCowBQYDK2VwAyEA", pem]) expect(publicKeyFrom(text)).toBeUndefined();
    for (const text of ["", "x", publicKey]) expect(privateKeyFrom(text)).toBeUndefined();
  });
});
