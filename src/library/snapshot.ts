import { Addresses } from "../model/address.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { Database } from "./database.ts";

/**
 * What every view is made from: one state of the library, which is not written to while the snapshot is used. What is
 * read from it again and again is kept with `memoPer`.
 */
export interface Snapshot {
  db: Database;
  newsroom: Newsroom;
  addresses: Addresses;
  /** The one clock of this build. */
  now: number;
  /** No files are made of photos, as in a check: stand-ins are shown for them, which no page is pressed with. */
  withoutPhotos?: true;
}

export function snapshotOf(db: Database, newsroom: Newsroom, now: number): Snapshot {
  return { db, newsroom, addresses: new Addresses(newsroom.site), now };
}
