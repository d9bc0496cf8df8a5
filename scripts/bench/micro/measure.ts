/** Measures a trick against the plain way, in turns. */
import { isDeepStrictEqual } from "node:util";
import { median } from "../measure/statistics.ts";
import type { Ways } from "./trick.ts";

/** What a trick gains. */
export interface Gain {
  /** CPU seconds of the work of one story. */
  plain: number;
  trick: number;
  /** How many times as long the plain way takes. */
  factor: number;
}

/** The fewest seconds that a turn of one way takes: it is repeated as often as needed. */
const TURN = 0.1;

/**
 * Runs both ways in turns.
 * @param turns of each
 * @throws Error where they do not give the same
 */
export function gainOf(ways: Ways, turns: number): Gain {
  if (!isDeepStrictEqual(ways.plain(), ways.trick())) throw new Error("both ways do not give the same");
  const times = Math.max(1, Math.ceil(TURN / cpuOf(ways.plain, 1)));
  const plain: number[] = [];
  const trick: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const inTurn = turn % 2 === 0 ? ([plain, trick] as const) : ([trick, plain] as const);
    for (const costs of inTurn) costs.push(cpuOf(costs === plain ? ways.plain : ways.trick, times));
  }
  return {
    plain: median(plain) / ways.stories,
    trick: median(trick) / ways.stories,
    factor: median(plain.map((cost, i) => cost / (trick[i] as number))),
  };
}

/** CPU seconds of doing something once, including the collection of its garbage. */
function cpuOf(work: () => unknown, times: number): number {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1e-6, (user + system) / 1e6 / times);
}
