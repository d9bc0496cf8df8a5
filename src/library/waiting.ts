/** Files that pages of the site do not refer to any more, and that stay for a while for readers of older pages. */
import type { SitePath } from "../model/address.ts";
import type { StoryId } from "../model/story-id.ts";
import type { Database } from "./database.ts";

export interface WaitingFile {
  path: SitePath;
  bytes: number;
  /** By `contentHash`. */
  hash: string;
  /** When the last page let go of it, in milliseconds since the epoch. */
  since: number;
  /** The stories that showed it: where one of them is withdrawn, it goes, too. */
  stories: readonly StoryId[];
}

export function waitingFiles(db: Database): WaitingFile[] {
  return db
    .all<Omit<WaitingFile, "stories"> & { stories: string }>(
      "select path, bytes, hash, since, stories from waiting order by path",
    )
    .map((row) => ({ ...row, stories: JSON.parse(row.stories) as StoryId[] }));
}

export function waitingInAll(db: Database): { count: number; bytes: number } {
  const total = "select count(*) as count, coalesce(sum(bytes), 0) as bytes from waiting";
  return db.get<{ count: number; bytes: number }>(total) ?? { count: 0, bytes: 0 };
}

export function letWait(db: Database, file: WaitingFile): void {
  const { path, bytes, hash, since, stories } = file;
  db.replace("waiting", { path, bytes, hash, since, stories: JSON.stringify(stories) });
}

export function forgetWaiting(db: Database, path: SitePath): void {
  db.run("delete from waiting where path = ?", path);
}
