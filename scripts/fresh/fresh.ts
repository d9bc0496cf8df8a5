/**
 * `npm run test:fresh -- [variation …] [--tests <path> …]`: the two commands of the README on machines that differ, each in
 * a copy of what is committed, with an empty environment; `--tests` runs only those tests.
 */
import { parseArgs } from "node:util";
import { UsageError } from "../../src/kit/problems.ts";
import { command } from "../command.ts";
import { FreshRun, type Outcome } from "./fresh-run.ts";
import { VARIATIONS } from "./variations.ts";

await command(() => {
  const { values, positionals } = parseArgs({
    options: { tests: { type: "string", multiple: true, default: [] } },
    allowPositionals: true,
  });
  const unknown = positionals.find((name) => VARIATIONS[name] === undefined);
  if (unknown !== undefined)
    throw new UsageError(
      `There is no variation "${unknown}"; there are ${Object.keys(VARIATIONS).join(", ")}.`,
    );
  const run = new FreshRun(values.tests);
  const outcomes: Outcome[] = [];
  process.stdout.write(
    "| variation | machine | Node | build | tests | minutes |\n| --- | --- | --- | --- | --- | --- |\n",
  );
  for (const name of positionals.length > 0 ? positionals : Object.keys(VARIATIONS)) {
    const outcome = run.of(name);
    outcomes.push(outcome);
    process.stdout.write(`${row(name, outcome)}\n`);
  }
  const failed = outcomes.filter(({ log }) => log !== undefined);
  for (const { log } of failed) process.stderr.write(`see ${log}\n`);
  run.end(failed.length === 0);
  return failed.length === 0 ? 0 : 1;
});

function row(name: string, { node, build, tests, minutes }: Outcome): string {
  const cells = [name, VARIATIONS[name]?.what, node, build, tests, minutes.toFixed(1)];
  return `| ${cells.join(" | ")} |`;
}
