/** Whether files and folders are what they were when they were last looked at, by their stamps. */
import { lstatSync, type Stats } from "node:fs";
import { join } from "node:path";
import { FILE, FOLDER, type ListingRow, NOT_TRUSTED, numbersOf, type Stamp, WITHIN } from "./listing.ts";

export function hasSameStamp(was: Stamp, now: Stamp): boolean {
  const isTold = was.mtime !== NOT_TRUSTED && was.ctime !== NOT_TRUSTED;
  return isTold && was.mtime === now.mtime && was.ctime === now.ctime && was.inode === now.inode;
}

/** True where no folder and no file of a listing changed, judged by stamps and sizes alone. */
export function isAsItWas(content: string, { path, entries, stats }: ListingRow): boolean {
  const numbers = numbersOf(stats);
  const root = join(content, path);
  let at = 0;
  let folder = root;
  let outer = root;
  for (const entry of entries.split("/")) {
    const isFile = entry.startsWith(FILE);
    const name = entry.slice(1);
    if (entry.startsWith(FOLDER)) folder = outer = name === "" ? root : `${root}/${name}`;
    else if (entry.startsWith(WITHIN)) folder = `${outer}/${name}`;
    else if (!isFile) break;
    const stat = lstatOf(isFile ? `${folder}/${name}` : folder);
    if (stat?.mtimeMs !== numbers[at++] || stat?.ctimeMs !== numbers[at++] || stat?.ino !== numbers[at++])
      return false;
    if (isFile && stat?.size !== numbers[at++]) return false;
  }
  return true;
}

/** `undefined` where there is none, or the system refuses: whatever reads the folder will report it. */
function lstatOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
