import type { Database } from "../library/database.ts";
import type { PlainPage } from "../library/plain-page.ts";

/** Replaces the stored plain pages. */
export function storePlainPages(db: Database, pages: readonly PlainPage[]): void {
  db.run("delete from plain_pages");
  for (const page of pages) {
    const { key, lang, path, file } = page;
    db.insert("plain_pages", { key, lang, path, file, page: JSON.stringify(page) });
  }
}

export function storedPlainPages(db: Database): PlainPage[] {
  return db
    .all<{ page: string }>("select page from plain_pages")
    .map((row) => JSON.parse(row.page) as PlainPage);
}
