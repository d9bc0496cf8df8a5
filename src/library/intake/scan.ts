import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash, type FoundFile, walk } from "../../kit/files.ts";
import type { Problems } from "../../kit/problems.ts";
import type { Database } from "../database.ts";

export interface Scan {
  files: readonly FoundFile[];
  /** Files whose content is new or other than when last read, and those that are gone. */
  changed: ReadonlySet<string>;
}

/** Finds what changed since last time: by size and time of change first, by content where those differ. Remembers what it found. */
export function scanContent(content: string, db: Database, problems: Problems): Scan {
  const known = new Map(
    db
      .all<{ path: string; size: number; mtime: number; hash: string }>("select * from files")
      .map((f) => [f.path, f]),
  );
  const files = walk(content);
  checkNames(files, problems);
  const changed = new Set<string>();
  for (const { path, size, mtime, symlink } of files) {
    const before = known.get(path);
    known.delete(path);
    if (symlink || (before?.size === size && before.mtime === mtime)) continue;
    const hash = contentHash(readFileSync(join(content, path)));
    if (hash !== before?.hash) changed.add(path);
    db.run("insert or replace into files values (?, ?, ?, ?)", path, size, mtime, hash);
  }
  for (const path of known.keys()) {
    changed.add(path);
    db.run("delete from files where path = ?", path);
  }
  return { files: files.filter((file) => !file.symlink), changed };
}

/** Links and names that one file system tells apart and another does not are errors that name both sides. */
function checkNames(files: readonly FoundFile[], problems: Problems): void {
  const seen = new Map<string, string>();
  for (const { path, symlink } of files) {
    if (symlink)
      problems.error(
        path,
        undefined,
        "is a symbolic link; content is read from the content folder only",
        "Put the file itself here.",
      );
    const folded = path.normalize("NFC").toLowerCase();
    const twin = seen.get(folded);
    if (twin !== undefined)
      problems.error(path, undefined, `and "${twin}" are one file on other machines`, "Rename one of them.");
    seen.set(folded, path);
  }
}
