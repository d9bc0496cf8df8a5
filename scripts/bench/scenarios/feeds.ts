/**
 * Feeds alone, of texts that are already rendered: 200 topics in three formats, thirty stories of 6 kB each, no story in
 * two of them.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { BenchRun } from "../bench-run.ts";
import { median } from "../measure/statistics.ts";
import { bytes, seconds } from "../report/words.ts";

const SCRIPT = join(import.meta.dirname, "../feeds-cost.ts");

interface FeedsCost {
  feeds: number;
  bytes: number;
  /** Seconds. */
  cpu: number;
}

export async function feedsAlone(bench: BenchRun): Promise<void> {
  const costs = Array.from({ length: bench.options.runs }, costOfFeeds);
  const [first] = costs as [FeedsCost];
  const cpu = median(costs.map((cost) => cost.cpu));
  bench.say(`${first.feeds} feeds: CPU ${seconds(cpu)}`);
  bench.row(
    {
      id: "feeds",
      what: "200 topics × 3 formats × 30 stories of 6 kB, rendered",
      target: "< 1.5 s of CPU",
      measured: `${seconds(cpu)} (${first.feeds} feeds, ${bytes(first.bytes)})`,
      met: cpu < 1.5,
    },
    true,
  );
}

function costOfFeeds(): FeedsCost {
  return JSON.parse(execFileSync(process.execPath, [SCRIPT], { encoding: "utf8" })) as FeedsCost;
}
