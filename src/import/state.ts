import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { exists } from "../kit/files.ts";
import { type NewRow, Rows } from "./rows.ts";

const SCHEMA = `
create table if not exists places (archive text, key text, kind text, id text, lang text, date integer, slug text,
  primary key (archive, key)) without rowid;
create table if not exists files (path text primary key, hash text) without rowid;
create table if not exists redirects (address text primary key) without rowid;
`;

/** Where a text was put by an earlier run. */
export interface KnownPlace {
  kind: "story" | "page";
  id: string;
  lang: string;
  date: number;
  /** The last part of its address. */
  slug: string;
}

/** The folder of what an import keeps beside the content folder. */
export function importFolder(content: string): string {
  return join(dirname(content), "import");
}

/** What earlier runs did: where each text went, and the hash of each file as it was written. */
export class State {
  readonly #rows: Rows;
  readonly #archive: string;
  /** Whether no earlier run left any. */
  readonly isNew: boolean;

  private constructor(rows: Rows, archive: string, isNew: boolean) {
    this.#rows = rows;
    this.#archive = archive;
    this.isNew = isNew;
  }

  /**
   * @param archive tells archives apart
   * @param dryRun nothing is remembered
   */
  static open(content: string, archive: string, dryRun: boolean): State {
    const file = join(importFolder(content), "state.sqlite");
    const isNew = !exists(file);
    if (dryRun) return new State(isNew ? Rows.temporary(SCHEMA) : copyOf(file), archive, isNew);
    mkdirSync(dirname(file), { recursive: true });
    return new State(Rows.open(file, SCHEMA), archive, isNew);
  }

  placeOf(key: string): KnownPlace | undefined {
    const sql = "select kind, id, lang, date, slug from places where archive = ? and key = ?";
    return this.#rows.get<KnownPlace>(sql, this.#archive, key);
  }

  /** To be called before anything is put there: a file in a place that no text has is taken for a stranger's. */
  keepPlace(key: string, { kind, id, lang, date, slug }: KnownPlace): void {
    this.#rows.replace("places", { archive: this.#archive, key, kind, id, lang, date, slug });
  }

  /** The hash of a file as an import wrote it. */
  hashOf(path: string): string | undefined {
    return this.#rows.get<{ hash: string }>("select hash from files where path = ?", path)?.hash;
  }

  keepHash(path: string, hash: string): void {
    this.#rows.replace("files", { path, hash });
  }

  /** Whether an import wrote a redirect from an address. */
  hasRedirect(address: string): boolean {
    return this.#rows.get("select 1 from redirects where address = ?", address) !== undefined;
  }

  keepRedirect(address: string): void {
    this.#rows.replace("redirects", { address });
  }

  close(): void {
    this.#rows.close();
  }
}

/** What a file of state holds, in a temporary one. */
function copyOf(file: string): Rows {
  const rows = Rows.temporary(SCHEMA);
  const kept = Rows.openToRead(file);
  for (const table of ["places", "files", "redirects"])
    for (const row of kept.each<NewRow>(`select * from ${table}`)) rows.replace(table, row);
  kept.close();
  return rows;
}
