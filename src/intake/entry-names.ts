import type { Dirent } from "node:fs";
import type { Problems } from "../kit/problems.ts";
import { pathIn } from "./listing.ts";
import { isLitter } from "./litter.ts";
import { type HoldsTexts, isStatic, refusalOf } from "./places.ts";

/**
 * The entries of a folder that are content. Every other entry is litter, or is reported with the reason why it is not
 * taken: its place, its kind, or a name that is not text. Two names that only some file systems distinguish are an error
 * that names both.
 */
export function checkEntries(
  entries: readonly Dirent[],
  folder: string,
  holdsTexts: HoldsTexts,
  problems: Problems,
): Dirent[] {
  const taken = entries.filter(
    (entry) => !isLitter(entry.name) && isTaken(entry, folder, holdsTexts, problems),
  );
  taken.sort((a, b) => (a.name < b.name ? -1 : 1));
  tellTwins(taken, folder, problems);
  return taken;
}

function tellTwins(entries: readonly Dirent[], folder: string, problems: Problems): void {
  const seen = new Map<string, string>();
  for (const { name } of entries) {
    const path = pathIn(folder, name);
    const folded = name.normalize("NFC").toLowerCase();
    const twin = seen.get(folded);
    if (twin !== undefined)
      problems.error(path, undefined, `and "${twin}" are one file on other computers`, "Rename one of them.");
    seen.set(folded, path);
  }
}

function isTaken(entry: Dirent, folder: string, holdsTexts: HoldsTexts, problems: Problems): boolean {
  const path = pathIn(folder, entry.name);
  // Node puts this character in place of bytes that are not UTF-8: the name then matches no file.
  if (entry.name.includes("\uFFFD")) {
    problems.error(path, undefined, "has a name that is not UTF-8 text", "Rename it.");
    return false;
  }
  const isRead = !entry.name.startsWith(".") || isStatic(folder);
  if (isRead && !isPlain(entry, path, problems)) return false;
  const refusal = refusalOf(entry, folder, holdsTexts);
  if (refusal === undefined) return true;
  const { severity, message, hint } = refusal;
  if (severity === "error") problems.error(path, undefined, message, hint);
  else problems.warn(path, undefined, message, hint);
  return false;
}

function isPlain(entry: Dirent, path: string, problems: Problems): boolean {
  if (entry.isFile() || entry.isDirectory()) return true;
  if (entry.isSymbolicLink())
    problems.error(
      path,
      undefined,
      "is a symbolic link; content is read from the content folder only",
      "Put the file itself here.",
    );
  else
    problems.error(path, undefined, "is neither a file nor a folder", "Take it out of the content folder.");
  return false;
}
