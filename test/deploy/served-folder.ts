import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { walk } from "../../src/kit/files.ts";
import type { Place } from "./conformance.ts";

/** A folder of this machine that a server on the loopback writes to, as its readers see it. */
export function servedFolder(): Omit<Place, "connect"> & { root: string; path: string } {
  const root = mkdtempSync(join(tmpdir(), "visnyk-served-"));
  const path = join(root, "served");
  return {
    root,
    path,
    served: (below) => readFile(join(path, below)).catch(absent),
    paths: async () => walk(path).map((file) => file.path),
    close: async () => rmSync(root, { recursive: true, force: true }),
  };
}

export function absent(error: NodeJS.ErrnoException): undefined {
  if (!["ENOENT", "ENOTDIR", "EISDIR"].includes(error.code ?? "")) throw error;
}
