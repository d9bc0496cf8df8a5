import type { Database } from "../library/database.ts";
import { publishedFeeds } from "../library/published.ts";
import type { SitePath } from "../model/address.ts";

/** A published feed, and the hash of its file. */
export interface PublishedFeed {
  path: SitePath;
  hash: string;
}

/** The feeds that differ, in any byte, from what they were when the hub was last told about them. */
export function feedsToTell(db: Database, hub: string): PublishedFeed[] {
  const rows = db.all<PublishedFeed>("select path, hash from told where hub = ?", hub);
  const told = new Map(rows.map(({ path, hash }) => [path, hash]));
  return publishedFeeds(db).filter(({ path, hash }) => told.get(path) !== hash);
}

export function noteTold(db: Database, hub: string, { path, hash }: PublishedFeed): void {
  db.replace("told", { hub, path, hash });
}
