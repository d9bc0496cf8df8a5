import type { Problems } from "../kit/problems.ts";
import type { Instant } from "../model/story.ts";
import type { StoryFrontMatter } from "./story-schema.ts";
import type { YamlSource } from "./yaml/yaml.ts";

/** Where the times of a story stand, and the current time. */
export interface TimesContext {
  yaml: YamlSource;
  file: string;
  now: Instant;
  problems: Problems;
}

type Times = Pick<StoryFrontMatter, "date" | "published" | "updated" | "corrections">;

/** When the text was first published, and when it last changed since then; `undefined` where it never did. */
export function storyTimes(
  times: Times,
  context: TimesContext,
): { published: Instant; updated: Instant | undefined } {
  return { published: firstPublication(times, context), updated: lastChange(times, context) };
}

/** The time that it states, else its date. */
function firstPublication(
  { date, published = date }: Times,
  { yaml, file, problems }: TimesContext,
): Instant {
  if (published >= date) return published;
  const hint =
    'Write it only where this text came out later than the story, as translations do; otherwise "date" is enough.';
  problems.error(file, yaml.lineOf(["published"]), '"published" is before "date"', hint);
  return date;
}

/** The time that it states, or that of the last correction. */
function lastChange(times: Times, context: TimesContext): Instant | undefined {
  const { date, published = date, updated, corrections } = times;
  const { yaml, file, problems } = context;
  const latest = Math.max(context.now, published) + CLOCKS_DIFFER;
  const check = (time: Instant, path: readonly PropertyKey[], [early, late]: Faults) => {
    const [message, hint] = time < date ? early : late;
    if (time < date || time > latest) problems.error(file, yaml.lineOf(path), message, hint);
  };
  if (updated !== undefined) check(updated, ["updated"], OF_UPDATE);
  for (const [i, correction] of corrections.entries())
    check(correction.date, ["corrections", i, "date"], OF_CORRECTION);
  const last = Math.max(updated ?? date, ...corrections.map((correction) => correction.date));
  return last > published ? last : undefined;
}

/** Milliseconds by which a newsroom's clock may be ahead of that of the machine that builds. */
export const CLOCKS_DIFFER = 15 * 60_000;

type Fault = readonly [message: string, hint: string];
type Faults = readonly [early: Fault, late: Fault];

/** Why no time of a change may be in the future. */
export const TO_COME = "readers, feeds and search engines would be told a time that has not come yet";
const OF_UPDATE: Faults = [
  ['"updated" is before "date"', "Give the later of the two."],
  [`"updated" is in the future: ${TO_COME}`, "Give the time at which the story was changed."],
];
const OF_CORRECTION: Faults = [
  ["a correction is dated before the story", "Give the day on which the story was corrected."],
  [`a correction is dated in the future: ${TO_COME}`, "Give the day on which the story was corrected."],
];
