import { execFile, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { onTestFinished } from "vitest";
import { exists, walk } from "../../src/kit/files.ts";
import { buildStaying } from "./build-beside.ts";
import { Running } from "./running.ts";

const PROJECT = join(import.meta.dirname, "../..");

/** As `scripts/command.ts` has it, but from the first module on: a third of a short command is compiling. */
const COMPILED = join(PROJECT, "node_modules/.cache/compiled");

export interface Run {
  code: number;
  /** What was written to both outputs. */
  said: string;
}

/** A whole site in a temporary folder, built by the same commands as any other. */
export class SmallSite {
  readonly root = mkdtempSync(join(tmpdir(), "visnyk-"));
  readonly output = join(this.root, "site");
  readonly cache = join(this.root, "cache");
  /** The clock of the next builds. */
  now = "2025-03-01T12:00:00Z";
  baseUrl: string | undefined;
  /** Where the list of what was published is; `none` where a test is not about what vanishes. */
  published: string | undefined;
  /** The program that builds it. */
  readonly #project: string;

  constructor(project: string = PROJECT) {
    this.#project = project;
  }

  /** A site in three languages with two authors and a few topics, and no stories. */
  static empty(project?: string): SmallSite {
    const site = new SmallSite(project);
    site.write("site.yaml", SITE);
    site.write("topics.yaml", TOPICS);
    site.write("authors.yaml", AUTHORS);
    return site;
  }

  /** Writes a file of the content. */
  write(path: string, content: string | Uint8Array): void {
    const file = join(this.root, "content", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** A file of the content. */
  content(path: string): string {
    return readFileSync(join(this.root, "content", path), "utf8");
  }

  /** The same content and settings elsewhere, never built. */
  cleanCopy(): SmallSite {
    const copy = new SmallSite(this.#project);
    cpSync(join(this.root, "content"), join(copy.root, "content"), { recursive: true });
    copy.now = this.now;
    copy.baseUrl = this.baseUrl;
    copy.published = this.published;
    return copy;
  }

  /** The same site elsewhere, built as far as this one is; lasts as long as the test. */
  copy(): SmallSite {
    const copy = this.cleanCopy();
    for (const [from, to] of [
      [this.output, copy.output],
      [this.cache, copy.cache],
    ] as const)
      if (exists(from)) cpSync(from, to, { recursive: true, preserveTimestamps: true });
    onTestFinished(() => copy.remove());
    return copy;
  }

  delete(path: string): void {
    rmSync(join(this.root, "content", path), { recursive: true });
  }

  /** Writes a story; front matter that is not given is filled in. */
  story(id: string, matter: Readonly<Record<string, string>> = {}, body = "Текст.", lang = "uk"): void {
    const [year, month, rest = ""] = id.split("/");
    const all = {
      title: `Новина ${id}`,
      lede: "Кілька слів про новину.",
      date: `${year}-${month}-${rest.slice(0, 2)}T12:00:00+02:00`,
      tags: "[Україна]",
      ...matter,
    };
    const yaml = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
    this.write(`articles/${id}/${lang}.md`, `---\n${yaml.join("\n")}\n---\n${body}\n`);
  }

  /** Writes a photo of one colour. */
  async photo(path: string, width = 500, height = 300): Promise<void> {
    this.write(
      path,
      await sharp({ create: { width, height, channels: 3, background: "#3a5a78" } })
        .jpeg()
        .toBuffer(),
    );
  }

  /** The first half of a photo's bytes, as another file. */
  cutPhoto(from: string, to: string): void {
    const whole = readFileSync(join(this.root, "content", from));
    this.write(to, whole.subarray(0, whole.length / 2));
  }

  /**
   * Builds it as the command does, by a program that stays and does so for other tests, too: to load the program takes longer
   * than such a build. Another program, and one that is to be confined, is started for it.
   */
  async build(...options: string[]): Promise<Run> {
    if (this.#project !== PROJECT || options.includes("--confined")) return this.buildApart(...options);
    const { code, said } = await buildStaying(this, options);
    return { code, said };
  }

  /** Builds it by a command of its own: for tests of several at once, of what it is started with, and of how it ends. */
  buildApart(...options: string[]): Promise<Run> {
    return this.run("scripts/build.ts", ...options);
  }

  /** Runs a script of the project by the same Node as the tests, as `npm run` would; a record among the options is more environment. */
  run(script: string, ...options: (string | NodeJS.ProcessEnv)[]): Promise<Run> {
    const { promise, resolve } = Promise.withResolvers<Run>();
    const texts = options.filter((option) => typeof option === "string");
    const env = Object.assign(this.environment(), ...options.filter((option) => typeof option === "object"));
    execFile(
      process.execPath,
      [join(this.#project, script), ...texts],
      { cwd: this.#project, env },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? 1) : 0, said: stdout + stderr }),
    );
    return promise;
  }

  /** Starts a script of the project, and does not wait for its end. */
  start(script: string, more: NodeJS.ProcessEnv = {}): Running {
    const env = { ...this.environment(), ...more };
    return new Running(spawn(process.execPath, [join(this.#project, script)], { cwd: this.#project, env }));
  }

  environment(): NodeJS.ProcessEnv {
    const env: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: COMPILED,
      VISNYK_CONTENT: join(this.root, "content"),
      VISNYK_OUTPUT: this.output,
      VISNYK_CACHE: this.cache,
      VISNYK_NOW: this.now,
    };
    if (this.baseUrl) env.VISNYK_BASE_URL = this.baseUrl;
    if (this.published) env.VISNYK_PUBLISHED = this.published;
    return env;
  }

  /** A file of the built site. */
  read(path: string): string {
    return readFileSync(join(this.output, path), "utf8");
  }

  /** The files of the built site. */
  files(): string[] {
    return walk(this.output).map((file) => file.path);
  }

  /** Every file of the built site with its bytes in base64: equal where two sites are. */
  snapshot(): Record<string, string> {
    return Object.fromEntries(
      this.files().map((path) => [path, readFileSync(join(this.output, path), "base64")]),
    );
  }

  /** The files in which the built site differs from another one. */
  difference(other: SmallSite, output: string = other.output): string[] {
    const names = new Set([...this.files(), ...walk(output).map((file) => file.path)]);
    const bytes = (folder: string, name: string) =>
      exists(join(folder, name)) ? readFileSync(join(folder, name)) : undefined;
    return [...names].filter((name) => {
      const [one, two] = [bytes(this.output, name), bytes(output, name)];
      return one === undefined || two === undefined || !one.equals(two);
    });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** The addresses that a build with `--why` says it pressed. */
export function pressed({ said }: Run): string[] {
  return [...said.matchAll(/^press (\S+): /gm)].map(([, path]) => path as string).sort();
}

/** What is let go of goes at once, so that sites can be held against clean builds. */
const SITE = `name: { uk: Вісник, en: Herald, fr: Héraut }
description: { uk: Новини, en: News, fr: Actualités }
baseUrl: https://news.example/
languages: [uk, en, fr]
timeZone: Europe/Kyiv
authority: news.example,2025
publisher: { name: Редакція }
navigation: [ukraine]
listSize: 3
shareCards: false
grace: 0
`;

const TOPICS = `ukraine:
  kind: country
  name: { uk: Україна, en: Ukraine, fr: Ukraine }
europe:
  kind: section
  name: { uk: Європа, en: Europe, fr: Europe }
belgium:
  kind: country
  name: { uk: Бельгія, en: Belgium, fr: Belgique }
  parent: europe
`;

const AUTHORS = `newsroom:
  kind: organisation
  name: { uk: Редакція, en: Newsroom, fr: Rédaction }
reporter:
  kind: person
  name: { uk: Репортерка, en: Reporter, fr: Reporter }
`;
