import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { memo } from "../kit/memo.ts";

/** A row to be inserted, by the names of its columns; what is absent becomes null. */
export type NewRow = Readonly<Record<string, SQLInputValue | undefined>>;

/** A database of an import; statements are prepared once. */
export class Rows {
  readonly #db: DatabaseSync;
  readonly #prepare = memo((sql: string) => this.#db.prepare(sql));

  private constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** A temporary file, which goes when it is closed. */
  static temporary(schema: string): Rows {
    return Rows.#configured(
      new DatabaseSync(""),
      `pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -32768; ${schema}`,
    );
  }

  /** @param schema makes what does not exist */
  static open(file: string, schema: string): Rows {
    return Rows.#configured(
      new DatabaseSync(file),
      `pragma journal_mode = wal; pragma synchronous = normal; ${schema}`,
    );
  }

  static openToRead(file: string): Rows {
    return new Rows(new DatabaseSync(file, { readOnly: true }));
  }

  static #configured(db: DatabaseSync, statements: string): Rows {
    db.exec(statements);
    return new Rows(db);
  }

  /** All rows of a query. `T` states its columns. */
  all<T>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.#prepare(sql).all(...values) as T[];
  }

  /** The same, one row at a time. */
  each<T>(sql: string, ...values: SQLInputValue[]): Iterable<T> {
    return this.#db.prepare(sql).iterate(...values) as Iterable<T>;
  }

  get<T>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.#prepare(sql).get(...values) as T | undefined;
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#prepare(sql).run(...values);
  }

  /** @returns false where the table has a row with the same key, which stays */
  insertNew(table: string, row: NewRow): boolean {
    return this.#insert("insert or ignore", table, row) > 0;
  }

  /** Inserts a row, replacing one with the same key. */
  replace(table: string, row: NewRow): void {
    this.#insert("insert or replace", table, row);
  }

  #insert(how: string, table: string, row: NewRow): number {
    const columns = Object.keys(row);
    const sql = `${how} into ${table} (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`;
    const values = Object.values(row).map((value) => value ?? null);
    return Number(this.#prepare(sql).run(...values).changes);
  }

  /** Runs statements as they are. */
  exec(sql: string): void {
    this.#db.exec(sql);
  }

  close(): void {
    this.#db.close();
  }
}
