/** What is asked of npm, of Git and of the program that is installed in a newsroom. */
import { execFile, spawn } from "node:child_process";
import { join } from "node:path";
import { UsageError } from "../src/kit/problems.ts";
import { isVersion } from "../src/upgrade/versions.ts";
import type { Ended } from "./upgrade-newsroom.ts";
import { installedProgram } from "./upgrade-plan.ts";

/** On Windows npm is a script, which only a shell runs. */
const SHELL = process.platform === "win32";

export function runNpm(args: readonly string[], folder: string): Promise<Ended> {
  return ended("npm", args, { cwd: folder, shell: SHELL });
}

/** The newest version that npm knows. @throws UsageError where it cannot be asked */
export async function newestVersion(): Promise<string> {
  const { code, said } = await runNpm(["view", "visnyk", "version", "--loglevel=error"], ".");
  const version = said.trim();
  if (code === 0 && isVersion(version)) return version;
  throw new UsageError(
    `npm cannot say which version of visnyk is the newest:\n${said}\nName one: npm run upgrade -- --to 0.3.0`,
  );
}

/** Hands over to another version, which npm fetches for this. @returns its exit code */
export function upgradeBy(spec: string, project: string, yes: boolean): Promise<number> {
  const from = isVersion(spec) ? `visnyk@${spec}` : spec;
  const rest = ["visnyk", "upgrade", "--visnyk", spec, ...(yes ? ["--yes"] : [])];
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const child = spawn("npm", ["exec", "--yes", `--package=${from}`, "--", ...rest], {
    cwd: project,
    shell: SHELL,
    stdio: "inherit",
  });
  child.on("error", reject);
  child.on("exit", (code) => resolve(code ?? 1));
  return promise;
}

/** Runs a command of the program that a newsroom has. */
export function runInstalled(
  project: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Ended> {
  const program = join(installedProgram(project), "dist/visnyk.cjs");
  return ended(process.execPath, [program, ...args], {
    cwd: project,
    env: { ...process.env, VISNYK_PROJECT: project, ...environment },
  });
}

/** Whether Git knows of changes that are not committed; not where there is no Git, or no repository. */
export async function isDirty(project: string): Promise<boolean> {
  const { code, said } = await ended("git", ["status", "--porcelain"], { cwd: project });
  return code === 0 && said.trim() !== "";
}

function ended(
  program: string,
  args: readonly string[],
  options: { cwd: string; shell?: boolean; env?: NodeJS.ProcessEnv },
): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  execFile(program, args, { ...options, maxBuffer: 64e6 }, (error, stdout, stderr) =>
    resolve({ code: error ? Number(error.code) || 1 : 0, said: stdout + stderr }),
  );
  return promise;
}
