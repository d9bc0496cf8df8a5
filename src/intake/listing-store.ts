import { join } from "node:path";
import { fileHash } from "../kit/files.ts";
import type { Problems } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { filesOf, type Listing, NO_HASH, NOT_TRUSTED, packListing, unpackListing } from "./listing.ts";
import type { Scan } from "./scan.ts";
import { reportUnreadable } from "./source.ts";

/** The listings that changed, or all of them, by path. */
export function listingsOf(scan: Scan, all: boolean): Listing[] {
  const others = all ? scan.unchanged.map(unpackListing) : [];
  return [...scan.touched, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files below a folder of the content folder, in order. */
export function pathsBelow({ touched, unchanged }: Scan, folder: string): string[] {
  const mayHold = ({ path }: { path: string }) => path === "" || `${path}/`.startsWith(`${folder}/`);
  const listings = [...touched.filter(mayHold), ...unchanged.filter(mayHold).map(unpackListing)];
  const paths = listings.flatMap((listing) => [...filesOf(listing)].map(([path]) => path));
  return paths.filter((path) => path.startsWith(`${folder}/`)).sort();
}

/**
 * Remembers what a scan found.
 * @param hashes of the files that have been read since, by path; of photos, only of their beginnings
 */
export function keepListings(
  db: Database,
  content: string,
  { touched, gone }: Scan,
  hashes: ReadonlyMap<string, string>,
  problems: Problems,
): void {
  for (const path of gone) db.run("delete from listings where path = ?", path);
  for (const listing of touched) {
    for (const [path, file] of filesOf(listing))
      if (file.hash === "") file.hash = hashRead(content, path, hashes.get(path), problems);
    for (const [, file] of filesOf(listing)) if (file.hash === NO_HASH) file.mtime = NOT_TRUSTED;
    db.replace("listings", { ...packListing(listing) });
  }
}

/** A photo is no longer in memory, and is hashed again: it may have changed since it was read. */
function hashRead(content: string, path: string, read: string | undefined, problems: Problems): string {
  if (read?.length === NO_HASH.length) return read;
  const hash = hashOf(content, path, problems);
  return read === undefined || hash.startsWith(read) ? hash : NO_HASH;
}

/** Hash of a file of the content; one that cannot be read is a problem, and stays one until it can. */
export function hashOf(content: string, path: string, problems: Problems): string {
  try {
    return fileHash(join(content, path));
  } catch (error) {
    reportUnreadable(path, error, problems);
    return NO_HASH;
  }
}
