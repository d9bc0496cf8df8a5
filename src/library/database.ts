import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { chainOf } from "../kit/error-chain.ts";
import { exists } from "../kit/files.ts";
import { memo } from "../kit/memo.ts";
import { SCHEMA, SCHEMA_VERSION } from "./schema.ts";

type Row = Record<string, unknown>;

/** A row to be inserted, by the names of its columns. */
export type NewRow = Readonly<Record<string, SQLInputValue>>;

/** A statement that inserts rows with certain columns. */
interface Insertion {
  columns: readonly string[];
  statement: StatementSync;
}

/** Milliseconds that one build waits for another. */
const LOCK_TIMEOUT = 60_000;

/** Bytes: twice SQLite's default. Bodies, most of a library, take several pages each: larger ones make them faster. */
const PAGE_SIZE = 8192;

/** SQLITE_CORRUPT and SQLITE_NOTADB (sqlite.org/rescode.html). */
const DAMAGED = new Set([11, 26]);

/** The same in words, which are all that is left of an error from another thread. */
const DAMAGED_WORDS = /database disk image is malformed|file is not a database/;

/** True for an error that means a damaged library: from SQLite, or about JSON. Looks through errors that wrap others. */
export function isDamage(error: unknown): boolean {
  for (const at of chainOf(error)) {
    if (DAMAGED.has(at.errcode ?? 0) || DAMAGED_WORDS.test(at.message)) return true;
    if (at instanceof SyntaxError && at.message.includes("JSON")) return true;
  }
  return false;
}

/** One SQLite file; statements are prepared once. */
export class Database {
  readonly #db: DatabaseSync;
  readonly #prepare: (sql: string) => StatementSync;
  /** The insertion used last, by the beginning of its statement: rows of a table mostly have the same columns. */
  readonly #insertions = new Map<string, Insertion>();
  /** True until a transaction has ended well. */
  #isNew = false;

  /** Its path. */
  readonly file: string;

  private constructor(db: DatabaseSync, file: string) {
    this.#db = db;
    this.#prepare = memo((sql: string) => db.prepare(sql));
    this.file = file;
  }

  /** Opens the file; one that is absent, damaged or of another version is made anew, since all of it can be rebuilt. */
  static open(file: string): Database {
    mkdirSync(dirname(file), { recursive: true });
    return Database.#tryOpen(file) ?? Database.#create(file);
  }

  /** Opens the file as a build left it; `undefined` where there is none, or one that only a build can make anew. */
  static openMade(file: string): Database | undefined {
    return exists(file) ? Database.#tryOpen(file) : undefined;
  }

  /** Opens an existing file, for a thread that only reads. */
  static openToRead(file: string): Database {
    return new Database(new DatabaseSync(file, { readOnly: true, timeout: LOCK_TIMEOUT }), file);
  }

