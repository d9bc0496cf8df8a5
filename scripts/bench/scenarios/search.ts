/** Search: what it costs a build, and what a query costs a reader. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { walk } from "../../../src/kit/files.ts";
import { serveFolder } from "../../static-server.ts";
import type { BenchRun } from "../bench-run.ts";
import type { Cost } from "../measure/process.ts";
import { median, medianCost } from "../measure/statistics.ts";
import type { OwnSite } from "../own-site.ts";
import { seconds, stories } from "../report/words.ts";
import { addStory, putBack } from "./edits.ts";
import { type QueryCost, queryCosts } from "./search-queries.ts";

export async function searching(bench: BenchRun): Promise<void> {
  const { small, large } = bench.sizes;
  const less = await foundAt(bench, small);
  const more = large === small ? less : await foundAt(bench, large);
  for (const { id, what, target, of } of TARGETS) {
    const [measured, met] = of(more);
    const beside = more === less ? "" : `; ${of(less)[0]} at ${small.toLocaleString("en")}`;
    const row = { id, what: `${what}, ${stories(large)}`, target, measured: measured + beside, met };
    bench.row(row, large === 100_000);
  }
}

/** What an archive of one size costs. */
interface Found {
  full: { without: Cost; with: Cost };
  story: { without: Cost; with: Cost };
  /** Files of the index, their bytes, and how many of them a new story writes. */
  files: number;
  bytes: number;
  written: number;
  queries: readonly QueryCost[];
}

async function foundAt(bench: BenchRun, size: number): Promise<Found> {
  const site = bench.site(size);
  const settings = join(site.content, "site.yaml");
  const before = readFileSync(settings, "utf8");
  try {
    bench.say(`${stories(size)} without search`);
    const without = await costsOf(bench, site, size);
    bench.say(`${stories(size)} with search`);
    writeFileSync(settings, before.replace("search: false\n", ""));
    const costs = await costsOf(bench, site, size);
    const server = await serveFolder(site.output);
    const queries = await queryCosts(server.origin, size).finally(() => server.close());
    const files = indexFiles(site);
    return {
      full: { without: without.full, with: costs.full },
      story: { without: without.story, with: costs.story },
      files: files.length,
      bytes: files.reduce((sum, file) => sum + file.size, 0),
      written: costs.written,
      queries,
    };
  } finally {
    writeFileSync(settings, before);
    site.remove();
  }
}

/** The cost of a full build, then of new stories, each built by itself. */
async function costsOf(
  bench: BenchRun,
  site: OwnSite,
  size: number,
): Promise<{ full: Cost; story: Cost; written: number }> {
  const runs = bench.runsAt(size);
  const full: Cost[] = [];
  for (let run = 0; run < runs; run++) full.push(await site.buildAnew());
  const story: Cost[] = [];
  const written: number[] = [];
  try {
    for (let run = 1; run <= runs; run++) {
      addStory(site.content, size, run);
      const since = performance.timeOrigin + performance.now();
      story.push(await site.build());
      written.push(indexFiles(site).filter(({ mtime }) => mtime >= since).length);
    }
  } finally {
    putBack(site.content, size, runs);
  }
  return { full: medianCost(full), story: medianCost(story), written: median(written) };
}

function indexFiles({ output }: OwnSite): ReturnType<typeof walk> {
  return walk(join(output, "search")).filter(({ path }) => path.endsWith(".bin"));
}

/** A line of the table: what an archive shows, and whether that is enough. */
interface Target {
  id: string;
  what: string;
  target: string;
  of: (found: Found) => [measured: string, met: boolean];
}

const TARGETS: readonly Target[] = [
  {
    id: "search-bytes",
    what: "two words searched for, bytes moved until ten results are there",
    target: "≤ 200 kB",
    of: ({ queries }) => {
      const moved = queries.map((query) => query.bytes);
      const most = Math.max(...moved);
      const text = `median ${size(median(moved))}, 95 of 100 ≤ ${size(upper(moved))}, most ${size(most)}`;
      return [text, most <= 200_000];
    },
  },
  {
    id: "search-time",
    what: "the same, time from a local server",
    target: "< 300 ms",
    of: ({ queries }) => {
      const times = queries.map((query) => query.time);
      return [`median ${seconds(median(times))}, 95 of 100 ≤ ${seconds(upper(times))}`, upper(times) < 0.3];
    },
  },
  {
    id: "search-files",
    what: "files of the search index",
    target: "≤ 4,000",
    of: ({ files, bytes, written }) => [
      `${files.toLocaleString("en")}, ${size(bytes)}, of which a new story writes ${written}`,
      files <= 4000,
    ],
  },
  {
    id: "search-story",
    what: "one new story, added by search",
    target: "≤ 2 s",
    of: ({ story, full }) => {
      const added = story.with.wall - story.without.wall;
      const share = ((full.with.cpu / full.without.cpu - 1) * 100).toFixed(1);
      const text = `${seconds(added)} (${seconds(story.with.wall)} with it); to a full build ${share} % of CPU`;
      return [text, added <= 2];
    },
  },
];

/** The value that 95 of 100 do not exceed. */
function upper(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] as number;
}

function size(value: number): string {
  return value < 10_000_000 ? `${Math.round(value / 1000)} kB` : `${(value / 1_000_000).toFixed(1)} MB`;
}
