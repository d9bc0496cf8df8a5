import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Run, SmallSite } from "./small-site.ts";

export interface RunBeside extends Run {
  /** Bytes that the program takes after the build. */
  memory: number;
}

const BUILDER = join(import.meta.dirname, "builder.ts");
let builder: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Builds a site in a program that stays, which takes a third of the time of a command: for what a test begins with, and
 * for what it holds its own builds against. Those are commands.
 * @param more environment
 */
export function buildBeside(site: SmallSite, more: NodeJS.ProcessEnv = {}): Promise<RunBeside> {
  const environment = { ...site.environment(), ...more };
  const run = last.then(() => send(environment));
  last = run.catch(() => {});
  return run;
}

async function send(environment: NodeJS.ProcessEnv): Promise<RunBeside> {
  const { PATH, NODE_COMPILE_CACHE } = environment;
  builder ??= start({ PATH, NODE_COMPILE_CACHE });
  const settled = new AbortController();
  const answer = once(builder, "message", settled);
  const end = once(builder, "exit", settled).then(() => {
    throw new Error(`the builder ended while it built ${environment.VISNYK_CONTENT}`);
  });
  try {
    builder.send(environment);
    const [run] = await Promise.race([answer, end]);
    return run;
  } finally {
    settled.abort();
  }
}

/** It ends with this process, and keeps it from ending no more than that keeps it. */
function start(env: NodeJS.ProcessEnv): ChildProcess {
  const child = fork(BUILDER, { env, execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  child.once("exit", () => {
    builder = undefined;
  });
  child.unref();
  child.channel?.unref();
  return child;
}
