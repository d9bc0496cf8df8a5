import { createHash, hash as digest } from "node:crypto";
import {
  closeSync,
  constants,
  type Dirent,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { bytesOf } from "./bytes.ts";

/** A file as a walk finds it; `path` is relative to where the walk began, with forward slashes. */
export interface FoundFile {
  path: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since the epoch, with fractions. */
  mtime: number;
  symlink: boolean;
}

const HASH_LENGTH = 20;

/** First 20 hex digits of the SHA-256: enough to tell contents apart, short enough for names and tables. */
export function contentHash(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  return digest("sha256", bytes, "hex").slice(0, HASH_LENGTH);
}

/** Every file below a folder, by path; folders and files whose names begin with a dot are passed over, symbolic links are not followed. An absent folder has none. */
export function walk(root: string): FoundFile[] {
  const found: FoundFile[] = [];
  walkInto(root, "", found);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function walkInto(root: string, prefix: string, found: FoundFile[]): void {
  for (const entry of entriesOf(join(root, prefix))) {
    if (entry.name.startsWith(".")) continue;
    const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) walkInto(root, path, found);
    else {
      const stat = lstatSync(join(root, path));
      found.push({ path, size: stat.size, mtime: stat.mtimeMs, symlink: stat.isSymbolicLink() });
    }
  }
}

/**
 * Paths of the files below a folder as `walk` gives them, in no order and without opening the files or asking their
 * size, and whether each is a plain file.
 * @param enters says whether to look into a folder
 */
export function* filesBelow(
  root: string,
  enters: (folder: string) => boolean = () => true,
  prefix = "",
): Generator<[path: string, isPlain: boolean]> {
  for (const entry of entriesOf(prefix === "" ? root : `${root}/${prefix}`)) {
    if (entry.name.startsWith(".")) continue;
    const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    if (!entry.isDirectory()) yield [path, entry.isFile()];
    else if (enters(path)) yield* filesBelow(root, enters, path);
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Does not block: a pipe that no one writes to is opened all the same, and read as if it were empty. */
const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** What most files are read into, one after the other. */
const shared = new Uint8Array(1 << 18);

/** @throws the system's error, with `read` as its call: `open` does not say what the file was opened for */
function openToRead(file: string): number {
  try {
    return openSync(file, READING);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { syscall: "read" });
  }
}

/** What a file holds; valid until the next file is read. */
export function bytesIn(file: string): Uint8Array {
  const descriptor = openToRead(file);
  try {
    const length = readSync(descriptor, shared);
    return length < shared.length ? shared.subarray(0, length) : readFileSync(file);
  } finally {
    closeSync(descriptor);
  }
}

/** Hash of a file's content; however large the file is, little of it is in memory at a time. */
export function fileHash(file: string): string {
  const descriptor = openToRead(file);
  try {
    let length = readSync(descriptor, shared);
    if (length < shared.length) return contentHash(shared.subarray(0, length));
    const hash = createHash("sha256");
    for (; length > 0; length = readSync(descriptor, shared)) hash.update(shared.subarray(0, length));
    return hash.digest("hex").slice(0, HASH_LENGTH);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Copies a file, over one that is there; however large it is, little of it is in memory at a time.
 * @returns the hash of what was copied
 */
export function copyFile(from: string, to: string): string {
  const source = openToRead(from);
  try {
    const target = openSync(to, "w");
    try {
      const hash = createHash("sha256");
      for (let length = readSync(source, shared); length > 0; length = readSync(source, shared)) {
        const part = shared.subarray(0, length);
        hash.update(part);
        for (let written = 0; written < length; ) written += writeSync(target, part, written);
      }
      return hash.digest("hex").slice(0, HASH_LENGTH);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

/** Shows whether a file still is as it was made, at a third of the cost of its hash. */
export interface Checksum {
  /** Length. */
  bytes: number;
  /** CRC-32. */
  checksum: number;
}

export function checksumOf(content: Uint8Array): Checksum {
  return { bytes: content.length, checksum: crc32(content) };
}

export function fileChecksum(file: string): Checksum {
  const descriptor = openToRead(file);
  try {
    const sum: Checksum = { bytes: 0, checksum: 0 };
    let length: number;
    do {
      length = readSync(descriptor, shared);
      sum.bytes += length;
      sum.checksum = crc32(shared.subarray(0, length), sum.checksum);
    } while (length === shared.length);
    return sum;
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a folder anew: afterwards it exists and is empty. */
export function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

export function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** True for a file itself, not for a link to one. */
export function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
