/** What a bench found, as `results.json` keeps it. */
import type { Cost } from "../measure/process.ts";

/** A line of the table. */
export interface Row {
  /** Stays the same from run to run. */
  id: string;
  what: string;
  target: string;
  measured: string;
  /**
   * Absent where nothing can be said, as the sizes were not the target's or a peer was missing; `told` where there is no
   * target, so that the line is for information.
   */
  met?: boolean | "told" | undefined;
  /** The day: `2026-11-22`. */
  date: string;
}

/** The time of full builds by the number of stories: a line of the plot. */
export interface Series {
  name: string;
  points: readonly (Cost & { stories: number })[];
}

export interface Results {
  machine: string;
  versions: Readonly<Record<string, string>>;
  /** Where content, output and cache were: `in memory`. */
  place: string;
  /** Peers that were not available, with the reason. */
  skipped: Readonly<Record<string, string>>;
  rows: readonly Row[];
  series: readonly Series[];
}

/** The new results, and those of the old ones that were not measured again. */
export function mergeResults(old: Results | undefined, found: Results): Results {
  if (old === undefined) return found;
  return {
    ...found,
    versions: { ...old.versions, ...found.versions },
    rows: merged(old.rows, found.rows, ({ id }) => id),
    series: merged(old.series, found.series, ({ name }) => name).map((series) => {
      const before = old.series.find(({ name }) => name === series.name)?.points ?? [];
      const points = merged(before, series.points, ({ stories }) => stories);
      return { ...series, points: points.toSorted((a, b) => a.stories - b.stories) };
    }),
  };
}

/** Where both have an entry, the new one takes the place of the old. */
function merged<T>(old: readonly T[], found: readonly T[], key: (entry: T) => unknown): T[] {
  const entries = new Map([...old, ...found].map((entry) => [key(entry), entry]));
  return [...entries.values()];
}
