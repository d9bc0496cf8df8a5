import { rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Milliseconds after which the clock of any file system has moved. */
const TICK = 50;

/**
 * Waits, after a build in a program that goes on, until whatever changes the site's folder gives it a later time than the
 * build did: the clock of some file systems moves every 4 or 10 milliseconds, and a command takes longer to end.
 */
export function clockMoves(output: string): void {
  const left = statSync(output, { throwIfNoEntry: false })?.mtimeMs;
  if (left === undefined) return;
  const probe = join(tmpdir(), `visnyk-clock-${process.pid}`);
  do writeFileSync(probe, "x");
  while (statSync(probe).mtimeMs <= left && Math.abs(Date.now() - left) < TICK);
  rmSync(probe);
}
