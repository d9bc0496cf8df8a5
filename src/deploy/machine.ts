import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { contentHash } from "../kit/files.ts";

/** What tells one boot of a Linux system from any other. */
const BOOT = "/proc/sys/kernel/random/boot_id";

/** This machine, as a lock names it. */
export interface Machine {
  /** Whom another machine finds at work. */
  by: string;
  /** Whether it is this cache on this machine, so that whoever took that lock is dead if the cache's own lock is free. */
  isSame: (by: string) => boolean;
}

/**
 * Names this machine together with a cache; a copy of the cache, such as a CI restores it, has another name.
 * @param folder of the cache
 */
export function machineWith(folder: string): Machine {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "id");
  const id = readIfThere(file) ?? make(file);
  const told = [id, statSync(file).ino, hostname(), readIfThere(BOOT) ?? ""];
  const end = `(${contentHash(told.join(" ")).slice(0, 10)})`;
  return { by: `${userName()}@${hostname()} ${end}`, isSame: (by) => by.endsWith(end) };
}

function make(file: string): string {
  const id = randomUUID();
  writeFileSync(file, id);
  return id;
}

/** Containers may run users that have no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "somebody";
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
