import { enableCompileCache } from "node:module";
import { relative } from "node:path";
import { deniedAccess } from "../src/kit/denied-access.ts";
import { diskError } from "../src/kit/disk-errors.ts";
import { chainOf } from "../src/kit/error-chain.ts";
import { overlayHere } from "../src/kit/overlay.ts";
import { ownFault, problemOf } from "../src/kit/own-fault.ts";
import { printable, printableLines } from "../src/kit/printable.ts";
import { reportProblems, UsageError } from "../src/kit/problems.ts";
import { foldersFrom } from "../src/session/folders.ts";
import { compiledModules } from "./compiled-modules.ts";

/**
 * Runs a command: its result is the exit code of the process. Whatever goes wrong is reported in a sentence.
 * @param goesOn whether the process has more to do when the steps are done, as a preview has
 */
export async function command(steps: () => number | Promise<number>, { goesOn = false } = {}): Promise<void> {
  keepCompiledModules();
  process.once("exit", tellOfEnd);
  // What a watcher or a thread throws does not pass through the steps.
  process.once("uncaughtException", (error) => {
    process.stderr.write(sentenceFor(error));
    process.exit(1);
  });
  try {
    process.exitCode = await steps();
  } catch (error) {
    process.stderr.write(sentenceFor(error));
    process.exitCode = 1;
  }
  process.off("exit", tellOfEnd);
  if (!goesOn) endWithoutOwnTimers();
}

/** What Node ends with where nothing is left to do and something is still awaited. */
const UNSETTLED = 13;

/** Code of the newsroom's own may end the program, or one of its threads, in the middle of its work. */
function tellOfEnd(code: number): void {
  if (overlayHere() === undefined || (code !== 0 && code !== UNSETTLED)) return;
  process.stderr.write("Ended before the work was done: look for process.exit in the code of theme/.\n");
  process.exitCode = 1;
}

/** Milliseconds that what the newsroom's own code left running may take after a command. */
const GRACE = 1000;

/** A timer or a server that it started would keep the command from ending. */
function endWithoutOwnTimers(): void {
  if (overlayHere() !== undefined) setTimeout(() => process.exit(), GRACE).unref();
}

/** An error in words; an unforeseen one comes with its stack trace. */
export function sentenceFor(error: unknown): string {
  const fault = ownFault(error);
  if (fault !== undefined) return `${reportProblems([problemOf(fault)], contentFromHere())}\n`;
  const known = isWrongCall(error) ? error : (deniedAccess(error) ?? diskError(error, "A file"));
  if (known !== undefined) return `${printable(known.message)}\n`;
  const [first, ...causes] = chainOf(error instanceof Error ? error : new Error(String(error)));
  const behind = causes.map((cause) => `caused by: ${cause.message}\n${traceOf(cause)}`);
  return printableLines(
    `The program has failed by a fault of its own: ${first?.message}\nPlease report it with these lines:\n${traceOf(first)}${behind.join("")}`,
  );
}

function traceOf(error: Error | undefined): string {
  const lines = (error?.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return lines.map((line) => `${line}\n`).join("");
}

/** The content folder, as it is named from the current one. */
function contentFromHere(): string {
  return relative(process.cwd(), foldersFrom(process.env).content);
}

/** Includes what `parseArgs` throws for an unknown option. */
function isWrongCall(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS"))
  );
}

/** Also for its threads and the programs that it starts. */
function keepCompiledModules(): void {
  const folder = compiledModules(process.env);
  if (folder === undefined) return;
  process.env.NODE_COMPILE_CACHE ??= folder;
  enableCompileCache(folder);
}
