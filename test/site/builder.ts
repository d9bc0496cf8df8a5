/**
 * Builds the sites that it is sent orders for, one after another: the program and Eleventy are loaded once for
 * all. Answers with the exit code of each build, what it said, and how much memory it takes.
 */
import { BuildDesk } from "../../src/eleventy/build-desk.ts";
import { runBuild } from "../../src/eleventy/run.ts";
import { settingsFrom } from "../../src/session/settings.ts";
import type { BuildOrder } from "./build-beside.ts";

let said = "";
for (const output of [process.stdout, process.stderr])
  output.write = (text) => {
    said += text;
    return true;
  };

process.on("message", async ({ environment, options }: BuildOrder) => {
  said = "";
  const code = await runBuild(new BuildDesk(settingsFrom(environment, options))).catch((error: Error) => {
    said += error.stack;
    return 1;
  });
  process.send?.({ code, said, memory: process.memoryUsage.rss() });
});
