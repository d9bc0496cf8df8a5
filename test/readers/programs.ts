/** Feed readers of the system, used where the machine has them. */
import { spawnSync } from "node:child_process";

export interface Program {
  command: string;
  isHere: boolean;
  /** For the name of a suite: what ran, or that it is missing. */
  label: string;
}

/** The first of the commands that runs with these arguments; its first line of output is its version. */
export function programOf(commands: readonly string[], ...args: readonly string[]): Program {
  for (const command of commands) {
    const { status, stdout } = spawnSync(command, args, { input: "", encoding: "utf8" });
    if (status === 0) return { command, isHere: true, label: stdout.split("\n", 1)[0] || command };
  }
  const [command = ""] = commands;
  return { command, isHere: false, label: `${command} (not on this machine)` };
}
