import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { exists } from "../../src/kit/files.ts";
import { Running } from "../site/running.ts";
import type { Run } from "../site/small-site.ts";
import { PROJECT } from "../structure/source-files.ts";

const run = promisify(execFile);

interface Locked {
  version: string;
  dev?: true;
  dependencies?: object;
  optionalDependencies?: object;
}

/** The Node of `optionalDependencies` is 190 MB for each machine: where it is installed here, it is lent. */
const NODES = /^node_modules\/node-(?:linux|win)-/;

/** A folder of a newsroom in which the package is installed, as `npm pack` makes it and npm installs it. */
export class InstalledNewsroom {
  readonly root = mkdtempSync(join(tmpdir(), "visnyk-newsroom-"));
  /** The file that `npm pack` made. */
  readonly tarball: string;

  private constructor(tarball: string) {
    this.tarball = tarball;
  }

  /** Packs and installs, from what `npm ci` of the program has left in npm's cache; without the network. */
  static async make(): Promise<InstalledNewsroom> {
    const folder = mkdtempSync(join(tmpdir(), "visnyk-pack-"));
    const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder], { cwd: PROJECT });
    const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf("["))) as [{ filename: string }];
    const newsroom = new InstalledNewsroom(join(folder, filename));
    await newsroom.#install();
    return newsroom;
  }

  async #install(): Promise<void> {
    const visnyk = `file:${this.tarball}`;
    this.write(
      "package.json",
      JSON.stringify({
        name: "newsroom",
        private: true,
        type: "module",
        scripts: { build: "visnyk build", start: "visnyk start", check: "visnyk check", test: "visnyk test" },
        dependencies: { visnyk },
      }),
    );
    this.write("package-lock.json", JSON.stringify(lockfileWith(this.tarball)));
    await run("npm", ["ci", "--offline", "--no-audit", "--no-fund", "--ignore-scripts"], {
      cwd: this.root,
    }).catch((error: unknown) => this.#installByHand(error));
    for (const name of Object.keys(ourLock().packages).filter((place) => NODES.test(place)))
      if (exists(join(PROJECT, name))) symlinkSync(join(PROJECT, name), join(this.root, name), "dir");
  }

  /** Where npm has not kept all packages. */
  async #installByHand(error: unknown): Promise<void> {
    process.stderr.write(
      `npm has not all packages in its cache, so those of the program were copied: ${String((error as { stderr?: string }).stderr ?? error).slice(0, 500)}\n`,
    );
    const modules = join(this.root, "node_modules");
    rmSync(modules, { recursive: true, force: true });
    // Those for other machines are not here, and nested ones come with the package that they lie in.
    const isApart = (place: string) => !place.slice("node_modules/".length).includes("node_modules/");
    for (const place of Object.keys(packagesForUse()))
      if (isApart(place) && exists(join(PROJECT, place)))
        cpSync(join(PROJECT, place), join(this.root, place), { recursive: true });
    mkdirSync(join(modules, ".bin"), { recursive: true });
    await run("tar", ["xzf", this.tarball, "-C", modules]);
    cpSync(join(modules, "package"), join(modules, "visnyk"), { recursive: true });
    rmSync(join(modules, "package"), { recursive: true });
    symlinkSync("../visnyk/dist/visnyk.cjs", join(modules, ".bin/visnyk"));
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  delete(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  /** Runs a program in the newsroom's folder, by the Node that a shell here finds first. */
  async run(program: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Run> {
    const options = { cwd: this.root, env: { ...environment(), ...more } };
    return run(program, args, options).then(
      ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
      (error) => ({ code: Number(error.code ?? 1), said: `${error.stdout}${error.stderr}` }),
    );
  }

  /** As npm's scripts run it. */
  visnyk(args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Run> {
    return this.run(this.#command, args, more);
  }

  get #command(): string {
    return join(this.root, "node_modules/.bin/visnyk");
  }

  start(more: NodeJS.ProcessEnv): Running {
    const child: ChildProcess = spawn(this.#command, ["start"], {
      cwd: this.root,
      env: { ...environment(), ...more },
    });
    return new Running(child);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
    rmSync(dirname(this.tarball), { recursive: true, force: true });
  }
}

/** As in a shell: without the programs that `npm test` puts before others, such as our Node. */
function environment(): NodeJS.ProcessEnv {
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return { PATH: path.join(delimiter), HOME: process.env.HOME, VISNYK_PUBLISHED: "none" };
}

function ourLock(): { packages: Record<string, Locked> } {
  return JSON.parse(readFileSync(join(PROJECT, "package-lock.json"), "utf8"));
}

function packagesForUse(): Record<string, Locked> {
  const all = Object.entries(ourLock().packages);
  return Object.fromEntries(all.filter(([place, { dev }]) => place !== "" && !dev && !NODES.test(place)));
}

/** The lockfile of a newsroom: our packages in the versions that we have. */
function lockfileWith(tarball: string): object {
  const manifest = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8"));
  const resolved = `file:${tarball}`;
  const hash = createHash("sha512").update(readFileSync(tarball)).digest("base64");
  const { version, dependencies, bin, engines } = manifest;
  return {
    name: "newsroom",
    lockfileVersion: 3,
    requires: true,
    packages: {
      "": { name: "newsroom", dependencies: { visnyk: resolved } },
      "node_modules/visnyk": { version, resolved, integrity: `sha512-${hash}`, dependencies, bin, engines },
      ...packagesForUse(),
    },
  };
}
