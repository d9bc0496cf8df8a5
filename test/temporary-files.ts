import { spawnSync } from "node:child_process";
import { chmodSync, globSync, mkdtempSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MEMORY = "/dev/shm";
const NAME = "visnyk-tests-";
/** Bytes: several times what tests have there at once, 250 MB. */
const ROOM = 2 ** 30;
const DAY = 24 * 3_600_000;

/**
 * Set up once for all tests: their temporary files lie in memory where that has room and no `TMPDIR` says otherwise, which
 * saves a sixth of the time. What killed programs left goes with the run, and what killed runs left goes after a day.
 */
export default function setUp(): (() => void) | undefined {
  if (process.env.TMPDIR || !hasRoom(MEMORY)) return undefined;
  for (const left of globSync(`${NAME}*`, { cwd: MEMORY }).map((name) => join(MEMORY, name)))
    if (Date.now() - (statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? 0) > DAY) remove(left);
  const folder = mkdtempSync(join(MEMORY, NAME));
  if (!runsPrograms(folder)) {
    remove(folder);
    return undefined;
  }
  // Servers that tests start work as users of their own.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return () => remove(folder);
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}

/** Containers often have a file system there that starts none. */
function runsPrograms(folder: string): boolean {
  const program = join(folder, "program");
  writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
  return spawnSync(program).status === 0;
}

/** Those of another user stay. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {}
}
