import { isUtf8 } from "node:buffer";
import { statSync } from "node:fs";
import { textOf } from "./bytes.ts";
import { bytesIn, contentHash } from "./files.ts";

export interface TextFile {
  /** Without a byte order mark; `undefined` where the file is not UTF-8. */
  text: string | undefined;
  /** Hash of its bytes. */
  hash: string;
}

const BYTE_ORDER_MARK = "\uFEFF";

/** Bytes. A novel has one million. */
const LARGEST_TEXT = 2_000_000;

/** Bytes. Lists that cannot be split, such as one of 200,000 old addresses. */
const LARGEST_LIST = 20_000_000;

/** Thrown for what is not read although the system would allow it: something other than a file, or too large a file. */
export class FileRefusal extends Error {
  override readonly name = "FileRefusal";
  readonly reason: string;
  readonly remedy: string;
  constructor(file: string, reason: string, remedy: string) {
    super(`${file}: ${reason}`);
    this.reason = reason;
    this.remedy = remedy;
  }
}

/**
 * @param isList it may have 20 MB rather than 2
 * @throws FileRefusal for what is not a plain file, and for one that is larger; else the system's error
 */
export function readTextFile(file: string, isList = false): TextFile {
  const stat = statSync(file);
  if (!stat.isFile()) throw noPlainFile(file, stat.isDirectory());
  if (stat.size > (isList ? LARGEST_LIST : LARGEST_TEXT)) throw tooLarge(file, stat.size, isList);
  const bytes = bytesIn(file);
  return { text: decoded(bytes), hash: contentHash(bytes) };
}

function noPlainFile(file: string, isFolder: boolean): FileRefusal {
  const remedy = `Put a file in its place.`;
  if (isFolder) return new FileRefusal(file, "is a folder, and must be a file", remedy);
  return new FileRefusal(file, "is a pipe, a socket or a device, and must be a file", remedy);
}

function tooLarge(file: string, size: number, isList: boolean): FileRefusal {
  const has = Math.ceil(size / 100_000) / 10;
  return isList
    ? new FileRefusal(
        file,
        `has ${has} MB, and a list may have ${LARGEST_LIST / 1_000_000} MB at most`,
        "Take out the entries that nothing needs any more.",
      )
    : new FileRefusal(
        file,
        `has ${has} MB, and a text may have ${LARGEST_TEXT / 1_000_000} MB at most`,
        "Take out what is not text, such as an embedded picture, or split it into several files.",
      );
}

function decoded(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = textOf(bytes);
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
