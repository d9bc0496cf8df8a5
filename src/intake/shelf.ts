/**
 * What tells without a look into a file or a folder whether it may be another one than before. The first time is what
 * tools may set at will; the second is set by the system whenever content, name or rights change, and the number is that
 * of the file itself. Where a file system has none of one of them it is 0, and each time the same.
 */
export interface Stamp {
  /** Milliseconds since the epoch, with fractions; or `NOT_TRUSTED`. */
  mtime: number;
  /** The same. */
  ctime: number;
  inode: number;
}

/** A file as a scan found it. */
export interface ShelvedFile extends Stamp {
  name: string;
  /** Bytes. */
  size: number;
  /** Hash of its content; empty while it has not been read. */
  hash: string;
}

/** A folder of a shelf; the one without a name is the shelf's own. */
export interface ShelvedFolder extends Stamp {
  name: string;
  files: ShelvedFile[];
}

/**
 * A folder of the content with the files in it and those in its folders that hold no folders themselves: a month with
 * its stories. Folders deeper than that are shelves of their own.
 */
export interface Shelf {
  /** Below the content folder; empty for that itself. */
  path: string;
  folders: ShelvedFolder[];
  /** Names of the folders within that are shelves. */
  shelves: string[];
}

/** A shelf as the library keeps it: few and large values, since there is a file or two for every story. */
export interface ShelfRow {
  path: string;
  /** Names, each after the letter of its kind; a slash, which no name holds, parts them. */
  entries: string;
  /** Of a folder its stamp, of a file its stamp and size, in the order of the entries. */
  stats: Uint8Array;
  /** Hashes of the files, one behind the other. */
  hashes: string;
}

export const FOLDER = "d";
export const FILE = "f";
export const SHELF = "s";

/** The time of what may have changed without its time showing it. */
export const NOT_TRUSTED = -1;

/** Characters of a hash. */
const HASH = 20;

/** Stands in the place of the hash of a file that changed while it was read: the hash of no content. */
export const NO_HASH = "-".repeat(HASH);

/** The path of something in a folder; the content folder itself is the empty path. */
export function pathIn(folder: string, name: string): string {
  return folder === "" ? name : name === "" ? folder : `${folder}/${name}`;
}

export function packShelf({ path, folders, shelves }: Shelf): ShelfRow {
  const entries: string[] = [];
  const stats: number[] = [];
  let hashes = "";
  for (const folder of folders) {
    entries.push(FOLDER + folder.name);
    stats.push(folder.mtime, folder.ctime, folder.inode);
    for (const file of folder.files) {
      entries.push(FILE + file.name);
      stats.push(file.mtime, file.ctime, file.inode, file.size);
      hashes += file.hash;
    }
  }
  for (const name of shelves) entries.push(SHELF + name);
  return { path, entries: entries.join("/"), stats: new Uint8Array(Float64Array.from(stats).buffer), hashes };
}

export function unpackShelf({ path, entries, stats, hashes }: ShelfRow): Shelf {
  const shelf: Shelf = { path, folders: [], shelves: [] };
  const numbers = numbersOf(stats).values();
  const next = () => numbers.next().value as number;
  let hash = 0;
  let files: ShelvedFile[] = [];
  for (const entry of entries.split("/")) {
    const name = entry.slice(1);
    if (entry.startsWith(SHELF)) shelf.shelves.push(name);
    else if (entry.startsWith(FOLDER)) {
      files = [];
      shelf.folders.push({ name, mtime: next(), ctime: next(), inode: next(), files });
    } else {
      const [mtime, ctime, inode, size] = [next(), next(), next(), next()];
      files.push({ name, mtime, ctime, inode, size, hash: hashes.slice(hash, hash + HASH) });
      hash += HASH;
    }
  }
  return shelf;
}

/** The files of a shelf, by their paths. */
export function* filesOf(shelf: Shelf): Generator<[path: string, file: ShelvedFile]> {
  for (const folder of shelf.folders) {
    const path = pathIn(shelf.path, folder.name);
    for (const file of folder.files) yield [pathIn(path, file.name), file];
  }
}

/** The names of the folders in a packed shelf that are shelves. */
export function innerShelves({ entries }: ShelfRow): string[] {
  return entries.split("/").flatMap((entry) => (entry.startsWith(SHELF) ? [entry.slice(1)] : []));
}

/** The numbers of a row. SQLite's bytes may begin anywhere; numbers may not. */
export function numbersOf(stats: Uint8Array): Float64Array {
  return new Float64Array(stats.slice().buffer);
}
