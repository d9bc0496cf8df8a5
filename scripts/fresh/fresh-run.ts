import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { contentHash, fileHash, walk } from "../../src/kit/files.ts";
import { settingsFrom } from "../../src/session/settings.ts";
import type { Variation } from "./variations.ts";

const PROJECT = join(import.meta.dirname, "../..");

/** The machine's own programs, without the project's, which npm puts before them. */
const PATH = (process.env.PATH ?? "")
  .split(delimiter)
  .filter((place) => !place.includes("node_modules"))
  .join(delimiter);

/** How this machine reaches the registry: only the installation needs to know. */
const REACH = Object.fromEntries(
  ["NODE_EXTRA_CA_CERTS", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  }),
);

export interface Outcome {
  /** The version of Node on the machine. */
  node: string;
  build: "yes" | "no" | "other bytes";
  tests: "yes" | "no" | "–";
  minutes: number;
  /** What was said where something failed. */
  log?: string;
}

/** Where the commands of a variation are run, and as whom. */
interface Machine {
  folder: string;
  env: Readonly<Record<string, string>>;
  account: number | undefined;
  log: string;
}

/** Some variations, one after the other. */
export class FreshRun {
  readonly #root = mkdtempSync(join(tmpdir(), "visnyk-fresh-"));
  readonly #tests: readonly string[];
  /** Sites built for the same time are to have the same bytes, wherever they are built. */
  readonly #now = new Date(settingsFrom({}).now).toISOString();
  #site: string | undefined;

  /** @param tests paths of those to run, or none for all */
  constructor(tests: readonly string[]) {
    this.#tests = tests;
    chmodSync(this.#root, 0o755);
  }

  /** Builds and tests on the machine of a variation. */
  of(name: string, variation: Variation): Outcome {
    const began = performance.now();
    const machine = this.#machine(name, variation);
    const node = spawnSync("node", ["--version"], { env: machine.env, encoding: "utf8" }).stdout.trim();
    const built =
      this.#runs(machine, "npm ci", REACH) && this.#runs(machine, "npm run build", { VISNYK_NOW: this.#now });
    const build = built ? this.#judged(machine) : "no";
    const tests = built ? (this.#runs(machine, this.#testCommand()) ? "yes" : "no") : "–";
    const outcome: Outcome = { node, build, tests, minutes: (performance.now() - began) / 60_000 };
    if (build === "yes" && tests === "yes") rmSync(machine.folder, { recursive: true });
    else outcome.log = machine.log;
    return outcome;
  }

  /** @param isGreen otherwise the copies stay, for inspection */
  end(isGreen: boolean): void {
    if (isGreen) rmSync(this.#root, { recursive: true });
  }

  #testCommand(): string {
    if (this.#tests.length === 0) return "npm test";
    return `npm run test:run -- ${this.#tests.map((path) => `'${path}'`).join(" ")}`;
  }

  #machine(name: string, { env, folder = "visnyk", temporary, account: wanted, pathOf }: Variation): Machine {
    const account = process.getuid?.() === 0 ? wanted : undefined;
    const place = join(this.#root, name);
    const home = join(this.#root, `home-${account ?? "own"}`);
    const copy = join(place, folder);
    const more: Record<string, string> = temporary === undefined ? {} : { TMPDIR: join(place, temporary) };
    const made = [place, home, ...Object.values(more)];
    for (const each of made) mkdirSync(each, { recursive: true });
    const cloned = spawnSync("git", ["clone", "--quiet", "--depth", "1", `file://${PROJECT}`, copy]);
    if (cloned.status !== 0) throw new Error(`the project cannot be copied: ${cloned.stderr}`);
    if (account !== undefined) spawnSync("chown", ["-R", `${account}:${account}`, ...made]);
    const path = pathOf?.(PATH, join(place, "programs")) ?? PATH;
    return {
      folder: copy,
      env: { PATH: path, HOME: home, ...env, ...more },
      account,
      log: join(place, "log"),
    };
  }

  #runs({ folder, env, account, log }: Machine, line: string, more: NodeJS.ProcessEnv = {}): boolean {
    const output = openSync(log, "a");
    const { status } = spawnSync("sh", ["-c", line], {
      cwd: folder,
      env: { ...env, ...more },
      stdio: ["ignore", output, output],
      ...(account === undefined ? {} : { uid: account, gid: account }),
    });
    closeSync(output);
    return status === 0;
  }

  #judged({ folder }: Machine): Outcome["build"] {
    const site = join(folder, "_site");
    const files = walk(site).map(({ path }) => `${path} ${fileHash(join(site, path))}`);
    const hash = contentHash(files.sort().join("\n"));
    this.#site ??= hash;
    return hash === this.#site ? "yes" : "other bytes";
  }
}
