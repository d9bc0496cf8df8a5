import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { PROJECT } from "../structure/source-files.ts";

const COPIED = [
  "src",
  "templates",
  "scripts",
  "eleventy.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** The program in a temporary folder, to add to it what it has not. */
export class ProjectCopy {
  readonly root = mkdtempSync(join(tmpdir(), "visnyk-program-"));

  constructor() {
    for (const name of COPIED) cpSync(join(PROJECT, name), join(this.root, name), { recursive: true });
    symlinkSync(join(PROJECT, "node_modules"), join(this.root, "node_modules"), "dir");
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  /** Puts a line into a file, before the first one that begins like that. */
  insert(path: string, line: string, before: string): void {
    const lines = readFileSync(join(this.root, path), "utf8").split("\n");
    const at = lines.findIndex((other) => other.startsWith(before));
    if (at === -1) throw new Error(`no line of ${path} begins with "${before}"`);
    this.write(path, lines.toSpliced(at, 0, line).join("\n"));
  }

  /** @throws Error with what the compiler says where it does not */
  async compile(): Promise<void> {
    const compiler = join(PROJECT, "node_modules/typescript/bin/tsc");
    await promisify(execFile)(process.execPath, [compiler, "--noEmit", "-p", this.root]);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
