import { hash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { copyFile } from "../kit/files.ts";
import { fileOfPath } from "../model/address.ts";
import type { Copy } from "../plan/copies.ts";

/**
 * Puts copies into a folder. A file that is missing or damaged in the cache, or no longer in the content as it was read, is
 * left out.
 * @param content the content folder
 * @returns the copies that were left out
 */
export function putCopies(copies: readonly Copy[], folder: string, content: string): Copy[] {
  const made = new Set<string>();
  return copies.filter((copy) => {
    const file = join(folder, fileOfPath(copy.path));
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    return !put(copy.from, file, content);
  });
}

/** False where the copy would not be what was planned. */
function put(from: Copy["from"], file: string, content: string): boolean {
  if ("original" in from) return copyNamed(join(content, from.original), file) === from.hash;
  const whole = wholeContent(from);
  if (whole !== undefined) writeNamed(file, whole);
  return whole !== undefined;
}

/** @returns the hash of what was copied; `undefined` where there is nothing to be copied */
function copyNamed(from: string, to: string): string | undefined {
  try {
    return copyFile(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw Object.assign(error as NodeJS.ErrnoException, {
      path: (error as NodeJS.ErrnoException).path ?? to,
    });
  }
}

/** Names the file in errors: where there is no room, the system does not say for which file. */
function writeNamed(file: string, content: Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

function wholeContent(from: Uint8Array | { file: string; sha256: string }): Uint8Array | undefined {
  if (from instanceof Uint8Array) return from;
  try {
    const content = readFileSync(from.file);
    return hash("sha256", content, "hex") === from.sha256 ? content : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
