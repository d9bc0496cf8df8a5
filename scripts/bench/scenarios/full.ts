/** Full builds of every size, in turns with those of the peers, for their lines of the table and the plot. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { BenchRun } from "../bench-run.ts";
import { type Cost, measure } from "../measure/process.ts";
import { medianCost, medianRatio } from "../measure/statistics.ts";
import { HUGO, HUGO_RELATED } from "../peers/hugo/hugo.ts";
import type { Peer, PeerVariant } from "../peers/peer.ts";
import { bytes, seconds, stories, times } from "../report/words.ts";

const OWN = "Visnyk";

/** The cost of related stories in Hugo grows with the square of the archive: beyond this size they are left out. */
const RELATED_UP_TO = 10_000;

/** A peer that would take longer than this for a build is left out, in seconds. */
const PATIENCE = 300;

/** Costs of all runs, by name and by size. */
type Costs = Map<string, Map<number, Cost[]>>;

export async function fullBuilds(bench: BenchRun): Promise<void> {
  const costs: Costs = new Map();
  for (const size of bench.options.sizes) await builds(bench, size, costs);
  for (const [name, bySize] of costs) {
    const points = [...bySize].map(([count, runs]) => ({ stories: count, ...medianCost(runs) }));
    bench.series.push({ name, points });
  }
  rows(bench, costs);
}

/** One after the other and then again, so that whatever else the machine does affects all alike. */
async function builds(bench: BenchRun, size: number, costs: Costs): Promise<void> {
  const contenders = [own(bench, size), ...bench.peers.flatMap((peer) => variants(bench, peer, size, costs))];
  for (let run = 0; run < bench.options.runs; run++) {
    for (const contender of contenders) {
      const { name } = contender;
      const cost = await contender.build().catch((error: Error) => failed(bench, contender, error));
      if (cost === undefined) continue;
      note(costs, name, size, cost);
      bench.say(
        `${name}, ${stories(size)}: ${seconds(cost.wall)}, CPU ${seconds(cost.cpu)}, ${bytes(cost.peak)}`,
      );
    }
  }
  for (const { end } of contenders) end();
}

/** A peer that fails is left out and named; our own failure ends the bench. */
function failed(bench: BenchRun, { name }: Contender, error: Error): undefined {
  if (name === OWN) throw error;
  bench.say(error.message);
  bench.skipped[name] = "its build failed";
}

interface Contender {
  name: string;
  build(): Promise<Cost>;
  /** Removes what it made. */
  end(): void;
}

function own(bench: BenchRun, size: number): Contender {
  const site = bench.site(size);
  return {
    name: OWN,
    async build() {
      const cost = await site.buildAnew();
      site.remove();
      return cost;
    },
    end: () => {},
  };
}

function variants(bench: BenchRun, peer: Peer, size: number, costs: Costs): Contender[] {
  const folder = join(bench.folder, `${peer.name}-${size}`);
  const chosen = peer.variants.filter(({ title }) => isWorthWaiting(title, size, costs));
  if (chosen.length === 0) return [];
  bench.say(`writing ${stories(size)} for ${peer.title}`);
  peer.write(folder, size);
  return chosen.map((variant) => ({
    name: variant.title,
    build: () => buildOnce(variant, folder),
    end: () => rmSync(folder, { recursive: true, force: true }),
  }));
}

async function buildOnce(variant: PeerVariant, folder: string): Promise<Cost> {
  // Inside, since Astro looks for packages from its output.
  const output = join(folder, "dist");
  variant.prepare?.(folder);
  try {
    return await measure(variant.build(folder, output));
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** Estimates from the previous size, since what grows with the square of the archive soon takes hours. */
function isWorthWaiting(name: string, size: number, costs: Costs): boolean {
  if (name === HUGO) return true;
  if (name === HUGO_RELATED) return size <= RELATED_UP_TO;
  const [last, runs] = [...(costs.get(name) ?? [])].at(-1) ?? [];
  if (last === undefined || runs === undefined) return true;
  return medianCost(runs).wall * (size / last) ** 1.5 <= PATIENCE;
}

function note(costs: Costs, name: string, size: number, cost: Cost): void {
  const bySize = costs.get(name) ?? new Map<number, Cost[]>();
  costs.set(name, bySize);
  bySize.set(size, [...(bySize.get(size) ?? []), cost]);
}

function rows(bench: BenchRun, costs: Costs): void {
  const { small, large } = bench.sizes;
  against(bench, costs, HUGO, small, {
    id: "full",
    stories: 10_000,
    what: `full build, ${stories(small)}, our related stories on, Hugo's off`,
    atMost: 0.5,
  });
  against(bench, costs, HUGO_RELATED, small, {
    id: "related",
    stories: 10_000,
    what: `full build, ${stories(small)}, related stories on both sides`,
    atMost: 0.12,
  });
  if (large === small) return;
  against(bench, costs, HUGO, large, {
    id: "full-large",
    stories: 100_000,
    what: `full build, ${stories(large)}, Hugo's related off`,
    atMost: 0.35,
    peak: 1.5 * 1024 ** 3,
  });
  linear(bench, costs);
}

interface Target {
  id: string;
  what: string;
  /** The size that it applies to. */
  stories: number;
  /** As a share of the peer's time. */
  atMost: number;
  /** Bytes of memory. */
  peak?: number;
}

function against(bench: BenchRun, costs: Costs, peer: string, size: number, target: Target): void {
  const ours = costs.get(OWN)?.get(size) as Cost[];
  const theirs = costs.get(peer)?.get(size);
  const cost = medianCost(ours);
  const peak = target.peak === undefined ? "" : `, peak ${bytes(cost.peak)}`;
  const row = { id: target.id, what: target.what, target: targetText(target) };
  if (theirs === undefined) {
    bench.row({ ...row, measured: `${seconds(cost.wall)}${peak}; no ${peer} to compare with` }, false);
    return;
  }
  const ratio = medianRatio(ours, theirs);
  const other = medianCost(theirs);
  const theirPeak = target.peak === undefined ? "" : `, peak ${bytes(other.peak)}`;
  bench.row(
    {
      ...row,
      measured: `${times(ratio)}: ${seconds(cost.wall)}${peak} (${peer} ${seconds(other.wall)}${theirPeak})`,
      met: ratio <= target.atMost && cost.peak <= (target.peak ?? Number.POSITIVE_INFINITY),
    },
    size === target.stories,
  );
}

function targetText({ atMost, peak }: Target): string {
  return `≤ ${atMost} × Hugo${peak === undefined ? "" : `, peak ≤ ${bytes(peak)}`}`;
}

/** Four times the stories may take a little more than four times as long. */
function linear(bench: BenchRun, costs: Costs): void {
  const sizes = bench.options.sizes;
  const less = bench.sizes.small;
  const more = sizes.includes(40_000) ? 40_000 : bench.sizes.large;
  if (more === less) return;
  const wall = (size: number) => medianCost(costs.get(OWN)?.get(size) as Cost[]).wall;
  const ratio = wall(more) / wall(less);
  const atMost = (4.3 / 4) * (more / less);
  bench.row(
    {
      id: "linear",
      what: `full build, ${stories(more)} against ${less.toLocaleString("en")}`,
      target: `≤ ${atMost.toFixed(1)} ×`,
      measured: `${times(ratio)}: ${seconds(wall(more))} against ${seconds(wall(less))}`,
      met: ratio <= atMost,
    },
    less === 10_000 && more === 40_000,
  );
}
