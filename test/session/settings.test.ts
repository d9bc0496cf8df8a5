import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { USUAL_THREADS } from "../../src/kit/threads.ts";
import {
  libraryFile,
  lockFile,
  pressFolder,
  type Settings,
  settingsFrom,
} from "../../src/session/settings.ts";

const PROJECT = resolve(import.meta.dirname, "../..");

test("without an environment, everything lies in the project", () => {
  const before = Date.now();
  const { now, ...settings } = settingsFrom({});
  expect(settings).toEqual({
    program: PROJECT,
    project: PROJECT,
    content: join(PROJECT, "content"),
    output: join(PROJECT, "_site"),
    cache: join(PROJECT, ".cache"),
    baseUrl: undefined,
    published: undefined,
    ci: false,
    preview: false,
    why: false,
    verify: false,
    report: false,
    threads: USUAL_THREADS,
    clockRuns: true,
  });
  expect(now).toBeGreaterThanOrEqual(before);
});

// biome-ignore format: a table reads better in rows
test.each<[env: NodeJS.ProcessEnv, expected: Partial<Settings>]>([
  [{ VISNYK_CONTENT: "/a/content" }, { content: "/a/content" }],
  [{ VISNYK_CONTENT: "texts" }, { content: resolve("texts") }],
  [{ VISNYK_CONTENT: "" }, { content: join(PROJECT, "content") }],
  [{ VISNYK_OUTPUT: "/a/b/../site/" }, { output: "/a/site" }],
  [{ VISNYK_CACHE: "/a/cache" }, { cache: "/a/cache" }],
  [{ VISNYK_BASE_URL: "https://x.example/" }, { baseUrl: "https://x.example/" }],
  [{ VISNYK_BASE_URL: "" }, { baseUrl: undefined }],
  [{ VISNYK_NOW: "2025-02-13T18:40:00Z" }, { now: Date.UTC(2025, 1, 13, 18, 40), clockRuns: false }],
  [{ VISNYK_NOW: "2025-02-13T18:40:00+02:00" }, { now: Date.UTC(2025, 1, 13, 16, 40) }],
  [{ VISNYK_NOW: "2025-02-13T18:40" }, { now: Date.UTC(2025, 1, 13, 18, 40) }],
  [{ VISNYK_PUBLISHED: "https://x.example/" }, { published: "https://x.example/" }],
  [{ VISNYK_PUBLISHED: "old/_site" }, { published: resolve("old/_site") }],
  [{ VISNYK_PUBLISHED: "none" }, { published: "none" }],
  [{ VISNYK_PUBLISHED: "" }, { published: undefined }],
  [{ VISNYK_STORE: "" }, { store: undefined }],
  [{ VISNYK_STORE: "built" }, { store: { at: resolve("built"), writes: true } }],
  [{ VISNYK_STORE: "s3://news/built", VISNYK_STORE_WRITES: "no" }, { store: { at: "s3://news/built", writes: false } }],
  [{ CI: "true" }, { ci: true }],
  [{ CI: "false" }, { ci: false }],
  [{ VISNYK_THREADS: "" }, { threads: USUAL_THREADS }],
  [{ VISNYK_THREADS: "1" }, { threads: { count: 1, from: Number.POSITIVE_INFINITY } }],
  [{ VISNYK_THREADS: "4" }, { threads: { count: 4, from: 1 } }],
])("%j", (env, expected) => {
  expect(settingsFrom(env)).toMatchObject(expected);
});

