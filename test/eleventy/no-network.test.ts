import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exists } from "../../src/kit/files.ts";
import { programOf } from "../programs.ts";
import { SmallSite } from "../site/small-site.ts";
import { PROJECT } from "../structure/source-files.ts";

const OF_ITS_OWN = programOf("a network of its own");
/** As `network-watch.ts` has it, which is for the programs under test alone: whoever imports it has no network. */
const ATTEMPTS = "NETWORK_ATTEMPTS";
const WATCH = pathToFileURL(join(import.meta.dirname, "network-watch.ts")).href;

const site = SmallSite.empty();
beforeAll(async () => {
  site.write("site.yaml", site.content("site.yaml").replace("shareCards: false", "shareCards: true"));
  await site.photo("articles/2025/02/10-a/a.jpg");
  site.story("2025/02/10-a", {}, "![Площа](a.jpg)\n\n[Далі](https://elsewhere.example/)");
  site.story("2025/02/11-b", { source: '{ name: X, url: "https://x.example/", relation: reprint }' });
});
afterAll(() => site.remove());

/** Runs a command that is watched. @returns what it said, and what it tried to reach */
async function watched(of: SmallSite, script: string, more: NodeJS.ProcessEnv = {}, ...options: string[]) {
  const file = join(of.root, "attempts");
  const environment = { NODE_OPTIONS: `--import ${WATCH}`, [ATTEMPTS]: file, ...more };
  const run = await of.run(script, environment, ...options);
  return { ...run, attempts: exists(file) ? readFileSync(file, "utf8") : "" };
}

describe("no connection is opened and no name looked up", () => {
  test("by a build and a check, threads included", async () => {
    const own = site.copy();
    for (const script of ["build", "check"]) {
      const run = await watched(own, `scripts/${script}.ts`, { VISNYK_THREADS: "2" });
      expect(run, run.said).toMatchObject({ code: 0, attempts: "" });
    }
  });

  test("but by those who ask for it", async () => {
    const own = site.copy();
    const links = await watched(own, "scripts/check.ts", {}, "--links");
    expect(links.attempts).toContain("elsewhere.example");
    const compared = await watched(own, "scripts/build.ts", { VISNYK_PUBLISHED: "https://old.example/" });
    expect(compared.attempts).toContain("old.example");
    expect(compared.code, compared.said).toBe(0);
  });
});

describe.skipIf(!OF_ITS_OWN.isHere)(OF_ITS_OWN.label, () => {
  test("is all that a build and a check need, confined too", async () => {
    const own = site.copy();
    for (const call of [["build", "--confined"], ["check"]]) {
      const [script = "", ...options] = call;
      const command = ["-rn", process.execPath, join(PROJECT, `scripts/${script}.ts`), ...options];
      await promisify(execFile)("unshare", command, { cwd: PROJECT, env: own.environment() });
    }
    expect(own.files()).toContain("feed.xml");
  });
});
