/** What Linux says in /proc about a process and all that it started. */
import { readdirSync, readFileSync } from "node:fs";

/** Bytes of memory that a process and its descendants hold now, and the most that one of them ever held. */
export interface TreeMemory {
  now: number;
  highest: number;
}

/** Memory that processes share is counted for each of them, so the sum is too high rather than too low. */
export function treeMemory(pid: number): TreeMemory {
  const total = { now: 0, highest: 0 };
  for (const each of [pid, ...descendants(pid)]) {
    const status = read(`/proc/${each}/status`);
    total.now += kilobytes(status, "VmRSS");
    total.highest = Math.max(total.highest, kilobytes(status, "VmHWM"));
  }
  return total;
}

function descendants(pid: number): number[] {
  const children = threads(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(" ").filter(Boolean).map(Number),
  );
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function threads(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) * 1024;
}

/** Empty for a process that has ended in the meantime. */
function read(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}

/** The kernel's unit in /proc, the same on all machines that Node runs on. */
const TICKS_A_SECOND = 100;

/** Seconds that the cores spent on children of this process that have ended, and on theirs. */
export function cpuOfEndedChildren(): number {
  const fields = readFileSync("/proc/self/stat", "latin1").split(") ").at(-1)?.split(" ") ?? [];
  // proc_pid_stat(5): cutime and cstime are fields 16 and 17; all before field 3 was cut off.
  return (Number(fields[13]) + Number(fields[14])) / TICKS_A_SECOND;
}
