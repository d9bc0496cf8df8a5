import { hash as digest } from "node:crypto";
import { type Dirent, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file as a walk finds it; `path` is relative to where the walk began, with forward slashes. */
export interface FoundFile {
  path: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since the epoch, with fractions. */
  mtime: number;
  symlink: boolean;
}

/** First 20 hex digits of the SHA-256: enough to tell contents apart, short enough for names and tables. */
export function contentHash(content: string | Uint8Array): string {
  return digest("sha256", content, "hex").slice(0, 20);
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

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** The text of a file, less a byte order mark; `undefined` where it is not UTF-8. */
export function readUtf8(file: string): string | undefined {
  try {
    return strictUtf8.decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
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
