/** The list of addresses that the published site has of itself, part by part as its files hold them. */
import {
  type AddressIndex,
  addressesOf,
  addressIndexOf,
  type PublishedAddress,
} from "../model/address-list.ts";
import type { Database } from "./database.ts";

/** The key of the index. */
const INDEX = "";

/** Keeps parts of the list, by their keys, in place of what they were; an empty key is the index's. */
export function keepAddresses(db: Database, texts: ReadonlyMap<string, string>): void {
  for (const [part, text] of texts) db.replace("published_addresses", { part, text });
  const index = addressIndexOf(texts.get(INDEX) ?? "");
  if (index === undefined) return;
  const others = "part not in (select each.value from json_each(?) each)";
  db.run(`delete from published_addresses where ${others}`, JSON.stringify([INDEX, ...index.parts]));
}

/** What the index of the published list says; nothing where none is known. */
export function publishedIndex(db: Database): AddressIndex | undefined {
  const row = db.get<{ text: string }>("select text from published_addresses where part = ?", INDEX);
  return row && addressIndexOf(row.text);
}

/** The addresses of some parts, or of all. */
export function publishedAddresses(db: Database, parts?: readonly string[]): PublishedAddress[] {
  const names = parts ?? publishedIndex(db)?.parts ?? [];
  const rows = db.all<{ text: string }>(
    "select text from json_each(?) each cross join published_addresses on part = each.value",
    JSON.stringify(names),
  );
  return rows.flatMap(({ text }) => addressesOf(text) ?? []);
}
