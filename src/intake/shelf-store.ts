import { join } from "node:path";
import { fileHash } from "../kit/files.ts";
import type { Problems } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import type { Scan } from "./scan.ts";
import { filesOf, NO_HASH, NOT_TRUSTED, packShelf, type Shelf, unpackShelf } from "./shelf.ts";
import { reportUnreadable } from "./source.ts";

/** The shelves that something happened to, or all of them, by path. */
export function shelvesOf(scan: Scan, all: boolean): Shelf[] {
  const others = all ? scan.unchanged.map(unpackShelf) : [];
  return [...scan.touched, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files below a folder of the content, in order. */
export function pathsBelow({ touched, unchanged }: Scan, folder: string): string[] {
  const mayHold = ({ path }: { path: string }) => path === "" || `${path}/`.startsWith(`${folder}/`);
  const shelves = [...touched.filter(mayHold), ...unchanged.filter(mayHold).map(unpackShelf)];
  const paths = shelves.flatMap((shelf) => [...filesOf(shelf)].map(([path]) => path));
  return paths.filter((path) => path.startsWith(`${folder}/`)).sort();
}

/**
 * Remembers what a scan found.
 * @param hashes of the files that have been read since, by path; of photos only their beginnings
 */
export function keepShelves(
  db: Database,
  content: string,
  { touched, gone }: Scan,
  hashes: ReadonlyMap<string, string>,
  problems: Problems,
): void {
  // With an error the library stays as it was.
  if (problems.hasErrors) return;
  for (const path of gone) db.run("delete from shelves where path = ?", path);
  for (const shelf of touched) {
    for (const [path, file] of filesOf(shelf))
      if (file.hash === "") file.hash = hashRead(content, path, hashes.get(path), problems);
    for (const [, file] of filesOf(shelf)) if (file.hash === NO_HASH) file.mtime = NOT_TRUSTED;
    db.replace("shelves", { ...packShelf(shelf) });
  }
}

/** A photo is not in memory any more, and is looked at again: it may have changed since it was read. */
function hashRead(content: string, path: string, read: string | undefined, problems: Problems): string {
  if (read?.length === NO_HASH.length) return read;
  const hash = hashOf(content, path, problems);
  return read === undefined || hash.startsWith(read) ? hash : NO_HASH;
}

function hashOf(content: string, path: string, problems: Problems): string {
  try {
    return fileHash(join(content, path));
  } catch (error) {
    reportUnreadable(path, error, problems);
    return "";
  }
}
