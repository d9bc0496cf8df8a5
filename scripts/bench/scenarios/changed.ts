/** Builds in new processes after nothing, a text or a story changed. */
import type { BenchRun } from "../bench-run.ts";
import type { Cost } from "../measure/process.ts";
import { median, medianCost, medianRatio } from "../measure/statistics.ts";
import type { OwnSite } from "../own-site.ts";
import { seconds, stories, times } from "../report/words.ts";
import { addStory, changeText, putBack } from "./edits.ts";

/** What builds of an archive of one size cost. */
interface Found {
  nothing: Pair;
  text: Pair;
  story: Pair;
  /** Files of the output that a new story wrote. */
  written: number;
}

/** Our cost, and that of an older engine, if there is one, with the ratio of ours to it. */
interface Pair {
  ours: Cost;
  before?: Cost;
  ratio?: number;
}

export async function changedBuilds(bench: BenchRun): Promise<void> {
  const { small, large } = bench.sizes;
  const asked = small === 10_000 && large === 100_000;
  const less = await found(bench, small);
  const more = large === small ? less : await found(bench, large);
  changedRows(bench, less, more, asked);
  againstBefore(bench, more, large, asked);
}

function changedRows(bench: BenchRun, less: Found, more: Found, asked: boolean): void {
  const { small, large } = bench.sizes;
  const [nothing, text, story] = [more.nothing.ours.wall, more.text.ours.wall, more.story.ours.wall];
  bench.row(
    {
      id: "nothing",
      what: `nothing changed, ${stories(large)}, new process`,
      target: "≤ 1.0 s",
      measured: seconds(nothing),
      met: nothing <= 1,
    },
    asked,
  );
  const ratio = text / less.text.ours.wall;
  bench.row(
    {
      id: "text",
      what: `one story's text changed, ${stories(large)}, new process`,
      target: `≤ 1.5 s, ≤ 3 × the same at ${small.toLocaleString("en")}`,
      measured: `${seconds(text)}, ${times(ratio)} (${seconds(less.text.ours.wall)})`,
      met: text <= 1.5 && ratio <= 3,
    },
    asked,
  );
  bench.row(
    {
      id: "story",
      what: `one new story with 5 topics, ${stories(large)}`,
      target: "≤ 2 s, as many outputs written in any archive",
      measured: `${seconds(story)}; ${more.written} outputs (${less.written} at ${small.toLocaleString("en")})`,
      met: story <= 2 && more.written <= less.written + LISTS,
    },
    asked,
  );
}

function againstBefore(bench: BenchRun, { nothing, text, story }: Found, size: number, asked: boolean): void {
  if (bench.before === undefined) return;
  const told = ({ ours, before, ratio }: Pair) =>
    `${times(ratio as number)} (${seconds(ours.wall)}, before ${seconds((before as Cost).wall)})`;
  bench.row(
    {
      id: "before-changed",
      what: `the same three, ${stories(size)}, against ${bench.before.title}`,
      target: "–",
      measured: `nothing ${told(nothing)}; a text ${told(text)}; a new story ${told(story)}`,
      met: "told",
    },
    asked,
  );
}

/** The number of lists that a story with five topics is in: each may just begin a new page. */
const LISTS = 7;

async function found(bench: BenchRun, size: number): Promise<Found> {
  const built = await bench.takeBuilt(size);
  const { site } = built;
  const before = bench.before && (await bench.takeBuilt(size, bench.before)).site;
  const turns = { bench, size, site, before };
  const written: number[] = [];
  try {
    const nothing = await inTurns(turns, "nothing changed", () => {});
    const text = await inTurns(turns, "a text changed", (run) =>
      changeText(site.content, size, `Речення номер ${run}.`),
    );
    const story = await inTurns(
      turns,
      "a new story",
      (run) => addStory(site.content, size, run),
      (since) => written.push(site.writtenSince(since)),
    );
    return { nothing, text, story, written: median(written) };
  } finally {
    putBack(site.content, size, bench.options.runs);
    await site.buildWithout();
    bench.leaveBuilt(built, size);
    before?.remove();
  }
}

/** Who builds after each change. */
interface Turns {
  bench: BenchRun;
  size: number;
  site: OwnSite;
  /** The same content, built by the older engine. */
  before: OwnSite | undefined;
}

/**
 * Changes the content, and builds with each engine; and again.
 * @param change called with the number of the run, from 1
 * @param look called after our build with the time before it, in milliseconds since the epoch
 */
async function inTurns(
  { bench, size, site, before }: Turns,
  what: string,
  change: (run: number) => void,
  look: (since: number) => void = () => {},
): Promise<Pair> {
  const ours: Cost[] = [];
  const theirs: Cost[] = [];
  for (let run = 1; run <= bench.options.runs; run++) {
    change(run);
    const since = performance.timeOrigin + performance.now();
    ours.push(await site.build());
    look(since);
    if (before !== undefined) theirs.push(await before.build());
  }
  const cost = medianCost(ours);
  bench.say(`${what}, ${stories(size)}: ${seconds(cost.wall)}, CPU ${seconds(cost.cpu)}`);
  if (before === undefined) return { ours: cost };
  return { ours: cost, before: medianCost(theirs), ratio: medianRatio(ours, theirs) };
}
