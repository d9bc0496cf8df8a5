/** Builds in new processes after nothing, a text or a story changed. */
import type { BenchRun } from "../bench-run.ts";
import type { Cost } from "../measure/process.ts";
import { median, medianCost } from "../measure/statistics.ts";
import type { OwnSite } from "../own-site.ts";
import { seconds, stories, times } from "../report/words.ts";
import { addStory, changeText, putBack } from "./edits.ts";

/** What builds of an archive of one size cost. */
interface Found {
  nothing: Cost;
  text: Cost;
  story: Cost;
  /** Files of the output that a new story wrote. */
  written: number;
}

export async function changedBuilds(bench: BenchRun): Promise<void> {
  const { small, large } = bench.sizes;
  const asked = small === 10_000 && large === 100_000;
  const less = await found(bench, small);
  const more = large === small ? less : await found(bench, large);
  bench.row(
    {
      id: "nothing",
      what: `nothing changed, ${stories(large)}, new process`,
      target: "≤ 1.0 s",
      measured: seconds(more.nothing.wall),
      met: more.nothing.wall <= 1,
    },
    asked,
  );
  const ratio = more.text.wall / less.text.wall;
  bench.row(
    {
      id: "text",
      what: `one story's text changed, ${stories(large)}, new process`,
      target: `≤ 1.5 s, ≤ 3 × the same at ${small.toLocaleString("en")}`,
      measured: `${seconds(more.text.wall)}, ${times(ratio)} (${seconds(less.text.wall)})`,
      met: more.text.wall <= 1.5 && ratio <= 3,
    },
    asked,
  );
  bench.row(
    {
      id: "story",
      what: `one new story with 5 topics, ${stories(large)}`,
      target: "≤ 2 s, as many outputs written in any archive",
      measured: `${seconds(more.story.wall)}; ${more.written} outputs (${less.written} at ${small.toLocaleString("en")})`,
      met: more.story.wall <= 2 && more.written <= less.written + LISTS,
    },
    asked,
  );
}

/** The number of lists that a story with five topics is in: each may just begin a new page. */
const LISTS = 7;

async function found(bench: BenchRun, size: number): Promise<Found> {
  const site = bench.site(size);
  bench.say(`building ${stories(size)} to change them`);
  await site.buildAnew();
  try {
    const nothing = await repeated(bench, `nothing changed, ${stories(size)}`, () => site.build());
    const text = await repeated(bench, `a text changed, ${stories(size)}`, (run) => {
      changeText(site.content, size, `Речення номер ${run}.`);
      return site.build();
    });
    const written: number[] = [];
    const story = await repeated(bench, `a new story, ${stories(size)}`, (run) =>
      newStory(site, size, run, written),
    );
    return { nothing, text, story, written: median(written) };
  } finally {
    putBack(site.content, size, bench.options.runs);
    site.remove();
  }
}

async function newStory(site: OwnSite, size: number, run: number, written: number[]): Promise<Cost> {
  addStory(site.content, size, run);
  const since = performance.timeOrigin + performance.now();
  const cost = await site.build();
  written.push(site.writtenSince(since));
  return cost;
}

/** @param build called with the number of the run, from 1 */
async function repeated(bench: BenchRun, what: string, build: (run: number) => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 1; run <= bench.options.runs; run++) costs.push(await build(run));
  const cost = medianCost(costs);
  bench.say(`${what}: ${seconds(cost.wall)}, CPU ${seconds(cost.cpu)}`);
  return cost;
}
