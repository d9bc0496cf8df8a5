/** The lines of the table that full builds have. */
import type { BenchRun } from "../bench-run.ts";
import type { Cost } from "../measure/process.ts";
import { median, medianCost, medianRatio } from "../measure/statistics.ts";
import { OWN_ENGINE } from "../own-site.ts";
import { FLOOR } from "../peers/floor/contender.ts";
import { HUGO, HUGO_RELATED } from "../peers/hugo/hugo.ts";
import { bytes, seconds, stories, times } from "../report/words.ts";
import type { Costs } from "./contenders.ts";

export function fullRows(bench: BenchRun, costs: Costs): void {
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
    atMost: 0.25,
  });
  if (large !== small) {
    against(bench, costs, HUGO, large, {
      id: "full-large",
      stories: 100_000,
      what: `full build, ${stories(large)}, Hugo's related off`,
      atMost: 0.45,
      peak: 1.2 * 1024 ** 3,
    });
    linear(bench, costs);
  }
  aboveFloor(bench, costs);
  againstBefore(bench, costs, small, "before", 10_000);
  if (large !== small) againstBefore(bench, costs, large, "before-large", 100_000);
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

/** The costs of our own builds of one size, of which there are always some. */
function ours(costs: Costs, size: number): Cost[] {
  return costs.get(OWN_ENGINE.title)?.get(size) as Cost[];
}

function against(bench: BenchRun, costs: Costs, peer: string, size: number, target: Target): void {
  const own = ours(costs, size);
  const theirs = costs.get(peer)?.get(size);
  const cost = medianCost(own);
  const peak = target.peak === undefined ? "" : `, peak ${bytes(cost.peak)}`;
  const row = { id: target.id, what: target.what, target: targetText(target) };
  if (theirs === undefined) {
    bench.row({ ...row, measured: `${seconds(cost.wall)}${peak}; no ${peer} to compare with` }, false);
    return;
  }
  const ratio = medianRatio(own, theirs);
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
  const wall = (size: number) => medianCost(ours(costs, size)).wall;
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

/** How far a build may be above what it cannot do without. */
const ABOVE_FLOOR = 5;

function aboveFloor(bench: BenchRun, costs: Costs): void {
  const { small, large } = bench.sizes;
  const least = costs.get(FLOOR)?.get(small) as Cost[];
  const ratio = medianRatio(ours(costs, small), least);
  const hugo = costs.get(HUGO)?.get(small);
  const theirs = hugo === undefined ? "" : `, Hugo ${times(medianRatio(hugo, least))}`;
  const at = large === small ? "" : `; ${largeFloor(costs, large)} at ${large.toLocaleString("en")}`;
  bench.row(
    {
      id: "floor",
      what: `full build, ${stories(small)}, against the floor: markdown-it and as many bytes written, in two threads`,
      target: `≤ ${ABOVE_FLOOR} × the floor`,
      measured: `${times(ratio)} (the floor ${seconds(medianCost(least).wall)}${theirs})${at}`,
      met: ratio <= ABOVE_FLOOR,
    },
    small === 10_000,
  );
}

function largeFloor(costs: Costs, size: number): string {
  return times(medianRatio(ours(costs, size), costs.get(FLOOR)?.get(size) as Cost[]));
}

function againstBefore(bench: BenchRun, costs: Costs, size: number, id: string, asked: number): void {
  if (bench.before === undefined) return;
  const { title } = bench.before;
  const theirs = costs.get(title)?.get(size) as Cost[];
  const own = ours(costs, size);
  const [cost, other] = [medianCost(own), medianCost(theirs)];
  const cpu = median(own.map((one, i) => one.cpu / (theirs[i] as Cost).cpu));
  bench.row(
    {
      id,
      what: `full build, ${stories(size)}, against ${title}`,
      target: "–",
      measured: `${times(medianRatio(own, theirs))}: ${seconds(cost.wall)} (before ${seconds(other.wall)}); CPU ${times(cpu)}: ${seconds(cost.cpu)} (before ${seconds(other.cpu)}); peak ${bytes(cost.peak)} (before ${bytes(other.peak)})`,
      met: "told",
    },
    size === asked,
  );
}
