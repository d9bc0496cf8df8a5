/** Who builds the same stories in turns: the peers, an older engine, ours, and the floor. */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BenchRun } from "../bench-run.ts";
import { type Cost, measure } from "../measure/process.ts";
import { medianCost } from "../measure/statistics.ts";
import { type Engine, OWN_ENGINE } from "../own-site.ts";
import { FLOOR, measureFloor, noteFloor } from "../peers/floor/contender.ts";
import { HUGO, HUGO_RELATED } from "../peers/hugo/hugo.ts";
import type { Peer, PeerVariant } from "../peers/peer.ts";

/** Costs of all runs, by name and by size. */
export type Costs = Map<string, Map<number, Cost[]>>;

export interface Contender {
  name: string;
  /** Whether a failure is none of the bench's own. */
  mayFail: boolean;
  /** @param isLast nobody needs what is built but scenarios that follow */
  build(isLast: boolean): Promise<Cost>;
  /** Removes what it made. */
  end(): void;
}

/** The cost of related stories in Hugo grows with the square of the archive: beyond this size they are left out. */
const RELATED_UP_TO = 10_000;

/** A peer that would take longer than this for a build is left out, in seconds. */
const PATIENCE = 300;

/** In the order of a turn: our own sites may stay, so they come when peers have left. */
export function contenders(bench: BenchRun, size: number, costs: Costs): Contender[] {
  const lists = join(bench.folder, `floor-${size}`);
  return [
    ...bench.peers.flatMap((peer) => variants(bench, peer, size, costs)),
    ...(bench.before ? [engine(bench, size, bench.before)] : []),
    engine(bench, size, OWN_ENGINE, lists),
    floor(lists),
  ];
}

function engine(bench: BenchRun, size: number, which: Engine, lists?: string): Contender {
  return {
    name: which.title,
    mayFail: false,
    async build(isLast) {
      const site = bench.site(size, which);
      const full = await site.buildAnew();
      if (lists !== undefined && !existsSync(lists)) {
        mkdirSync(lists);
        noteFloor(site, lists);
      }
      // Two sites of a large archive, and what comes beside them, are more than memory holds.
      if (isLast && which === OWN_ENGINE) bench.leaveBuilt({ site, full }, size);
      else site.remove();
      return full;
    },
    end: () => {},
  };
}

function floor(lists: string): Contender {
  return {
    name: FLOOR,
    mayFail: false,
    build: () => measureFloor(lists),
    end: () => rmSync(lists, { recursive: true, force: true }),
  };
}

function variants(bench: BenchRun, peer: Peer, size: number, costs: Costs): Contender[] {
  const folder = join(bench.folder, `${peer.name}-${size}`);
  const chosen = peer.variants.filter(({ title }) => isWorthWaiting(title, size, costs));
  if (chosen.length === 0) return [];
  bench.say(`writing ${size} stories for ${peer.title}`);
  peer.write(folder, size);
  return chosen.map((variant) => ({
    name: variant.title,
    mayFail: true,
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
