/**
 * A command under Node's permission model (`--confined`): it reads the program, the content and what it has made, writes
 * what it makes, and starts no programs. Modules of machine code and the network are not held by the model.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join, resolve } from "node:path";
import { asItRuns, IS_COMPILED } from "../src/kit/program.ts";
import type { Settings } from "../src/session/settings.ts";
import { isBucket } from "../src/store/open-store.ts";

/** Asked of a command that is not confined yet. */
export function isToBeConfined(asked: boolean | undefined): boolean {
  return asked === true && process.permission === undefined;
}

/** Runs a command again, confined, with the options that it has now. @returns its exit code */
export async function runConfined(name: string, settings: Settings): Promise<number> {
  const program = join(import.meta.dirname, asItRuns("visnyk.ts"));
  const args = [...confinement(settings), program, name, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => child.kill(signal));
  const [code] = await once(child, "close");
  return code ?? 1;
}

/** Options for Node. Photos, styles and scripts are made by modules of machine code. */
export function confinement({
  program,
  project,
  content,
  output,
  cache,
  published,
  store,
  signingKey,
}: Settings): string[] {
  // One in the cache is reached with that: where Node is told of both, it reads neither.
  const isApart = store !== undefined && !isBucket(store.at) && !store.at.startsWith(join(cache, "/"));
  const shared = isApart ? [store.at] : [];
  const made = [cache, output, ...(store?.writes ? shared : [])].flatMap(whole);
  const beside = join(dirname(output), ".visnyk-staging-*");
  const list = published === undefined || /^(?:none$|https?:)/i.test(published) ? [] : [published];
  return [
    "--permission",
    "--allow-worker",
    "--allow-addons",
    "--disable-warning=SecurityWarning",
    ...[modulesOf(program), project, content, ...list, ...shared, ...keyFile(signingKey)]
      .flatMap(whole)
      .map((path) => `--allow-fs-read=${path}`),
    ...[...made, beside].flatMap((path) => [`--allow-fs-read=${path}`, `--allow-fs-write=${path}`]),
  ];
}

/** The folder of the program and of the packages that it uses. */
function modulesOf(program: string): string {
  const [, installed] = /^(.*?[\\/]node_modules)[\\/]/.exec(program) ?? [];
  return installed ?? (IS_COMPILED ? dirname(program) : program);
}

/** The file of a key; a key that stands in the environment itself is not to be seen among the arguments of a program. */
function keyFile(key: string | undefined): string[] {
  return key === undefined || key.includes("-----BEGIN") ? [] : [resolve(key)];
}

/** A folder that is not there yet is no folder to Node: what is in it is named, too. */
function whole(place: string): string[] {
  return [place, join(place, "*")];
}
