import type { Instant } from "../model/story.ts";
import type { Database } from "./database.ts";

/** When the next scheduled story comes due; drafts never do. */
export function nextDue(db: Database): Instant | undefined {
  const row = db.get<{ date: Instant | null }>(
    "select min(published) as date from stories where live = 0 and draft = 0",
  );
  return row?.date ?? undefined;
}
