/** `npm run check`: every problem in the content, without building. `--drafts` takes errors in drafts as errors. */

import { parseArgs } from "node:util";
import { fromHere } from "../src/eleventy/reporter.ts";
import { countProblems, reportProblems } from "../src/kit/problems.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";

await command(async () => {
  const { values } = parseArgs({ options: { drafts: { type: "boolean", default: false } } });
  const settings = settingsFrom(process.env);
  // The library for photos may fail to load; that is reported in a sentence, too.
  const { checkContent } = await import("../src/session/check.ts");
  const problems = await checkContent(settings, values);
  if (problems.length > 0)
    process.stdout.write(`${reportProblems(problems, fromHere(settings.content))}\n\n`);
  process.stdout.write(`${countProblems(problems)}\n`);
  return problems.some((problem) => problem.severity === "error") ? 1 : 0;
});
