import { execFile } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confinement } from "../../scripts/confined.ts";
import { walk } from "../../src/kit/files.ts";
import { settingsFrom } from "../../src/session/settings.ts";
import { type Run, SmallSite } from "../site/small-site.ts";
import { PROJECT } from "../structure/source-files.ts";

const site = SmallSite.empty();
const threads = { VISNYK_THREADS: "2" };
let built: Run;
beforeAll(async () => {
  await site.photo("articles/2025/02/10-a/a.jpg");
  site.story("2025/02/10-a", {}, "![Площа](a.jpg)");
  site.write("static/a.txt", "a");
  built = await site.run("scripts/build.ts", threads, "--confined");
});
afterAll(() => site.remove());

test("a build makes the same site, threads and photos included", async () => {
  expect(built.code, built.said).toBe(0);
  const free = site.cleanCopy();
  expect((await free.run("scripts/build.ts", threads)).code).toBe(0);
  expect(site.difference(free)).toEqual([]);
  free.remove();
});

test("a build goes on from what it made, and a check from that", async () => {
  const again = site.copy();
  again.story("2025/02/11-b");
  expect(await again.build("--confined")).toMatchObject({ code: 0 });
  const check = await again.run("scripts/check.ts", "--confined");
  expect(check.code, check.said).toBe(0);
});

test("a store in a folder is shared, and a key that is no file stands in no argument", async () => {
  const own = site.cleanCopy();
  const store = join(own.root, "store");
  const { code, said } = await own.run("scripts/build.ts", { VISNYK_STORE: store }, "--confined");
  expect(code, said).toBe(0);
  expect(walk(store).length).toBeGreaterThan(0);
  const key = "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----";
  const options = (text: string) =>
    confinement(settingsFrom({ ...own.environment(), VISNYK_SIGNING_KEY: text }));
  expect(options(key).join()).not.toContain("c2VjcmV0");
  expect(options("/keys/site.pem")).toContain("--allow-fs-read=/keys/site.pem");
  own.remove();
});

test("its exit code is that of the command", async () => {
  const bad = site.copy();
  bad.story("2025/02/12-c", { tags: "[Нема]" });
  const { code, said } = await bad.run("scripts/check.ts", "--confined");
  expect(code).toBe(1);
  expect(said).toContain("2025/02/12-c/uk.md:5");
});

test("content that is a link to a folder is read", async () => {
  const linked = site.copy();
  const place = join(linked.root, "link");
  symlinkSync(join(linked.root, "content"), place, "dir");
  const { code, said } = await linked.run("scripts/build.ts", { VISNYK_CONTENT: place }, "--confined");
  expect(code, said).toBe(0);
});

describe("code of a package", () => {
  /** Tries deeds where a build would do them, in its first thread or in one that it starts. @returns what came of each */
  async function tried(deeds: readonly string[], where: "here" | "in a thread"): Promise<string[]> {
    const each = deeds.map(
      (deed) => `try { ${deed}; came.push("done") } catch (error) { came.push(error.code) }`,
    );
    const whole = `const [fs, os, child_process] = ["fs", "os", "child_process"].map(require); const came = [];
      ${each.join(";\n")}; console.log(JSON.stringify(came))`;
    const text =
      where === "here"
        ? whole
        : `new (require("node:worker_threads").Worker)(${JSON.stringify(whole)}, { eval: true })`;
    const args = [...confinement(settingsFrom(site.environment())), "-e", text];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: PROJECT });
    return JSON.parse(stdout) as string[];
  }

  const outside = join(site.root, "outside");
  mkdirSync(outside);
  writeFileSync(join(outside, "key"), "secret");
  const here = join(site.root, "content");
  const DEEDS = [
    ["reads a file beside the site", `fs.readFileSync(${JSON.stringify(join(outside, "key"))})`],
    ["lists the folder of the user", `fs.readdirSync(os.homedir())`],
    ["writes into the content", `fs.writeFileSync(${JSON.stringify(join(here, "site.yaml"))}, "")`],
    ["writes into the program", `fs.writeFileSync(${JSON.stringify(join(PROJECT, "node_modules/x"))}, "")`],
    ["deletes a file beside the site", `fs.rmSync(${JSON.stringify(join(outside, "key"))})`],
    ["starts a program", `child_process.execFileSync("true")`],
  ] as const;
  const ALLOWED = `fs.writeFileSync(${JSON.stringify(join(site.output, "x"))}, fs.readFileSync(${JSON.stringify(join(here, "site.yaml"))}));
    fs.rmSync(${JSON.stringify(join(site.output, "x"))})`;
  /** What came of all of them, in each place: a program is started once. */
  const came: Partial<Record<"here" | "in a thread", Promise<string[]>>> = {};

  describe.each(["here", "in a thread"] as const)("%s", (where) => {
    test.each(DEEDS)("that %s is refused", async (what) => {
      came[where] ??= tried([...DEEDS.map(([, deed]) => deed), ALLOWED], where);
      expect((await came[where])[DEEDS.findIndex(([name]) => name === what)]).toBe("ERR_ACCESS_DENIED");
    });

    test("may read the content and write into the site", async () => {
      came[where] ??= tried([...DEEDS.map(([, deed]) => deed), ALLOWED], where);
      expect((await came[where]).at(-1)).toBe("done");
    });
  });
});
