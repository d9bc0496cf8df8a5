import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../../src/kit/problems.ts";

export const PEER_NAMES = ["hugo", "eleventy", "astro"] as const;
export type PeerName = (typeof PEER_NAMES)[number];

export const SCENARIO_NAMES = [
  "full",
  "changed",
  "checkout",
  "pressed",
  "cores",
  "import",
  "preview",
  "photos",
  "feeds",
  "search",
  "micro",
] as const;
export type ScenarioName = (typeof SCENARIO_NAMES)[number];

export interface BenchOptions {
  /** Stories, from few to many. */
  sizes: readonly number[];
  peers: readonly PeerName[];
  only: readonly ScenarioName[];
  /** How many times each thing is measured. */
  runs: number;
  /** The same at each of the sizes. */
  runsAt: ReadonlyMap<number, number>;
  /** Photos that are drawn to measure with. */
  photos: number;
  /** A checkout of an older engine, which is measured in turns with this one: an absolute path. */
  before: string | undefined;
  /** Writes the results into the README, the plot and the file of results. */
  write: boolean;
}

/**
 * What is asked for on the command line.
 * @throws UsageError for values that make no sense
 */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string", default: "1000,10000,40000,100000" },
      peers: { type: "string", default: PEER_NAMES.join() },
      only: { type: "string", default: SCENARIO_NAMES.join() },
      runs: { type: "string", default: "3" },
      photos: { type: "string", default: "50" },
      before: { type: "string" },
      write: { type: "boolean", default: false },
    },
  });
  const sizes = list(values.sizes).map((text) => count("--sizes", text));
  const runs = list(values.runs).map((text) => count("--runs", text));
  return {
    sizes: sizes.toSorted((a, b) => a - b),
    peers: list(values.peers).map((text) => oneOf("--peers", PEER_NAMES, text)),
    only: list(values.only).map((text) => oneOf("--only", SCENARIO_NAMES, text)),
    ...runsOf(sizes, runs),
    photos: count("--photos", values.photos),
    before: values.before === undefined ? undefined : resolve(values.before),
    write: values.write,
  };
}

/** One number goes for all sizes, several for the sizes in the order in which they were given. */
function runsOf(sizes: readonly number[], runs: readonly number[]): Pick<BenchOptions, "runs" | "runsAt"> {
  const [first] = runs;
  if (first === undefined || (runs.length > 1 && runs.length !== sizes.length))
    throw new UsageError(
      `--runs: give one number, or one for each of the ${sizes.length} sizes; there are ${runs.length}.`,
    );
  return { runs: first, runsAt: new Map(sizes.map((size, i) => [size, runs[i] ?? first])) };
}

function list(text: string): string[] {
  return text.split(",").filter(Boolean);
}

function count(option: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text))
    throw new UsageError(`${option}: "${text}" is not a whole number above zero.`);
  return Number(text);
}

function oneOf<T extends string>(option: string, names: readonly T[], text: string): T {
  const found = names.find((name) => name === text);
  if (found === undefined)
    throw new UsageError(`${option}: there is no "${text}". There are ${names.join(", ")}.`);
  return found;
}
