import { parseArgs } from "node:util";
import { UsageError } from "../../src/kit/problems.ts";

export const PEER_NAMES = ["hugo", "eleventy", "astro"] as const;
export type PeerName = (typeof PEER_NAMES)[number];

export const SCENARIO_NAMES = [
  "full",
  "changed",
  "checkout",
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
  /** Photos that are drawn to measure with. */
  photos: number;
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
      write: { type: "boolean", default: false },
    },
  });
  return {
    sizes: list(values.sizes)
      .map((text) => count("--sizes", text))
      .sort((a, b) => a - b),
    peers: list(values.peers).map((text) => oneOf("--peers", PEER_NAMES, text)),
    only: list(values.only).map((text) => oneOf("--only", SCENARIO_NAMES, text)),
    runs: count("--runs", values.runs),
    photos: count("--photos", values.photos),
    write: values.write,
  };
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
