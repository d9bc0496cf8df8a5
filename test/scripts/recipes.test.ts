import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { exists } from "../../src/kit/files.ts";
import { PROJECT } from "../structure/source-files.ts";

const RECIPES = join(PROJECT, "scripts/recipes");
const SCRIPTS = Object.keys(
  (JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { scripts: object }).scripts,
);

describe("recipes", () => {
  const texts = readdirSync(RECIPES).map(
    (name) => [name, readFileSync(join(RECIPES, name), "utf8")] as const,
  );

  test.each(texts)("%s runs scripts that are there", (_, text) => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z:-]*[a-z])/g)].map(
      ([, name]) => name as string,
    );
    expect(named.filter((name) => !SCRIPTS.includes(name))).toEqual([]);
  });

  test.each([
    ["github.yml", (recipe: Recipe) => recipe.jobs?.publish?.steps.map(({ run, uses }) => run ?? uses)],
    ["gitlab-ci.yml", (recipe: Recipe) => recipe.publish?.script],
    ["publish.sh", undefined],
  ])("%s checks, builds and deploys, in this order", (name, stepsOf) => {
    const text = readFileSync(join(RECIPES, name), "utf8");
    const steps = stepsOf === undefined ? text : JSON.stringify(stepsOf(parse(text) as Recipe));
    const places = ["npm run check", "npm run --silent build -- --next", "npm run deploy"].map((step) =>
      steps.replaceAll("--silent check", "check").replaceAll("--silent deploy", "deploy").indexOf(step),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("what strangers propose is given no secret, and adds nothing to the store", () => {
    const github = parse(readFileSync(join(RECIPES, "github.yml"), "utf8")) as Recipe;
    expect(JSON.stringify(github.jobs?.check)).not.toContain("secrets.");
    expect(github.jobs?.check?.env).toEqual({ VISNYK_STORE_WRITES: "no" });
    const gitlab = parse(readFileSync(join(RECIPES, "gitlab-ci.yml"), "utf8")) as Recipe;
    expect(gitlab.check?.variables).toEqual({ VISNYK_STORE_WRITES: "no" });
  });
});

interface Recipe {
  jobs?: Record<string, { env?: object; steps: { run?: string; uses?: string }[] }>;
  check?: { variables?: object };
  publish?: { script: string[] };
}

describe("publish.sh", () => {
  let root: string;
  /** What npm was called with, by line. */
  const calls = () =>
    exists(join(root, "calls")) ? readFileSync(join(root, "calls"), "utf8").trim().split("\n") : [];
  const told = () => (exists(join(root, "told")) ? readFileSync(join(root, "told"), "utf8") : "");

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "visnyk-"));
    mkdirSync(join(root, "bin"));
    mkdirSync(join(root, "project/scripts/recipes"), { recursive: true });
    cpSync(join(RECIPES, "publish.sh"), join(root, "project/scripts/recipes/publish.sh"));
    npmThat("");
    git("init", "--quiet", "--bare", "--initial-branch=main", "origin.git");
    git("clone", "--quiet", "origin.git", "desk");
    edit("one");
    git("clone", "--quiet", "origin.git", "content");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Puts an npm in the way that notes what it is called with, and then does something. */
  function npmThat(does: string): void {
    const text = `#!/bin/sh\necho "$*" >> "${root}/calls"\n${does}\n`;
    writeFileSync(join(root, "bin/npm"), text, { mode: 0o755 });
  }

  function git(...args: string[]): void {
    const who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"];
    execFileSync("git", [...who, ...args], { cwd: root, stdio: ["ignore", "ignore", "ignore"] });
  }

  function edit(text: string): void {
    writeFileSync(join(root, "desk/a.md"), text);
    git("-C", "desk", "add", "a.md");
    git("-C", "desk", "commit", "--quiet", "--message", text);
    git("-C", "desk", "push", "--quiet", "origin", "HEAD:main");
  }

  const environment = (): NodeJS.ProcessEnv => ({
    PATH: `${join(root, "bin")}:${process.env.PATH}`,
    VISNYK_CONTENT: join(root, "content"),
    VISNYK_CACHE: join(root, "cache"),
    VISNYK_TELL: `cat >> "${root}/told"`,
  });

  function run(): number | null {
    rmSync(join(root, "calls"), { force: true });
    const script = join(root, "project/scripts/recipes/publish.sh");
    return spawnSync(script, ["live"], { env: environment(), encoding: "utf8" }).status;
  }

  const ALL = [
    "run --silent check -- --drafts",
    "run --silent build -- --next",
    "run --silent deploy -- live",
  ];

  test("publishes at first, then only what is new or due", () => {
    expect([run(), calls()]).toEqual([0, ALL]);
    expect([run(), calls()]).toEqual([0, []]);
    edit("two");
    expect([run(), calls()]).toEqual([0, ALL]);
    expect(readFileSync(join(root, "content/a.md"), "utf8")).toBe("two");
    expect([run(), calls()]).toEqual([0, []]);
  });

  test("works in the folder of the newsroom that has it in its package", () => {
    npmThat(`pwd >> "${root}/places"`);
    const folder = join(root, "news/node_modules/visnyk/dist/scripts/recipes");
    mkdirSync(folder, { recursive: true });
    cpSync(join(RECIPES, "publish.sh"), join(folder, "publish.sh"));
    expect(spawnSync(join(folder, "publish.sh"), ["live"], { env: environment() }).status).toBe(0);
    const places = readFileSync(join(root, "places"), "utf8").trim().split("\n");
    expect(places).toEqual(ALL.map(() => join(realpathSync(root), "news")));
  });

  test("publishes when the next story is due, not before", () => {
    npmThat('case "$*" in *--next) echo 2999-01-01T00:00:00+02:00;; esac');
    expect([run(), calls()]).toEqual([0, ALL]);
    expect([run(), calls()]).toEqual([0, []]);
    writeFileSync(join(root, "cache/next-due"), "2025-02-13T20:40:00+02:00\n");
    expect([run(), calls()]).toEqual([0, ALL]);
    expect([run(), calls()]).toEqual([0, []]);
  });

  test("tells the desk what went wrong, once, and tries again until it is mended", () => {
    npmThat('case "$*" in *--next) echo "uk.md:3: error, after 0.$$ s" >&2; exit 1;; esac');
    expect([run(), calls(), told()]).toEqual([1, ALL.slice(0, 2), expect.stringContaining("uk.md:3: error")]);
    const before = told();
    expect([run(), calls(), told()]).toEqual([1, ALL.slice(0, 2), before]);
    npmThat('case "$*" in *deploy*) echo "the host is away" >&2; exit 1;; esac');
    expect([run(), told()]).toEqual([1, expect.stringContaining("the host is away")]);
    npmThat("");
    expect([run(), calls()]).toEqual([0, ALL]);
    expect([run(), calls()]).toEqual([0, []]);
  });

  test("leaves the work to a run that is not over yet", async () => {
    npmThat(`echo begun; read line`);
    const script = join(root, "project/scripts/recipes/publish.sh");
    const first = spawn(script, ["live"], { env: environment(), stdio: ["pipe", "ignore", "ignore"] });
    while (calls().length === 0) await new Promise((resolve) => setImmediate(resolve));
    const second = spawnSync(script, ["live"], { env: environment() });
    expect([second.status, calls()]).toEqual([0, ALL.slice(0, 1)]);
    const ended = new Promise((resolve) => first.once("exit", resolve));
    first.stdin.end("\n\n\n\n");
    await ended;
    expect(calls()).toEqual(ALL);
  });
});
