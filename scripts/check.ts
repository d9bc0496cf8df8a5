/**
 * `npm run check`: every problem in the content, without building. `--drafts` takes errors in drafts as errors, `--format
 * text|json|github` says how they are written, `--verify` reads every file.
 */

import { parseArgs } from "node:util";
import { fromHere } from "../src/eleventy/reporter.ts";
import { FORMATS, type ProblemFormat } from "../src/kit/problem-formats.ts";
import { UsageError } from "../src/kit/problems.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";

await command(async () => {
  const { values } = parseArgs({
    options: {
      drafts: { type: "boolean", default: false },
      format: { type: "string", default: "text" },
      verify: { type: "boolean" },
    },
  });
  const { format, drafts, verify } = values;
  if (!isFormat(format))
    throw new UsageError(
      `--format: there is no "${format}". Write one of ${Object.keys(FORMATS).join(", ")}.`,
    );
  const settings = settingsFrom(process.env, { verify });
  // The library for photos may fail to load; that is reported in a sentence, too.
  const { checkContent } = await import("../src/session/check.ts");
  const problems = await checkContent(settings, { drafts });
  process.stdout.write(FORMATS[format](problems, fromHere(settings.content)));
  return problems.some((problem) => problem.severity === "error") ? 1 : 0;
});

function isFormat(text: string): text is ProblemFormat {
  return Object.hasOwn(FORMATS, text);
}
