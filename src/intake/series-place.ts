import { z } from "zod";
import { nearest, suggest } from "../kit/text.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { line } from "./schemas.ts";
import { refuse } from "./story-values.ts";

const PARTS = {
  error: "expected a whole number, counted from 1",
  params: { hint: "Write 1 for the first part; without a number, parts stand in the order of their dates." },
};
const isPart = (part: number) => Number.isInteger(part) && part >= 1;

/** A series may be named by its key alone. */
const keyAlone = (value: unknown) => (typeof value === "string" ? { key: value } : value);

/** A series of series.yaml, and the part of it that a story is. */
export function seriesPlaceAmong({ series, incomplete = [] }: Pick<Newsroom, "series" | "incomplete">) {
  const seriesKey = line.check((name) => {
    if (series.has(name.value) || incomplete.includes("series")) return;
    const hint =
      series.size === 0
        ? "Add it there: a name, and kind: series or kind: podcast."
        : `There are ${[...series.keys()].join(", ")}.`;
    const message = `"${name.value}" is not a series in series.yaml`;
    refuse(name, message, suggest(nearest(name.value, series.keys()), name.value) ?? hint);
  });
  const shape = z.strictObject({ key: seriesKey, part: z.number().refine(isPart, PARTS).optional() });
  const place = shape.check((found) => {
    const { key, part = 1 } = found.value;
    const { parts = Number.POSITIVE_INFINITY } = series.get(key) ?? {};
    if (part <= parts) return;
    const hint = `Correct the number here, or "parts" of "${key}" in series.yaml.`;
    refuse(found, `part ${part} of the series "${key}", which is to have ${parts}`, hint);
  });
  return z.preprocess(keyAlone, place);
}
