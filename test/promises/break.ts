/**
 * `node test/promises/break.ts 12 13`: breaks promises by their numbers, or all of them, one breach after another in a copy
 * of the program, and says whether the tests that are to catch it do. It takes minutes, so no other test runs it.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { type Breach, PROMISES } from "./promises.ts";

const PROJECT = join(import.meta.dirname, "../..");
const COPIED = [
  ...["src", "templates", "scripts", "test", "content", "README.md", "CONTRIBUTING.md", ".ci", ".gitignore"],
  ...["eleventy.config.ts", "package.json", "package-lock.json", "tsconfig.json", "biome.json", "LICENSE"],
];

/** @returns whether the tests fail, as they must, and what they said */
function isCaught({ file, find, put, caughtBy }: Breach, copy: string): { isCaught: boolean; said: string } {
  const place = join(copy, file);
  const source = readFileSync(place, "utf8");
  if (!source.includes(find)) throw new Error(`${file} does not contain: ${find}`);
  writeFileSync(
    place,
    source.replace(find, () => put),
  );
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.ts", caughtBy];
  const { status, stdout, stderr } = spawnSync(process.execPath, vitest, { cwd: copy, encoding: "utf8" });
  writeFileSync(place, source);
  const said = stripVTControlCharacters(stdout + stderr).split("\n");
  return {
    isCaught: status !== 0,
    said: said
      .filter((line) => /×|Tests |Error:/.test(line))
      .slice(0, 4)
      .join("\n"),
  };
}

const wanted = process.argv.slice(2).map(Number);
const copy = mkdtempSync(join(tmpdir(), "visnyk-broken-"));
for (const name of COPIED) cpSync(join(PROJECT, name), join(copy, name), { recursive: true });
symlinkSync(join(PROJECT, "node_modules"), join(copy, "node_modules"), "dir");
try {
  for (const [index, { promise, breaches }] of PROMISES.entries()) {
    if (wanted.length > 0 && !wanted.includes(index + 1)) continue;
    process.stdout.write(`${index + 1}. ${promise}\n`);
    for (const breach of breaches) {
      const { isCaught: caught, said } = isCaught(breach, copy);
      process.stdout.write(
        `${caught ? "caught" : "NOT CAUGHT"} by ${breach.caughtBy}: ${breach.file}\n${said}\n`,
      );
      if (!caught) process.exitCode = 1;
    }
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
