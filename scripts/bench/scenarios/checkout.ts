/** A fresh checkout, as on a server that builds for each push: every file is new, only the cache was restored. */
import { cpSync, renameSync, rmSync } from "node:fs";
import type { BenchRun } from "../bench-run.ts";
import type { Cost } from "../measure/process.ts";
import { medianCost } from "../measure/statistics.ts";
import { seconds, stories } from "../report/words.ts";

export async function freshCheckout(bench: BenchRun): Promise<void> {
  const { large } = bench.sizes;
  const built = await bench.takeBuilt(large);
  const { site } = built;
  const costs: Cost[] = [];
  for (let run = 0; run < bench.runsAt(large); run++) {
    for (const folder of [site.content, site.output]) renew(folder, false);
    renew(site.cache, true);
    costs.push(await site.build());
    bench.say(`fresh checkout: ${seconds(costs.at(-1)?.wall as number)}`);
  }
  bench.leaveBuilt(built, large);
  const { wall } = medianCost(costs);
  bench.row(
    {
      id: "checkout",
      what: `fresh checkout (all files new), cache restored, nothing changed, ${stories(large)}`,
      target: "≤ 5 s",
      measured: seconds(wall),
      met: wall <= 5,
    },
    large === 100_000,
  );
}

/** Puts a copy in a folder's place. @param keepTimes as archives of caches do */
function renew(folder: string, keepTimes: boolean): void {
  const old = `${folder}-old`;
  renameSync(folder, old);
  cpSync(old, folder, { recursive: true, preserveTimestamps: keepTimes });
  rmSync(old, { recursive: true });
}