describe("refused", () => {
  // biome-ignore format: a table reads better in rows
  test.each<[what: string, env: NodeJS.ProcessEnv, words: RegExp]>([
    ["a clock that is no instant", { VISNYK_NOW: "tomorrow" }, /VISNYK_NOW: "tomorrow".*2025-02-13T18:40:00Z/],
    ["no number of threads", { VISNYK_THREADS: "many" }, /VISNYK_THREADS: "many" is not a number/],
    ["no threads at all", { VISNYK_THREADS: "0" }, /VISNYK_THREADS/],
    ["a clock on 30 February", { VISNYK_NOW: "2025-02-30T10:00:00Z" }, /VISNYK_NOW/],
    ["an output that is the project", { VISNYK_OUTPUT: PROJECT }, /VISNYK_OUTPUT .* holds the project/],
    ["an output above the project", { VISNYK_OUTPUT: join(PROJECT, "..") }, /holds the project/],
    ["an output that is the root", { VISNYK_OUTPUT: "/" }, /holds the project/],
    ["an output that is the content", { VISNYK_CONTENT: "/a/b", VISNYK_OUTPUT: "/a/b" }, /holds VISNYK_CONTENT/],
    ["an output above the content", { VISNYK_CONTENT: "/a/b/c", VISNYK_OUTPUT: "/a/b" }, /holds VISNYK_CONTENT/],
    ["an output within the content", { VISNYK_CONTENT: "/a/b", VISNYK_OUTPUT: "/a/b/site" }, /within the content/],
    ["an output that is the cache", { VISNYK_CACHE: "/a/b", VISNYK_OUTPUT: "/a/b" }, /holds VISNYK_CACHE/],
    ["an output above the cache", { VISNYK_CACHE: "/a/b/c", VISNYK_OUTPUT: "/a/b" }, /holds VISNYK_CACHE/],
    ["an output within the cache", { VISNYK_CACHE: "/a/b", VISNYK_OUTPUT: "/a/b/c" }, /within the content or cache/],
    ["content within the cache", { VISNYK_CACHE: "/a/.cache", VISNYK_CONTENT: "/a/.cache/staging" }, /lie one inside the other/],
    ["a store within the output", { VISNYK_OUTPUT: "/a/b", VISNYK_STORE: "/a/b/c" }, /VISNYK_STORE .* lies within VISNYK_OUTPUT/],
    ["a store that is the content", { VISNYK_CONTENT: "/a/b", VISNYK_STORE: "/a/b" }, /VISNYK_STORE .* lies within VISNYK_CONTENT/],
    ["a store within the cache", { VISNYK_CACHE: "/a/b", VISNYK_STORE: "/a/b/c" }, /VISNYK_STORE .* lies within VISNYK_CACHE/],
    ["a store with a secret", { VISNYK_STORE: "s3://x:y@news" }, /VISNYK_STORE holds a name or a secret/],
    ["neither yes nor no", { VISNYK_STORE: "/s", VISNYK_STORE_WRITES: "true" }, /VISNYK_STORE_WRITES: "true" is neither yes nor no/],
    ["a cache within the content", { VISNYK_CACHE: "/a/articles/x", VISNYK_CONTENT: "/a" }, /lie one inside the other/],
  ])("%s", (_, env, words) => {
    expect(() => settingsFrom(env)).toThrow(words);
  });

  test("the content of a preview within its output", () => {
    const env = { VISNYK_CACHE: "/a", VISNYK_CONTENT: "/a/preview/site" };
    expect(() => settingsFrom(env, { preview: true })).toThrow(/holds VISNYK_CONTENT/);
  });

  test("content that is reached by a link is told from no other", () => {
    const root = mkdtempSync(join(tmpdir(), "visnyk-settings-"));
    mkdirSync(join(root, "real"));
    symlinkSync(join(root, "real"), join(root, "link"));
    const env = { VISNYK_CONTENT: join(root, "link/content"), VISNYK_OUTPUT: join(root, "real") };
    expect(() => settingsFrom(env)).toThrow(/holds VISNYK_CONTENT/);
    rmSync(root, { recursive: true });
  });

  test("folders side by side with like names are not", () => {
    expect(settingsFrom({ VISNYK_CONTENT: "/a/site-content", VISNYK_OUTPUT: "/a/site" }).output).toBe(
      "/a/site",
    );
  });
});

test("a preview has a library and a site of its own, and presses straight into it", () => {
  const published = settingsFrom({ VISNYK_CACHE: "/c" });
  const preview = settingsFrom({ VISNYK_CACHE: "/c" }, { preview: true });
  expect([published.preview, preview.preview]).toEqual([false, true]);
  expect(libraryFile(published)).toBe("/c/library.sqlite");
  expect(libraryFile(preview)).toBe("/c/preview/library.sqlite");
  expect(lockFile(published)).toBe("/c/lock.sqlite");
  expect(lockFile(preview)).toBe("/c/preview/lock.sqlite");
  expect(pressFolder(published)).toBe("/c/staging");
  expect(preview.output).toBe("/c/preview/site");
  expect(pressFolder(preview)).toBe(preview.output);
});

test("what a command asks for is in its settings, and nothing of it in the environment", () => {
  const asked = { preview: false, why: true, verify: true };
  expect(settingsFrom({}, asked)).toMatchObject(asked);
  expect(settingsFrom({}, { why: undefined })).toMatchObject({ preview: false, why: false, verify: false });
  expect(settingsFrom({ VISNYK_WHY: "1", VISNYK_PREVIEW: "1" })).toMatchObject({
    why: false,
    preview: false,
  });
});
