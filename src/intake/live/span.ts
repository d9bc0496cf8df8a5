import type { Instant } from "../../model/story.ts";

/** The time for which what was read of a report holds: then an entry comes due, or it begins or ends. */
export interface Span {
  since: Instant;
  /** Absent where nothing is to come. */
  until: Instant | undefined;
}
