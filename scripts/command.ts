import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { diskError } from "../src/kit/disk-errors.ts";
import { UsageError } from "../src/kit/problems.ts";

/** Runs a command: its result is the exit code of the process; a wrong call, or a disk that will not, is answered by a sentence. */
export async function command(steps: () => number | Promise<number>): Promise<void> {
  keepCompiledModules();
  try {
    process.exitCode = await steps();
  } catch (error) {
    const known = isWrongCall(error) ? error : diskError(error, "A file");
    if (known === undefined) throw error;
    process.stderr.write(`${known.message}\n`);
    process.exitCode = 1;
  }
}

/** Also what `parseArgs` throws for an option that there is not. */
function isWrongCall(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS"))
  );
}

/** Modules are stripped of their types and compiled once, and not by every run and thread; this is half of the time in which nothing changed is found out. */
function keepCompiledModules(): void {
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, "../node_modules/.cache/compiled");
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}
