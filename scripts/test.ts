/**
 * `visnyk test`: whether the content makes a site that is whole. It checks the content, builds a site of its own in the cache,
 * and looks through that: HTML, links, feeds, what pages weigh. `--budget html=80` allows more of it, `--format
 * text|json|github` says how problems are written.
 */
import { parseArgs } from "node:util";
import { fromHere, ProgressReporter } from "../src/eleventy/reporter.ts";
import { printable } from "../src/kit/printable.ts";
import { FORMATS, isProblemFormat, pathOf } from "../src/kit/problem-formats.ts";
import { type Problem, UsageError } from "../src/kit/problems.ts";
import { settingsFrom, trialOf } from "../src/session/settings.ts";
import { budgetsFrom } from "../src/site-test/budgets.ts";
import { command } from "./command.ts";
import { newsroomOrReport } from "./newsroom.ts";

await command(async () => {
  const { values } = parseArgs({
    options: {
      budget: { type: "string", multiple: true, default: [] },
      format: { type: "string", default: "text" },
    },
  });
  const { format } = values;
  if (!isProblemFormat(format))
    throw new UsageError(
      `--format: there is no "${format}". Write one of ${Object.keys(FORMATS).join(", ")}.`,
    );
  const budgets = budgetsFrom(values.budget);
  const settings = settingsFrom(process.env);
  // The library for photos may fail to load; that is reported in a sentence, too.
  const { checkContent } = await import("../src/session/check.ts");
  const say = (notice: string) => void process.stderr.write(`note: ${printable(notice)}\n`);
  const problems = await checkContent(settings, { drafts: false, say });
  const ofContent = below(fromHere(settings.content), problems);
  // What is found in content and site is told at once, since a program reads it.
  const tell = (all: readonly Problem[]): number => {
    process.stdout.write(FORMATS[format](all, ""));
    return all.some(({ severity }) => severity === "error") ? 1 : 0;
  };
  if (problems.some(({ severity }) => severity === "error")) return tell(ofContent);
  const newsroom = newsroomOrReport(settings);
  if (newsroom === undefined) return 1;
  const trial = trialOf(settings);
  const { BuildDesk } = await import("../src/eleventy/build-desk.ts");
  const { runBuild } = await import("../src/eleventy/run.ts");
  const code = await runBuild(new BuildDesk(trial, new ProgressReporter()));
  if (code !== 0) return code;
  const { testSite } = await import("../src/site-test/test-site.ts");
  const { problems: found, pages, links, feeds } = testSite(trial.output, newsroom.site.baseUrl, budgets);
  const result = tell([...ofContent, ...below(fromHere(trial.output), found.all())]);
  process.stderr.write(`Looked through ${pages} pages, ${links} links and ${feeds} feeds.\n`);
  return result;
});

/** Problems with files named from the current folder. */
function below(folder: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, file: pathOf(problem.file, folder) }));
}
