/** The list of addresses that the published site has of itself, part by part as its files hold them. */
import { addressesOf, type PublishedAddress } from "../model/address-list.ts";
import type { Database } from "./database.ts";

/** @param part empty for the index */
export function keepAddresses(db: Database, part: string, text: string): void {
  db.replace("published_addresses", { part, text });
}

export function forgetAddresses(db: Database, part: string): void {
  db.run("delete from published_addresses where part = ?", part);
}

/** The addresses of some parts, or of all. */
export function publishedAddresses(db: Database, parts?: readonly string[]): PublishedAddress[] {
  const chosen = "part in (select each.value from json_each(?) each)";
  const rows =
    parts === undefined
      ? db.all<{ text: string }>("select text from published_addresses where part <> '' order by part")
      : db.all<{ text: string }>(
          `select text from published_addresses where ${chosen} order by part`,
          JSON.stringify(parts),
        );
  return rows.flatMap(({ text }) => addressesOf(text) ?? []);
}
