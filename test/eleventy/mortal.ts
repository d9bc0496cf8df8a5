/**
 * Preloaded into a build: it is killed when it is about to take one step more, of those that change the disk, than the
 * environment allows; where it lives, it notes how many it took.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { DatabaseSync, StatementSync } from "node:sqlite";

const { MORTAL_STEPS = "Infinity", MORTAL_NOTE } = process.env;
const STEPS = Number(MORTAL_STEPS);
const { writeFileSync } = fs;
let taken = 0;

type Method = (this: unknown, ...values: unknown[]) => unknown;

/** Lets calls of these methods be steps. */
function count(owner: object, names: readonly string[]): void {
  const methods = owner as Record<string, Method>;
  for (const name of names) {
    const method = methods[name] as Method;
    methods[name] = function (...values) {
      if (taken++ >= STEPS) process.kill(process.pid, "SIGKILL");
      return method.apply(this, values);
    };
  }
}

const CHANGING = ["writeFile", "rename", "copyFile", "unlink", "rmdir", "rm", "mkdir", "utimes"];
count(
  fs,
  CHANGING.map((name) => `${name}Sync`),
);
count(fs.promises, CHANGING);
count(DatabaseSync.prototype, ["exec"]);
count(StatementSync.prototype, ["run"]);
syncBuiltinESMExports();

if (MORTAL_NOTE !== undefined) process.on("exit", () => writeFileSync(MORTAL_NOTE, `${taken}`));
