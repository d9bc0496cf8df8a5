import type { Database } from "../library/database.ts";
import type { SitePath } from "../model/address.ts";

/** A published feed, and the hash of its file. */
export interface PublishedFeed {
  path: SitePath;
  hash: string;
}

/** The feeds that are not, byte for byte, as they were when the hub was last told of them. Archive documents are not subscribed to. */
export function feedsToTell(db: Database, hub: string): PublishedFeed[] {
  return db.all<PublishedFeed>(
    `select outputs.path, outputs.hash from outputs
      left join told on told.path = outputs.path and told.hub = ?
      where kind = 'feed' and page = 0 and outputs.hash <> '' and told.hash is not outputs.hash
      order by outputs.path`,
    hub,
  );
}

export function noteTold(db: Database, hub: string, { path, hash }: PublishedFeed): void {
  db.run("insert or replace into told values (?, ?, ?)", hub, path, hash);
}
