import { type ChildProcess, spawn } from "node:child_process";
import { cpuOfEndedChildren, treeMemory } from "./process-tree.ts";

/** A program to be run, with all its arguments. */
export interface Command {
  program: string;
  args: readonly string[];
  folder: string;
  /** In addition to the bench's own environment. */
  environment?: Readonly<Record<string, string>>;
}

/** What one run of a program cost. */
export interface Cost {
  /** Seconds from the start of the process to its end. */
  wall: number;
  /** CPU seconds, user and system, of the process and all that it started. */
  cpu: number;
  /** The most bytes of memory that they held at once. */
  peak: number;
}

const SAMPLE_EVERY = 50;

/**
 * Runs a program to its end. Time is that of the whole process, as for somebody who types the command. CPU
 * time is what the kernel adds up for children that have ended, so no other child may end meanwhile.
 * @throws Error with what the program said last, where it fails
 */
export async function measure(command: Command): Promise<Cost> {
  const before = cpuOfEndedChildren();
  const start = performance.now();
  const child = start_(command);
  const watch = watchMemory(child);
  await ended(child, command);
  const wall = (performance.now() - start) / 1000;
  return { wall, cpu: cpuOfEndedChildren() - before, peak: watch() };
}

function start_({ program, args, folder, environment }: Command): ChildProcess {
  return spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Watches until the function that it returns is called, which returns the highest sum. */
function watchMemory(child: ChildProcess): () => number {
  let peak = 0;
  const look = () => {
    const { now, highest } = treeMemory(child.pid as number);
    peak = Math.max(peak, now, highest);
  };
  const timer = setInterval(look, SAMPLE_EVERY);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** How many lines of a failed program's output to show. */
const LAST_LINES = 30;

function ended(child: ChildProcess, { program, args }: Command): Promise<void> {
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-100_000);
    });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else {
        const last = said.trimEnd().split("\n").slice(-LAST_LINES).join("\n");
        reject(new Error(`${[program, ...args].join(" ")} ended with ${signal ?? code}:\n${last}`));
      }
    });
  });
}
