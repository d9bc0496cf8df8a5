/** Values that several kinds of front matter have: times, and names of who signs. */
import { z } from "zod";
import { parseInstant } from "../i18n/dates.ts";
import { nearest, suggest } from "../kit/text.ts";
import { authorFinder } from "../model/author.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { dateFault, unclearDate } from "./date-faults.ts";

/** The years that addresses and feeds can write in four digits. */
const EARLIEST = Date.UTC(1000, 0, 2);
const LATEST = Date.UTC(9999, 0, 1);

/** A time as ISO 8601 writes it, in the given zone where it names none; it becomes an instant. */
export function instantIn(timeZone: string) {
  return z.preprocess(
    asWritten,
    z.string().transform((text, context) => {
      const unclear = unclearDate(text, timeZone);
      const found = unclear === undefined ? parseInstant(text, timeZone) : undefined;
      if (found !== undefined && found >= EARLIEST && found < LATEST) return found;
      const { message, hint } = unclear ?? dateFault(text, timeZone);
      return fail(context, message, hint);
    }),
  );
}

/** Somebody in authors.yaml, by key or name; it becomes the key. */
export function authorAmong({ authors, incomplete = [] }: Pick<Newsroom, "authors" | "incomplete">) {
  const authorOf = authorFinder(authors);
  return z.string().check((name) => {
    const found = authorOf(name.value);
    if (found !== undefined) name.value = found;
    if (found !== undefined || incomplete.includes("authors")) return;
    refuse(
      name,
      `"${name.value}" is not an author in authors.yaml`,
      suggest(nearest(name.value, authors.keys()), name.value) ??
        `There are ${[...authors.keys()].join(", ")}.`,
    );
  });
}

/** YAML reads a year alone as a number, and may give a boolean or a list: they are reported like any other wrong date. */
export function asWritten(value: unknown): unknown {
  if (value === null || value === undefined || typeof value === "string") return value;
  return Array.isArray(value)
    ? value.join(", ")
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
}

/** Refuses a value while it is made into another. */
export function fail(context: z.core.$RefinementCtx, message: string, hint: string): never {
  context.addIssue({ code: "custom", message, params: { hint } });
  return z.NEVER;
}

/** Refuses a value that is checked as it is. */
export function refuse({ issues, value }: z.core.ParsePayload, message: string, hint: string): void {
  issues.push({ code: "custom", message, input: value, params: { hint } });
}
