import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Run, SmallSite } from "./small-site.ts";

export interface RunBeside extends Run {
  /** Bytes that the program takes after the build. */
  memory: number;
}

/** What the builder is asked for. */
export interface BuildOrder {
  environment: NodeJS.ProcessEnv;
  /** Options of the command. */
  args: readonly string[];
}

const BUILDER = join(import.meta.dirname, "builder.ts");

/** A program that stays and builds one site after another, which takes a third of the time of a command. */
class Builder {
  #child: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();

  build(order: BuildOrder): Promise<RunBeside> {
    const run = this.#last.then(() => this.#send(order));
    this.#last = run.catch(() => {});
    return run;
  }

  async #send(order: BuildOrder): Promise<RunBeside> {
    const { PATH, NODE_COMPILE_CACHE, VISNYK_CONTENT } = order.environment;
    this.#child ??= this.#start({ PATH, NODE_COMPILE_CACHE });
    const settled = new AbortController();
    const answer = once(this.#child, "message", settled);
    const end = once(this.#child, "exit", settled).then(() => {
      throw new Error(`the builder ended while it built ${VISNYK_CONTENT}`);
    });
    try {
      this.#child.send(order);
      const [run] = await Promise.race([answer, end]);
      return run;
    } finally {
      settled.abort();
    }
  }

  /** It ends with this process, and keeps it from ending no more than that keeps it. */
  #start(env: NodeJS.ProcessEnv): ChildProcess {
    const child = fork(BUILDER, { env, execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
    child.once("exit", () => {
      this.#child = undefined;
    });
    child.unref();
    child.channel?.unref();
    return child;
  }
}

/** Two, so that what one remembers of a site is unknown to the one that makes what it is held against. */
const [clean, changing] = [new Builder(), new Builder()];

/**
 * Builds a site in a program that stays: for what a test begins with, and for what it holds its own builds against.
 * @param more environment
 */
export function buildBeside(site: SmallSite, more: NodeJS.ProcessEnv = {}): Promise<RunBeside> {
  return clean.build({ environment: { ...site.environment(), ...more }, args: [] });
}

/** Builds a site that was built before, in another program that stays, with the reason for each page that it presses. */
export function buildChange(site: SmallSite, options: { verify?: boolean } = {}): Promise<RunBeside> {
  return buildStaying(site, ["--why", ...(options.verify ? ["--verify"] : [])]);
}

/**
 * Builds a site in that program, with options of the command.
 * @param more environment
 */
export function buildStaying(
  site: SmallSite,
  args: readonly string[],
  more: NodeJS.ProcessEnv = {},
): Promise<RunBeside> {
  return changing.build({ environment: { ...site.environment(), ...more }, args });
}
