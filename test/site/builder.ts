/**
 * Builds the sites that it is sent orders for, one after another, as `npm run build` does: the program and Eleventy are
 * loaded once for all. Answers with the exit code of each build, what it said, and how much memory it takes.
 */
import { build } from "../../scripts/build-steps.ts";
import { sentenceFor } from "../../scripts/command.ts";
import type { BuildOrder } from "./build-beside.ts";
import { clockMoves } from "./file-clock.ts";

const said = { stdout: "", stderr: "" };
for (const output of ["stdout", "stderr"] as const)
  process[output].write = (text) => {
    said[output] += text;
    return true;
  };

process.on("message", async ({ environment, args }: BuildOrder) => {
  Object.assign(said, { stdout: "", stderr: "" });
  const code = await build(args, environment).catch((error: unknown) => {
    said.stderr += sentenceFor(error);
    return 1;
  });
  clockMoves(environment.VISNYK_OUTPUT as string);
  process.send?.({ code, said: said.stdout + said.stderr, memory: process.memoryUsage.rss() });
});
