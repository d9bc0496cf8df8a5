import type { Instant } from "../model/story.ts";
import type { Database } from "./database.ts";

/** When the next scheduled story, or entry of a live report, comes due, or such a report begins or ends; drafts never do. */
export function nextDue(db: Database): Instant | undefined {
  const row = db.get<{ date: Instant | null }>(
    `select min(date) as date from (
       select min(published) as date from stories where live = 0 and draft = 0
       union all select min(live_spans.until) from live_spans join stories using (id, lang) where draft = 0)`,
  );
  return row?.date ?? undefined;
}
