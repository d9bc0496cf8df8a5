/**
 * Shows whether a file or a folder may have changed, without reading it. Tools may set `mtime` at will; the system sets
 * `ctime` whenever content, name or rights change, and the inode number identifies the file itself. Where a file system
 * lacks one of them, it is always 0.
 */
export interface Stamp {
  /** Milliseconds since the epoch, with fractions; or `NOT_TRUSTED`. */
  mtime: number;
  /** The same. */
  ctime: number;
  inode: number;
}

/** A file as found by a scan. */
export interface ListedFile extends Stamp {
  name: string;
  /** Bytes. */
  size: number;
  /** Hash of its content; empty while it has not been read. */
  hash: string;
}

/** A folder of a listing; the one without a name is the listing's own folder, `13-storm/live` one within the folder before it. */
export interface ListedFolder extends Stamp {
  name: string;
  files: ListedFile[];
}

/**
 * A folder of the content with the files in it and those in its folders that contain no further folders: a month with
 * its stories. All other folders in it are listings of their own.
 */
export interface Listing {
  /** Path below the content folder; empty for the content folder itself. */
  path: string;
  folders: ListedFolder[];
  /** Names of the folders within that are listings. */
  listings: string[];
}

/** A listing as the library keeps it: few and large values, since there is a file or two for every story. */
export interface ListingRow {
  path: string;
  /** Names, each after the letter of its kind, separated by slashes, which no name contains. */
  entries: string;
  /** The stamp of each folder, the stamp and size of each file, in the order of the entries. */
  stats: Uint8Array;
  /** Hashes of the files, one after the other. */
  hashes: string;
}

export const FOLDER = "d";
export const FILE = "f";
export const INNER = "s";
/** A folder within the one before it. */
export const WITHIN = "w";

/** Stands for the time of a file that may have changed without its time showing it. */
export const NOT_TRUSTED = -1;

/** Characters of a hash. */
const HASH = 20;

/** Stands for the hash of a file that changed while it was read: it equals the hash of no content. */
export const NO_HASH = "-".repeat(HASH);

/** The path of something in a folder; the content folder itself is the empty path. */
export function pathIn(folder: string, name: string): string {
  return folder === "" ? name : name === "" ? folder : `${folder}/${name}`;
}

export function packListing({ path, folders, listings }: Listing): ListingRow {
  const entries: string[] = [];
  const stats: number[] = [];
  let hashes = "";
  for (const folder of folders) {
    const slash = folder.name.indexOf("/");
    entries.push(slash < 0 ? FOLDER + folder.name : WITHIN + folder.name.slice(slash + 1));
    stats.push(folder.mtime, folder.ctime, folder.inode);
    for (const file of folder.files) {
      entries.push(FILE + file.name);
      stats.push(file.mtime, file.ctime, file.inode, file.size);
      hashes += file.hash;
    }
  }
  for (const name of listings) entries.push(INNER + name);
  return { path, entries: entries.join("/"), stats: new Uint8Array(Float64Array.from(stats).buffer), hashes };
}

export function unpackListing({ path, entries, stats, hashes }: ListingRow): Listing {
  const listing: Listing = { path, folders: [], listings: [] };
  const numbers = numbersOf(stats).values();
  const next = () => numbers.next().value as number;
  let hash = 0;
  let files: ListedFile[] = [];
  let outer = "";
  for (const entry of entries.split("/")) {
    const name = entry.slice(1);
    if (entry.startsWith(INNER)) listing.listings.push(name);
    else if (entry.startsWith(FOLDER) || entry.startsWith(WITHIN)) {
      files = [];
      if (entry.startsWith(FOLDER)) outer = name;
      const place = entry.startsWith(FOLDER) ? name : pathIn(outer, name);
      listing.folders.push({ name: place, mtime: next(), ctime: next(), inode: next(), files });
    } else {
      const [mtime, ctime, inode, size] = [next(), next(), next(), next()];
      files.push({ name, mtime, ctime, inode, size, hash: hashes.slice(hash, hash + HASH) });
      hash += HASH;
    }
  }
  return listing;
}

/** The files of a listing, by their paths. */
export function* filesOf(listing: Listing): Generator<[path: string, file: ListedFile]> {
  for (const folder of listing.folders) {
    const path = pathIn(listing.path, folder.name);
    for (const file of folder.files) yield [pathIn(path, file.name), file];
  }
}

/** The names of the folders in a packed listing that are listings. */
export function innerListings({ entries }: ListingRow): string[] {
  return entries.split("/").flatMap((entry) => (entry.startsWith(INNER) ? [entry.slice(1)] : []));
}

/** The numbers of a row. SQLite's bytes may begin at any address; those of a typed array must be aligned. */
export function numbersOf(stats: Uint8Array): Float64Array {
  return new Float64Array(stats.slice().buffer);
}
