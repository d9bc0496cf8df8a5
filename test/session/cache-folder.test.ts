import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { claimCache } from "../../src/session/cache-folder.ts";

let root: string;
let cache: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "visnyk-cache-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cache = join(root, "a", "cache");
});

test("a folder is made, and tagged for backups to pass over", () => {
  claimCache(cache);
  expect(readFileSync(join(cache, "CACHEDIR.TAG"), "utf8")).toMatch(
    /^Signature: 8a477f597d28d172789f06886806bc55\n/,
  );
});

test("a folder with its tag is ours, whatever it holds", () => {
  claimCache(cache);
  mkdirSync(join(cache, "staging"));
  expect(() => claimCache(cache)).not.toThrow();
});

test("what others keep in a folder is no matter", () => {
  mkdirSync(join(cache, "another-tool"), { recursive: true });
  claimCache(cache);
  expect(existsSync(join(cache, "another-tool"))).toBe(true);
});

test.each(["staging", "photos", "library.sqlite", "preview"])(
  "a folder that holds %s of others is refused",
  (name) => {
    mkdirSync(join(cache, name), { recursive: true });
    expect(() => claimCache(cache)).toThrow(`${cache} holds ${name}`);
    expect(() => claimCache(cache)).toThrow("VISNYK_CACHE");
    expect(existsSync(join(cache, "CACHEDIR.TAG"))).toBe(false);
  },
);

test("the tag of another program's cache is not ours", () => {
  mkdirSync(join(cache, "staging"), { recursive: true });
  writeFileSync(join(cache, "CACHEDIR.TAG"), "Signature: 8a477f597d28d172789f06886806bc55\n# by cargo\n");
  expect(() => claimCache(cache)).toThrow("VISNYK_CACHE");
});

test("a tag that is no file is named, and not read", () => {
  mkdirSync(join(cache, "CACHEDIR.TAG"), { recursive: true });
  expect(() => claimCache(cache)).toThrow(`${join(cache, "CACHEDIR.TAG")} is not a file. Delete it`);
});

test("a file is refused, in its place or above it", () => {
  mkdirSync(join(root, "a"));
  writeFileSync(cache, "");
  expect(() => claimCache(cache)).toThrow(/is a file.*VISNYK_CACHE/);
  expect(() => claimCache(join(cache, "deeper"))).toThrow(/ENOTDIR.*a file where a folder is needed/);
});
