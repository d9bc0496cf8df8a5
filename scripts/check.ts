/**
 * `npm run check`: every problem in the content, without building. `--drafts` takes errors in drafts as errors, `--format
 * text|json|github` says how they are written, `--lang uk` in which
 * language, `--links` asks addresses elsewhere whether they are there, `--verify` reads
 * every file, `--confined` lets it reach no files but the program's and the site's.
 */

import { join } from "node:path";
import { parseArgs } from "node:util";
import { fromHere } from "../src/eleventy/reporter.ts";
import { printable } from "../src/kit/printable.ts";
import { FORMATS, isProblemFormat } from "../src/kit/problem-formats.ts";
import { type Problem, UsageError } from "../src/kit/problems.ts";
import type { CheckWishes } from "../src/session/check.ts";
import { type Settings, settingsFrom } from "../src/session/settings.ts";
import { WORDINGS } from "../src/wording/list.ts";
import { Wording } from "../src/wording/wording.ts";
import { command } from "./command.ts";
import { isToBeConfined, runConfined } from "./confined.ts";

/** The most addresses that are asked in one run: a quarter of an hour, if they are all of one host. */
const MOST = 1000;

await command(async () => {
  const { values } = parseArgs({
    options: {
      drafts: { type: "boolean", default: false },
      links: { type: "boolean", default: false },
      lang: { type: "string", default: "en" },
      format: { type: "string", default: "text" },
      verify: { type: "boolean" },
      published: { type: "string" },
      confined: { type: "boolean" },
    },
  });
  const { format, lang, drafts, links, verify, published } = values;
  if (!isProblemFormat(format))
    throw new UsageError(
      `--format: there is no "${format}". Write one of ${Object.keys(FORMATS).join(", ")}.`,
    );
  if (lang !== "en" && WORDINGS[lang] === undefined)
    throw new UsageError(
      `--lang: messages are in ${["en", ...Object.keys(WORDINGS)].join(", ")}, not in "${lang}".`,
    );
  const settings = settingsFrom(process.env, { verify, published });
  if (isToBeConfined(values.confined)) return runConfined("check", settings);
  // The library for photos may fail to load; that is reported in a sentence, too.
  const { checkContent } = await import("../src/session/check.ts");
  const further = links ? await linkCheck(settings) : undefined;
  const problems = await checkContent(settings, { drafts, say, ...(further && { further }) });
  process.stdout.write(
    FORMATS[format](problems.map(inWords(lang)), fromHere(settings.content), WORDINGS[lang]),
  );
  return problems.some((problem) => problem.severity === "error") ? 1 : 0;
});

/** Asks addresses elsewhere, and says how far it got; its words go to the standard error, since a program may read the rest. */
async function linkCheck(settings: Settings): Promise<CheckWishes["further"]> {
  const { checkOutward, linkSummary, USUAL_MANNERS } = await import("../src/links/check-outward.ts");
  return async (db, newsroom) => {
    const report = await checkOutward(db, newsroom, {
      answers: join(settings.cache, "links.json"),
      now: settings.now,
      most: MOST,
      manners: USUAL_MANNERS,
      onProgress: showProgress,
    });
    process.stderr.write(`${linkSummary(report)}\n`);
    return report.problems;
  };
}

function say(notice: string): void {
  process.stderr.write(`note: ${printable(notice)}\n`);
}

function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r\u001b[KAsking: ${done} of ${total}${done < total ? "" : "\n"}`);
}

/** Says problems in a language. */
function inWords(lang: string): (problem: Problem) => Problem {
  const words = WORDINGS[lang];
  const wording = words && new Wording(words.entries);
  return (problem) => wording?.problem(problem) ?? problem;
}
