import type { Database } from "./database.ts";

/** When the newest public story was published or updated, as an ISO instant; that of the epoch where there is none. */
export function newestDate(db: Database): string {
  const sql = "select max(max(published, coalesce(updated, 0))) as newest from stories where live = 1";
  return new Date(db.get<{ newest: number | null }>(sql)?.newest ?? 0).toISOString();
}
