/** JSON files of any size, read record by record: an export of 50,000 posts is longer than a string may be. */
import { createReadStream } from "node:fs";
import { UsageError } from "../../../kit/problems.ts";

/** A record of a table: an object in a list, or `meta`. */
export interface TableRecord {
  /** The key of the list. */
  table: string;
  /** The object as it is written. */
  json: string;
  /** Line on which it begins, counted from 1. */
  line: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const OPEN_OBJECT = 0x7b;
const OPEN_LIST = 0x5b;
const CLOSE_OBJECT = 0x7d;
const CLOSE_LIST = 0x5d;

/** Lists that hold what tables are in, and not records. */
const AROUND_TABLES = new Set(["", "db"]);

/**
 * The records of all tables in a file, in its order.
 * @param piece how many bytes are read at once
 * @throws UsageError where it ends too early
 */
export async function* recordsOf(file: string, piece = 1 << 20): AsyncGenerator<TableRecord> {
  const scanner = new Scanner();
  for await (const chunk of createReadStream(file, { highWaterMark: piece }))
    yield* scanner.scan(chunk as Buffer);
  if (!scanner.isWhole) {
    throw new UsageError(
      `${file}:${scanner.line}: this JSON ends too early. Export or download it again, until it is whole.`,
    );
  }
}

interface Frame {
  isList: boolean;
  name: string;
}

class Scanner {
  line = 1;
  readonly #frames: Frame[] = [];
  #hasBegun = false;
  #isInString = false;
  #isEscaped = false;
  /** The last string outside of records: a key, if a list or an object follows. */
  #word = "";
  /** Objects and lists that are open in the record; 0 outside of one. */
  #depth = 0;
  #table = "";
  #firstLine = 1;
  #parts: Buffer[] = [];

  get isWhole(): boolean {
    return this.#hasBegun && this.#frames.length === 0 && this.#depth === 0;
  }

  *scan(chunk: Buffer): Generator<TableRecord> {
    let start = 0;
    for (let i = this.#isInString ? this.#endOfString(chunk, 0) + 1 : 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if (byte === LINE_FEED) this.line++;
      else if (byte === QUOTE) i = this.#openString(chunk, i + 1);
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        if (this.#opened(byte === OPEN_LIST)) start = i;
      } else if ((byte === CLOSE_OBJECT || byte === CLOSE_LIST) && this.#closed()) {
        this.#parts.push(chunk.subarray(start, i + 1));
        yield this.#record();
      }
    }
    if (this.#depth > 0) this.#parts.push(Buffer.from(chunk.subarray(start)));
  }

  #openString(chunk: Buffer, from: number): number {
    this.#isInString = true;
    if (this.#depth === 0) this.#word = "";
    return this.#endOfString(chunk, from);
  }

  /** Where the string's last quotation mark is, or the end of what was read of the file. */
  #endOfString(chunk: Buffer, from: number): number {
    let at = from + (this.#isEscaped ? 1 : 0);
    for (; at < chunk.length && chunk[at] !== QUOTE; at++) if (chunk[at] === BACKSLASH) at++;
    this.#isEscaped = at > chunk.length;
    this.#isInString = at >= chunk.length;
    if (this.#depth === 0) this.#word += chunk.toString("latin1", from, at);
    return at;
  }

  /** Whether a record begins. */
  #opened(isList: boolean): boolean {
    if (this.#depth > 0) {
      this.#depth++;
      return false;
    }
    const around = this.#frames.at(-1);
    const name = around?.isList ? around.name : Buffer.from(this.#word, "latin1").toString();
    const isRecord = !isList && (around?.isList ? !AROUND_TABLES.has(name) : name === "meta");
    if (isRecord) {
      this.#depth = 1;
      this.#table = name;
      this.#firstLine = this.line;
    } else this.#frames.push({ isList, name: this.#hasBegun ? name : "" });
    this.#hasBegun = true;
    return isRecord;
  }

  /** Whether a record ends. */
  #closed(): boolean {
    if (this.#depth > 0) return --this.#depth === 0;
    this.#frames.pop();
    return false;
  }

  #record(): TableRecord {
    const json = Buffer.concat(this.#parts).toString();
    this.#parts = [];
    return { table: this.#table, json, line: this.#firstLine };
  }
}
