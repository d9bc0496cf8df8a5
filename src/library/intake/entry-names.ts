import type { Dirent } from "node:fs";
import type { Problems } from "../../kit/problems.ts";
import { pathIn } from "./shelf.ts";

/**
 * What of a folder is content, by name: files and folders whose names do not begin with a dot. All that cannot be
 * content, and names that one file system tells apart and another does not, are errors that name both sides.
 */
export function checkEntries(entries: readonly Dirent[], folder: string, problems: Problems): Dirent[] {
  const seen = new Map<string, string>();
  const shown = entries.filter((entry) => !entry.name.startsWith(".") && isReadable(entry, folder, problems));
  for (const { name } of shown.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = pathIn(folder, name);
    const folded = name.normalize("NFC").toLowerCase();
    const twin = seen.get(folded);
    if (twin !== undefined)
      problems.error(path, undefined, `and "${twin}" are one file on other machines`, "Rename one of them.");
    seen.set(folded, path);
  }
  return shown.filter((entry) => entry.isFile() || entry.isDirectory());
}

/** A folder that may hold content. */
export function isFolder(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.name.startsWith(".");
}

function isReadable(entry: Dirent, folder: string, problems: Problems): boolean {
  const path = pathIn(folder, entry.name);
  // Node puts this character in the place of bytes that are no text: the name leads nowhere.
  if (entry.name.includes("\uFFFD")) {
    problems.error(path, undefined, "has a name that is not UTF-8 text", "Rename it.");
    return false;
  }
  if (entry.isSymbolicLink())
    problems.error(
      path,
      undefined,
      "is a symbolic link; content is read from the content folder only",
      "Put the file itself here.",
    );
  else if (!entry.isFile() && !entry.isDirectory())
    problems.error(path, undefined, "is neither a file nor a folder", "Take it out of the content folder.");
  return true;
}
