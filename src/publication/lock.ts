import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";

/** Milliseconds between two looks at a lock that another holds. */
const PATIENCE = 100;
/** SQLITE_BUSY and SQLITE_NOTADB (sqlite.org/rescode.html). */
const BUSY = 5;
const NOT_A_DATABASE = 26;

/**
 * A lock for what only one process at a time may do. It is SQLite's lock on an empty file, since Node has none of its own:
 * the operating system releases it however its holder dies, so a dead process never stands in the way.
 */
export class Lock {
  readonly #db: DatabaseSync;

  private constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Takes the lock of a file, creating the file if needed; nothing where another process holds the lock. */
  static try(file: string): Lock | undefined {
    const db = new DatabaseSync(file, { timeout: 0 });
    try {
      db.exec("begin exclusive");
      return new Lock(db);
    } catch (error) {
      db.close();
      const { errcode } = error as { errcode?: number };
      if (errcode === BUSY) return undefined;
      if (errcode !== NOT_A_DATABASE) throw error;
      rmSync(file);
      return Lock.try(file);
    }
  }

  /**
   * Takes the lock of a file as soon as it is free.
   * @param onWait called once where it is not free at once
   */
  static async take(file: string, onWait: () => void): Promise<Lock> {
    let lock = Lock.try(file);
    if (lock === undefined) onWait();
    while (lock === undefined) {
      await setTimeout(PATIENCE);
      lock = Lock.try(file);
    }
    return lock;
  }

  /**
   * Takes the lock of a file if it becomes free within a time; nothing where it does not.
   * @param time milliseconds
   */
  static async within(file: string, time: number): Promise<Lock | undefined> {
    for (let waited = 0; waited < time; waited += PATIENCE) {
      const lock = Lock.try(file);
      if (lock) return lock;
      await setTimeout(PATIENCE);
    }
    return undefined;
  }

  release(): void {
    this.#db.close();
  }
}
