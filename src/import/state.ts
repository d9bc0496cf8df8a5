import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { exists } from "../kit/files.ts";
import { Rows } from "./rows.ts";

const SCHEMA = `
create table if not exists places (archive text, key text, kind text, id text, lang text, date integer,
  primary key (archive, key)) without rowid;
create table if not exists files (path text primary key, hash text) without rowid;
`;

/** Where a text was put by an earlier run. */
export interface KnownPlace {
  kind: "story" | "page";
  id: string;
  lang: string;
  date: number;
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
    if (dryRun) {
      const rows = new Rows(SCHEMA);
      if (!isNew) copyInto(rows, file);
      return new State(rows, archive, isNew);
    }
    mkdirSync(dirname(file), { recursive: true });
    return new State(new Rows(SCHEMA, file), archive, isNew);
  }

  placeOf(key: string): KnownPlace | undefined {
    const sql = "select kind, id, lang, date from places where archive = ? and key = ?";
    return this.#rows.get<KnownPlace>(sql, this.#archive, key);
  }

  keepPlace(key: string, { kind, id, lang, date }: KnownPlace): void {
    this.#rows.replace("places", { archive: this.#archive, key, kind, id, lang, date });
  }

  /** The hash of a file as an import wrote it. */
  hashOf(path: string): string | undefined {
    return this.#rows.get<{ hash: string }>("select hash from files where path = ?", path)?.hash;
  }

  keepHash(path: string, hash: string): void {
    this.#rows.replace("files", { path, hash });
  }

  close(): void {
    this.#rows.close();
  }
}

function copyInto(rows: Rows, file: string): void {
  rows.run("attach ? as kept", `${pathToFileURL(file).href}?mode=ro`);
  for (const [table, columns] of [
    ["places", "archive, key, kind, id, lang, date"],
    ["files", "path, hash"],
  ])
    rows.exec(`insert into ${table} (${columns}) select ${columns} from kept.${table}`);
  rows.exec("detach kept");
}