  static #tryOpen(file: string): Database | undefined {
    let db: DatabaseSync | undefined;
    try {
      db = new DatabaseSync(file, { timeout: LOCK_TIMEOUT });
      const version = (db.prepare("pragma user_version").get() as Row | undefined)?.user_version;
      if (version === SCHEMA_VERSION) return new Database(withLog(configured(db)), file);
    } catch (error) {
      // A damaged file is handled like an old one; one that is locked or may not be read is not touched.
      if (!isDamage(error)) throw error;
    }
    db?.close();
    return undefined;
  }

  static #create(file: string): Database {
    const kept = publishedListIn(file);
    Database.remove(file);
    const db = new DatabaseSync(file, { timeout: LOCK_TIMEOUT });
    db.exec(`pragma page_size = ${PAGE_SIZE}`);
    configured(db).exec(`begin; ${SCHEMA} pragma user_version = ${SCHEMA_VERSION}; commit`);
    const made = new Database(db, file);
    made.#isNew = true;
    for (const row of kept) made.insert("published_addresses", row);
    return made;
  }

  /** Deletes the file and what SQLite keeps beside it. */
  static remove(file: string): void {
    for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(file + ending, { force: true });
  }

  /**
   * Copies a library, whoever uses it meanwhile, over one that is there.
   * @throws Error of SQLite where it is damaged
   */
  static async copy(from: string, to: string): Promise<void> {
    mkdirSync(dirname(to), { recursive: true });
    Database.remove(to);
    const db = new DatabaseSync(from, { readOnly: true, timeout: LOCK_TIMEOUT });
    try {
      await backup(db, to);
    } finally {
      db.close();
    }
  }

  /** All rows of a query. `T` states its columns. */
  all<T>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.#prepare(sql).all(...values) as T[];
  }

  get<T>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.#prepare(sql).get(...values) as T | undefined;
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#prepare(sql).run(...values);
  }

  /** Inserts a row into a table. @throws Error of SQLite where the table has one with the same key */
  insert(table: string, row: NewRow): void {
    this.#insert(`insert into ${table}`, row);
  }

  /** Inserts a row into a table, replacing one with the same key. */
  replace(table: string, row: NewRow): void {
    this.#insert(`insert or replace into ${table}`, row);
  }

  /** Inserts a row into a table unless it has one with the same key. */
  insertNew(table: string, row: NewRow): void {
    this.#insert(`insert or ignore into ${table}`, row);
  }

  #insert(beginning: string, row: NewRow): void {
    const columns = Object.keys(row);
    let insertion = this.#insertions.get(beginning);
    if (insertion === undefined || !haveSame(insertion.columns, columns)) {
      insertion = { columns, statement: this.#prepare(insertionOf(beginning, columns)) };
      this.#insertions.set(beginning, insertion);
    }
    insertion.statement.run(...Object.values(row));
  }

  /** Runs steps as one transaction: all of them take effect, or, after an exception, none. */
  async transaction<T>(steps: () => T | Promise<T>): Promise<T> {
    this.#db.exec("begin immediate");
    try {
      const result = await steps();
      this.#db.exec("commit");
      if (this.#isNew) withLog(this.#db);
      this.#isNew = false;
      return result;
    } catch (error) {
      // On a full disk SQLite rolls back by itself.
      if (this.#db.isTransaction) this.#db.exec("rollback");
      throw error;
    }
  }

  /**
   * Runs steps of a transaction that fill an empty library, and makes its indexes afterwards, each sorted once. Until then
   * only primary keys help to find a row, and other processes cannot read it.
   */
  async filling(steps: () => Promise<void>): Promise<void> {
    const sql = "select name, sql from sqlite_master where type = 'index' and sql is not null";
    const indexes = this.all<{ name: string; sql: string }>(sql);
    for (const { name } of indexes) this.#db.exec(`drop index ${name}`);
    await steps();
    this.#db.exec(`pragma cache_size = ${SORTING}`);
    for (const index of indexes) this.#db.exec(index.sql);
    this.#db.exec(`pragma cache_size = ${CACHE}`);
  }

  /**
   * Reads all from now on from one state, whatever others write meanwhile: otherwise each query has to look whether there is
   * a new one, and small queries take half as long again.
   */
  holdState(): void {
    this.#db.exec("begin");
  }

  close(): void {
    this.#db.close();
  }
}

/** What the library of another version knows of what was published: all else in it can be made anew, and this cannot. */
function publishedListIn(file: string): NewRow[] {
  if (!exists(file)) return [];
  try {
    const db = new DatabaseSync(file, { readOnly: true });
    try {
      return db.prepare("select part, text from published_addresses").all() as NewRow[];
    } finally {
      db.close();
    }
  } catch {
    // It is damaged, or from a time before there was such a list.
    return [];
  }
}

function haveSame(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return true;
}

function insertionOf(beginning: string, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(", ");
  return `${beginning} (${names}) values (${columns.map(() => "?").join(", ")})`;
}

/** Of each connection, in kibibytes, which SQLite has below 0. What more of it costs and gains: `kit/threads.ts`. */
const CACHE = -16_384;
/** While indexes are made of all rows, which are sorted in as much memory before they go to the disk. */
const SORTING = -65_536;

function configured(db: DatabaseSync): DatabaseSync {
  db.exec(`pragma synchronous = normal; pragma cache_size = ${CACHE}`);
  return db;
}

/**
 * Keeps a write-ahead log from now on: whoever reads and whoever writes do not wait for each other. While a new library is
 * filled nobody reads it, and SQLite's rollback journal, no less safe, writes its new pages once rather than twice.
 */
function withLog(db: DatabaseSync): DatabaseSync {
  db.exec("pragma journal_mode = wal");
  return db;
}
