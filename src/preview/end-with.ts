/** A preview ends with whatever started it: npm, and the terminal. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Milliseconds between two looks at the processes that started this one. */
const BEAT = 500;

/** Processes above this one that are looked at, at most: shells may start one another. */
const MOST = 12;

interface Ancestor {
  pid: number;
  parent: number;
  command: string;
}

/**
 * Ends this process, and what watches over it, as soon as one of those is gone that started it: the process above it, and
 * those above that up to npm. A signal to npm alone reaches nobody below it.
 * @param isWatched whether Node's watcher started this process, and would start it again
 * @param hasNpm whether npm is among those above
 */
export function endWithStarter({ isWatched, hasNpm }: { isWatched: boolean; hasNpm: boolean }): void {
  const above = hasNpm ? upToNpm(process.ppid) : [process.ppid];
  const [first = process.ppid] = above;
  const timer = setInterval(() => {
    if (process.ppid === first && above.every(isAlive)) return;
    clearInterval(timer);
    // The watcher would wait for a change of the program, for ever.
    if (isWatched && process.ppid === first) end(first);
    process.exit(0);
  }, BEAT);
  timer.unref();
}

/** The process and those above it, up to the first that is npm; the process alone where none is. */
function upToNpm(pid: number): number[] {
  const found: number[] = [];
  let next: number | undefined = pid;
  while (next !== undefined && next > 1 && found.length < MOST) {
    const process: Ancestor | undefined = ancestor(next);
    if (process === undefined) break;
    found.push(process.pid);
    if (/\b(?:npm|npx|pnpm|yarn)\b/.test(process.command)) return found;
    next = process.parent;
  }
  return [pid];
}

/** A process, as the system knows it; nothing where it cannot be told. */
function ancestor(pid: number): Ancestor | undefined {
  try {
    return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

/** proc(5): the name stands in brackets and may hold anything. */
function fromProc(pid: number): Ancestor {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const [, parent = "0"] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  return { pid, parent: Number(parent), command };
}

function fromPs(pid: number): Ancestor | undefined {
  const line = execFileSync("ps", ["-o", "ppid=,command=", "-p", String(pid)], { encoding: "utf8" }).trim();
  const [, parent, command] = /^(\d+)\s+(.*)$/s.exec(line) ?? [];
  return parent === undefined || command === undefined ? undefined : { pid, parent: Number(parent), command };
}

/** Signal 0 asks and does nothing. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGTERM");
  } catch {}
}
