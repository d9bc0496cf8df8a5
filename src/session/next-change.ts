import { nextDue } from "../library/next-due.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { nextTurn } from "../model/banner.ts";
import type { Instant } from "../model/story.ts";

/** When the site changes though nobody changes its content, and what does. */
export interface NextChange {
  at: Instant;
  is: "story" | "banner";
}

/** The next story that comes due, or the banner's coming or going, whichever is first. */
export function nextChange({
  db,
  newsroom,
  now,
}: Pick<Snapshot, "db" | "newsroom" | "now">): NextChange | undefined {
  const story = nextDue(db);
  const { banner } = newsroom.site;
  const turn = banner && nextTurn(banner, now);
  if (turn !== undefined && (story === undefined || turn < story)) return { at: turn, is: "banner" };
  return story === undefined ? undefined : { at: story, is: "story" };
}
