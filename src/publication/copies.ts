import { hash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileOfPath } from "../model/address.ts";
import type { Copy } from "../plan/copies.ts";

/**
 * Puts copies into a folder. A file that is missing or damaged in the cache is left out.
 * @returns the copies that were left out
 */
export function putCopies(copies: readonly Copy[], folder: string): Copy[] {
  const made = new Set<string>();
  return copies.filter((copy) => {
    const content = wholeContent(copy);
    if (content === undefined) return true;
    const file = join(folder, fileOfPath(copy.path));
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeNamed(file, content);
    return false;
  });
}

/** Names the file in errors: where there is no room, the system does not say for which file. */
function writeNamed(file: string, content: Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

function wholeContent({ from }: Copy): Uint8Array | undefined {
  if (from instanceof Uint8Array) return from;
  try {
    const content = readFileSync(from.file);
    return hash("sha256", content, "hex") === from.sha256 ? content : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
