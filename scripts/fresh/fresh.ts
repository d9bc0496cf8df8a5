/**
 * `npm run test:fresh -- [variation …] [--tests <path> …]`: the two commands of the README on machines that differ, each in
 * a copy of what is committed, with an empty environment. Several differences at once are joined: `turkish+folder`. `--tests`
 * runs only those tests.
 */
import { parseArgs } from "node:util";
import { command } from "../command.ts";
import { FreshRun, type Outcome } from "./fresh-run.ts";
import { VARIATION_NAMES, variationOf } from "./variations.ts";

await command(() => {
  const { values, positionals } = parseArgs({
    options: { tests: { type: "string", multiple: true, default: [] } },
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : VARIATION_NAMES;
  const variations = names.map((name) => ({ name, ...variationOf(name) }));
  const run = new FreshRun(values.tests);
  const outcomes: Outcome[] = [];
  process.stdout.write(
    "| variation | machine | Node | build | tests | minutes |\n| --- | --- | --- | --- | --- | --- |\n",
  );
  for (const variation of variations) {
    const outcome = run.of(variation.name, variation);
    outcomes.push(outcome);
    process.stdout.write(`${row(variation.name, variation.what, outcome)}\n`);
  }
  const failed = outcomes.filter(({ log }) => log !== undefined);
  for (const { log } of failed) process.stderr.write(`see ${log}\n`);
  run.end(failed.length === 0);
  return failed.length === 0 ? 0 : 1;
});

function row(name: string, what: string, { node, build, tests, minutes }: Outcome): string {
  return `| ${[name, what, node, build, tests, minutes.toFixed(1)].join(" | ")} |`;
}
