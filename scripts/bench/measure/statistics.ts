import type { Cost } from "./process.ts";

/** The middle one of the values; for an even number of them, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new Error("there is no median of no values");
  return (upper + lower) / 2;
}

/** The median of each part of the costs by itself. */
export function medianCost(costs: readonly Cost[]): Cost {
  return {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    peak: median(costs.map(({ peak }) => peak)),
  };
}

/** The median of the ratios of each of our runs to the run of theirs beside it. */
export function medianRatio(ours: readonly Cost[], theirs: readonly Cost[]): number {
  return median(
    ours.map((cost, i) => {
      const other = theirs[i];
      if (other === undefined) throw new Error("a pair of runs lacks one");
      return cost.wall / other.wall;
    }),
  );
}
