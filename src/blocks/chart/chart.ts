/** What a chart shows, as its slot keeps it. */
export interface Chart {
  kind: ChartKind;
  /** Plain text; empty where the writer gave none. */
  title: string;
  /** What stands along the axis of a line chart, or beside each row of the others. */
  labels: readonly string[];
  /** Where all labels are dates: milliseconds since 1970, in UTC, and how exact they are. */
  dates?: { times: readonly number[]; exact: DateExactness };
  series: readonly Series[];
}

export type ChartKind = "bar" | "line" | "dot";

export type DateExactness = "year" | "month" | "day";

/** A column of numbers. */
export interface Series {
  name: string;
  /** What its numbers count, as its header says behind a comma or between parentheses; empty where it says nothing. */
  unit: string;
  /** A number for each label, written as in JSON with as many decimals as the writer gave; null for a gap. */
  values: readonly (string | null)[];
}

/** The values of a series as numbers. */
export function numbersOf({ values }: Series): (number | null)[] {
  return values.map((value) => (value === null ? null : Number(value)));
}

/** All numbers of a chart. */
export function allNumbers({ series }: Chart): number[] {
  return series.flatMap(numbersOf).filter((value) => value !== null);
}
