/** A full build on one core, two, four and eight, as far as the machine has them: what more of them gain. */
import { readFileSync } from "node:fs";
import type { BenchRun } from "../bench-run.ts";
import type { Command, Cost } from "../measure/process.ts";
import { measure } from "../measure/process.ts";
import { medianCost, medianRatio } from "../measure/statistics.ts";
import { seconds, stories, times } from "../report/words.ts";

const COUNTS = [1, 2, 4, 8];

export async function coreCounts(bench: BenchRun): Promise<void> {
  const { small } = bench.sizes;
  const cores = allowedCores();
  const counts = COUNTS.filter((count) => count <= cores.length);
  const site = bench.site(small);
  const costs: Cost[][] = counts.map(() => []);
  for (let run = 0; run < bench.runsAt(small); run++) {
    for (const [i, count] of counts.entries()) {
      site.remove();
      const cost = await measure(onCores(site.command, cores.slice(0, count)));
      costs[i]?.push(cost);
      bench.say(`${coreWord(count)}, ${stories(small)}: ${seconds(cost.wall)}, CPU ${seconds(cost.cpu)}`);
    }
  }
  site.remove();
  bench.row(
    {
      id: "cores",
      what: `full build, ${stories(small)}, on ${counts.join(", ")} cores`,
      target: "–",
      measured: counts.map((count, i) => told(count, costs[i] as Cost[], costs[0] as Cost[])).join("; "),
      met: "told",
    },
    small === 10_000,
  );
}

function told(count: number, costs: readonly Cost[], one: readonly Cost[]): string {
  const { wall, cpu } = medianCost(costs);
  const gain = count === 1 ? "" : `, ${times(medianRatio(one, costs))} as fast`;
  return `${coreWord(count)} ${seconds(wall)}${gain}, CPU ${seconds(cpu)}`;
}

function coreWord(count: number): string {
  return count === 1 ? "1 core" : `${count} cores`;
}

/** The kernel lets the program use no others, so it starts as many threads as it does on a machine that has no more. */
function onCores(command: Command, cores: readonly number[]): Command {
  return { ...command, program: "taskset", args: ["-c", cores.join(), command.program, ...command.args] };
}

/** The cores that this process may use: `0-1,4` in proc_pid_status(5). */
function allowedCores(): number[] {
  const status = readFileSync("/proc/self/status", "latin1");
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(status)?.[1] ?? "0";
  return coresIn(list);
}

/** @param list as the kernel writes it: `0-1,4` */
export function coresIn(list: string): number[] {
  return list.split(",").flatMap((range) => {
    const [from = 0, to = from] = range.split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}
