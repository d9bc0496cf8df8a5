import { contentHash } from "../kit/files.ts";
import type { Database } from "../library/database.ts";

/** Keeps what is dear to make for pages, such as fonts and scripts, by what it is made from. */
export class AssetShelf {
  readonly #db: Database;
  readonly #asked = new Set<string>();

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * @param from all that decides what is made, the program that makes it included
   * @returns what was made of the same before and is as it was, else what is made now
   */
  async get(from: unknown, make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array> {
    const key = contentHash(JSON.stringify(from));
    this.#asked.add(key);
    const kept = this.#db.get<{ content: Uint8Array; hash: string }>(
      "select content, hash from made_assets where key = ?",
      key,
    );
    if (kept !== undefined && contentHash(kept.content) === kept.hash) return kept.content;
    const content = await make();
    this.#db.run("insert or replace into made_assets values (?, ?, ?)", key, contentHash(content), content);
    return content;
  }

  /** Drops what was not asked for. */
  tidy(): void {
    for (const { key } of this.#db.all<{ key: string }>("select key from made_assets"))
      if (!this.#asked.has(key)) this.#db.run("delete from made_assets where key = ?", key);
  }
}
