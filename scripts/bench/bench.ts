/** `npm run bench`: measures the targets, each against its peers, and prints the table. See README.md beside this file. */
import { settingsFrom } from "../../src/session/settings.ts";
import { command } from "../command.ts";
import { BenchRun } from "./bench-run.ts";
import { checkSystem, machineLine, ownVersions } from "./measure/machine.ts";
import { benchOptions } from "./options.ts";
import { findPeers } from "./peers/all.ts";
import { publishResults } from "./report/publish.ts";
import type { Results } from "./report/results.ts";
import { table } from "./report/table.ts";
import { SCENARIOS } from "./scenarios/all.ts";

let failures = 0;

/** What fails has no figures; the others are measured all the same. */
function failed(name: string, error: unknown): void {
  failures++;
  process.stderr.write(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
}

await command(async () => {
  const options = benchOptions(process.argv.slice(2));
  checkSystem();
  const found = findPeers(options.only.includes("full") ? options.peers : []);
  for (const [name, reason] of Object.entries(found.skipped))
    process.stderr.write(`without ${name}: ${reason}\n`);
  const { now } = settingsFrom({});
  const bench = new BenchRun(options, found, new Date(now).toISOString().slice(0, 10));
  const stop = () => {
    bench.end();
    process.exit(130);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    for (const name of options.only) await SCENARIOS[name](bench).catch((error) => failed(name, error));
  } finally {
    bench.end();
  }
  const versions = Object.fromEntries(found.peers.map(({ title, version }) => [title, version]));
  const results: Results = {
    machine: machineLine(),
    versions: { ...ownVersions(), ...versions },
    place: bench.place,
    skipped: bench.skipped,
    rows: bench.rows,
    series: bench.series,
  };
  if (bench.rows.length > 0) process.stdout.write(`${table(results)}\n`);
  if (options.write) publishResults(results);
  return failures === 0 ? 0 : 1;
});
