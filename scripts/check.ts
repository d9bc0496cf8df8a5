/** `npm run check`: every problem in the content, without building. */
import { checkContent } from "../src/build/build.ts";
import { settingsFrom } from "../src/build/settings.ts";
import { reportProblems } from "../src/kit/problems.ts";

const problems = await checkContent(settingsFrom(process.env));
const errors = problems.filter((problem) => problem.severity === "error").length;
if (problems.length > 0) process.stdout.write(`${reportProblems(problems)}\n\n`);
process.stdout.write(`${errors} errors, ${problems.length - errors} warnings\n`);
process.exitCode = errors > 0 ? 1 : 0;
