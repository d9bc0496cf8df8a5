import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sentenceFor } from "../../scripts/command.ts";
import { UsageError } from "../../src/kit/problems.ts";
import { SmallSite } from "../site/small-site.ts";
import { PROJECT } from "../structure/source-files.ts";

describe("a sentence", () => {
  test.each([
    ["a wrong call", new UsageError("Give the headline."), "Give the headline.\n"],
    [
      "what a terminal obeys",
      new UsageError("/tmp/\u001b[2J\nfile already exists."),
      "/tmp/\\u{1b}[2J\\u{a}file already exists.\n",
    ],
    [
      "a full disk",
      Object.assign(new Error("x"), { code: "ENOSPC", path: "/srv" }),
      expect.stringMatching(/^\/srv cannot be written \(ENOSPC\): .*\n$/),
    ],
    [
      "an error with causes",
      new Error("/a/", { cause: Object.assign(new Error("b"), { originalError: new Error("c") }) }),
      expect.stringMatching(
        /^The program has failed by a fault of its own: \/a\/\nPlease report it with these lines:\n(?: {4}at .*\n)+caused by: b\n(?: {4}at .*\n)+caused by: c\n(?: {4}at .*\n)+$/,
      ),
    ],
    [
      "nobody's error",
      "text",
      expect.stringMatching(
        /^The program has failed by a fault of its own: text\nPlease report it with these lines:\n {4}at /,
      ),
    ],
  ])("for %s", (_, error, sentence) => {
    expect(sentenceFor(error)).toEqual(sentence);
  });
});

describe("under Node's permission model", () => {
  const site = SmallSite.empty();
  site.story("2025/02/10-a");
  afterAll(() => site.remove());

  function check(...flags: string[]): Promise<{ code: number; said: string }> {
    const { promise, resolve } = Promise.withResolvers<{ code: number; said: string }>();
    const script = join(PROJECT, "scripts/check.ts");
    const all = ["--permission", `--allow-fs-read=${PROJECT}`, ...flags, script];
    execFile(process.execPath, all, { cwd: PROJECT, env: site.environment() }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
    return promise;
  }

  test("content outside of the project is named, and what allows it", async () => {
    mkdirSync(site.cache, { recursive: true });
    writeFileSync(join(site.cache, "CACHEDIR.TAG"), "Visnyk");
    const flags = ["--allow-addons", `--allow-fs-read=${site.cache}`, `--allow-fs-write=${site.cache}`];
    const { code, said } = await check(...flags);
    expect(code).toBe(1);
    const folder = join(site.root, "content");
    expect(said).toContain(
      `let the program read ${folder}/site.yaml. Start node with --allow-fs-read=${folder}/*, too.`,
    );
    expect(said).not.toMatch(/^\s+at /m);
    // A check knows what was published from the site, too.
    const more = [`--allow-fs-read=${folder}/*`, `--allow-fs-read=${site.output}/*`];
    expect(await check(...flags, ...more)).toMatchObject({ code: 0 });
  });

  test("so are the modules that look at photos", async () => {
    await site.photo("articles/2025/02/10-a/a.jpg");
    site.story("2025/02/10-a", {}, "![Площа](a.jpg)");
    const flags = [`--allow-fs-read=${site.root}/*`, `--allow-fs-write=${site.root}/*`];
    const { code, said } = await check(...flags);
    expect(code).toBe(1);
    expect(said).toContain("Start node with --allow-addons, too.");
    expect(said).not.toMatch(/^\s+at /m);
  });
});
