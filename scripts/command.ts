import { UsageError } from "../src/kit/problems.ts";

/** Runs a command: its result is the exit code of the process; a wrong call is answered by a sentence. */
export async function command(steps: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await steps();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
