/** Full builds of every size, in turns with those of the peers, for their lines of the table and the plot. */
import type { BenchRun } from "../bench-run.ts";
import type { Cost } from "../measure/process.ts";
import { medianCost } from "../measure/statistics.ts";
import { FLOOR } from "../peers/floor/contender.ts";
import { bytes, seconds, stories } from "../report/words.ts";
import { type Contender, type Costs, contenders } from "./contenders.ts";
import { fullRows } from "./full-rows.ts";

export async function fullBuilds(bench: BenchRun): Promise<void> {
  const costs: Costs = new Map();
  for (const size of bench.options.sizes) await builds(bench, size, costs);
  for (const [name, bySize] of costs) {
    if (name === FLOOR || name === bench.before?.title) continue;
    const points = [...bySize].map(([count, runs]) => ({ stories: count, ...medianCost(runs) }));
    bench.series.push({ name, points });
  }
  fullRows(bench, costs);
}

/** One after the other and then again, so that whatever else the machine does affects all alike. */
async function builds(bench: BenchRun, size: number, costs: Costs): Promise<void> {
  const all = contenders(bench, size, costs);
  const runs = bench.runsAt(size);
  for (let run = 1; run <= runs; run++) {
    for (const contender of all) {
      const { name } = contender;
      const cost = await contender
        .build(run === runs)
        .catch((error: Error) => failed(bench, contender, error));
      if (cost === undefined) continue;
      note(costs, name, size, cost);
      bench.say(
        `${name}, ${stories(size)}: ${seconds(cost.wall)}, CPU ${seconds(cost.cpu)}, ${bytes(cost.peak)}`,
      );
    }
  }
  for (const { end } of all) end();
}

/** A peer that fails is left out and named; our own failure ends the bench. */
function failed(bench: BenchRun, { name, mayFail }: Contender, error: Error): undefined {
  if (!mayFail) throw error;
  bench.say(error.message);
  bench.skipped[name] = "its build failed";
}

function note(costs: Costs, name: string, size: number, cost: Cost): void {
  const bySize = costs.get(name) ?? new Map<number, Cost[]>();
  costs.set(name, bySize);
  bySize.set(size, [...(bySize.get(size) ?? []), cost]);
}
