import type { Addresses } from "../../model/address.ts";
import type { Newsroom } from "../../model/newsroom.ts";
import type { Database } from "../database.ts";

/** What every view is made from. */
export interface ViewContext {
  db: Database;
  newsroom: Newsroom;
  addresses: Addresses;
  /** The one clock of this build. */
  now: number;
}
