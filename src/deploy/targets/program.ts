import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DeployError } from "../deploy-error.ts";

/** How a program ended. */
export interface Ended {
  /** Its exit code; `null` where a signal ended it. */
  code: number | null;
  output: Buffer;
  /** What it said of errors. */
  errors: string;
}

/** How a program is run. */
export interface Running {
  environment: NodeJS.ProcessEnv;
  input?: string | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
  folder?: string;
  /** How to get the program where it is not there: a sentence. */
  get: string;
  /** It is not ended by the keys that end this process: what it does is brought to its end first. */
  isBroughtToEnd?: true;
  /** Is given each line of both outputs as it comes. */
  line?: (line: string) => void;
}

/**
 * Runs a program without a shell, and waits for its end.
 * @throws DeployError where it is not on this machine
 */
export async function run(program: string, args: readonly string[], running: Running): Promise<Ended> {
  const { environment: env, folder: cwd, input = "", isBroughtToEnd: detached = false } = running;
  const child = spawn(program, args, { env, cwd, detached, stdio: ["pipe", "pipe", "pipe"] });
  const ended = Promise.withResolvers<number | null>();
  child.once("error", ended.reject).once("close", ended.resolve);
  const [output, errors] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    if (running.line) createInterface({ input: stream }).on("line", running.line);
    return chunks;
  }) as [Buffer[], Buffer[]];
  // A program that ends before it has read all says why by its exit code.
  pipeline(Readable.from(typeof input === "string" ? [input] : input), child.stdin).catch(() => {});
  try {
    const code = await ended.promise;
    return { code, output: Buffer.concat(output), errors: Buffer.concat(errors).toString() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new DeployError(`This machine has no program ${program}. ${running.get}`);
  }
}

/** The last line that a program said, for a sentence about it. */
export function lastLine(text: string): string {
  return text.trim().split(/\r?\n/).at(-1)?.trim().replace(/\.$/, "") ?? "";
}
