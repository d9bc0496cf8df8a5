import type { Outcome } from "./guarded-folder.ts";
import type { Run } from "./run.ts";

/** What came of an import. */
export interface Summary {
  system: string;
  /** How many texts have each outcome. */
  outcomes: Readonly<Partial<Record<Outcome | "left out", number>>>;
}

export function summaryOf({ archive, catalogue }: Run): Summary {
  const rows = catalogue.rows.all<{ outcome: Outcome; count: number }>(
    "select outcome, count(*) as count from texts group by outcome",
  );
  return {
    system: archive.system,
    outcomes: Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])),
  };
}
