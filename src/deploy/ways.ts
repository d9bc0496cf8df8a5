/**
 * Files that are to go before others can come: a file where a folder is needed, or what is in a folder where a file is
 * needed.
 * @param gone paths that the new site does not have
 */
export function filesInTheWay(coming: readonly string[], gone: readonly string[]): ReadonlySet<string> {
  const left = new Set(gone);
  const inTheWay = new Set<string>();
  for (const path of coming) for (const folder of foldersOf(path)) if (left.has(folder)) inTheWay.add(folder);
  const files = new Set(coming);
  for (const path of gone) if (foldersOf(path).some((folder) => files.has(folder))) inTheWay.add(path);
  return inTheWay;
}

/** `a` and `a/b` of `a/b/c`. */
function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.indexOf("/"); end > 0; end = path.indexOf("/", end + 1))
    folders.push(path.slice(0, end));
  return folders;
}
