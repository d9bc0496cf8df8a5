import { execFile } from "node:child_process";
import { globSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { COMMAND_NAMES } from "../commands.ts";

/** The modules of Node, with the commands of newsrooms; and those of pages, for which other names are there. */
const CONFIGURATIONS = ["tsconfig.json", "pages.tsconfig.json"];

const run = promisify(execFile);

/**
 * Makes JavaScript and types of the program. Types are not checked again: `npm test` does.
 * @param program the folder of the sources
 * @param into the folder that the same tree comes to
 * @returns the names of the modules, as they are written in TypeScript
 * @throws Error with what the compiler says
 */
export async function compile(program: string, into: string): Promise<string[]> {
  const configurations = CONFIGURATIONS.map((name) => configuration(program, into, name));
  await Promise.all(configurations.map(tsc));
  return globSync("**/*.js", { cwd: into })
    .map((file) => file.replaceAll("\\", "/").replace(/\.js$/, ".ts"))
    .sort();
}

/** One of the configurations, with the scripts that are commands. @returns its file */
function configuration(program: string, into: string, name: string): string {
  const own = join(program, "scripts/package", name);
  const scripts = ["visnyk", ...COMMAND_NAMES].map((command) => join(program, `scripts/${command}.ts`));
  const made = {
    extends: own,
    compilerOptions: { rootDir: program, outDir: into, noCheck: true },
    ...(name === "tsconfig.json" && { files: scripts }),
  };
  const file = join(program, "node_modules/.cache/package", name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(made));
  return file;
}

async function tsc(file: string): Promise<void> {
  const compiler = join(
    dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
    "bin/tsc",
  );
  try {
    await run(process.execPath, [compiler, "--project", file]);
  } catch (error) {
    throw new Error(`The program cannot be compiled.\n${(error as { stdout?: string }).stdout ?? error}`);
  }
}
