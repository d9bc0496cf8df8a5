import { type LiveReport, liveStateAt } from "../../model/live.ts";
import type { Instant } from "../../model/story.ts";
import type { StoryFrontMatter } from "../story-schema.ts";
import type { TimesContext } from "../story-times.ts";

/**
 * The live report of a story, still without entries. It begins with the story unless it says otherwise.
 * @param date of the story
 */
export function liveTimes(
  { until, from: stated, order }: NonNullable<StoryFrontMatter["live"]>,
  date: Instant,
  { yaml, file, now, problems }: TimesContext,
): LiveReport {
  const from = stated ?? date;
  if (until <= from)
    problems.error(
      file,
      yaml.lineOf(["live", "until"]),
      "the live report ends before it begins",
      'It begins with "date", or with "from" beside "until".',
    );
  return { from, until, order, state: liveStateAt({ from, until }, now), entries: [] };
}
