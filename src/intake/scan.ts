import { type Dirent, lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import { fileHash } from "../kit/files.ts";
import type { Problems } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { hasSameStamp, isAsItWas } from "./as-it-was.ts";
import { checkEntries } from "./entry-names.ts";
import {
  filesOf,
  innerListings,
  type ListedFile,
  type ListedFolder,
  type Listing,
  type ListingRow,
  NOT_TRUSTED,
  pathIn,
  type Stamp,
  unpackListing,
} from "./listing.ts";
import { isLeaf, isText } from "./places.ts";
import { reportUnreadable } from "./source.ts";

/** What a scan found. */
export interface Scan {
  /** Listings that did not change, still packed. */
  unchanged: readonly ListingRow[];
  /** Listings that are new or have changed. A file that has to be read has no hash yet. */
  touched: readonly Listing[];
  /** Paths of listings that no longer exist. */
  gone: readonly string[];
  /** Files whose content is new or has changed since it was last read, and those that are gone. */
  changed: ReadonlySet<string>;
}

/**
 * How a file is compared: by its size and stamp, and by its content where these differ; or always by its content. With
 * `names` it is by stamps, and all folders are looked into, so that what is wrong with names is told again.
 */
export type KnownBy = "stamps" | "names" | "content";

/** Finds what changed since last time. */
export function scanContent(
  content: string,
  db: Database,
  problems: Problems,
  knownBy: KnownBy = "stamps",
): Scan {
  const rows = db.all<ListingRow>("select path, entries, stats, hashes from listings");
  return new Scanner(content, rows, problems, knownBy).scan();
}

class Scanner {
  readonly #content: string;
  readonly #known: Map<string, ListingRow>;
  readonly #problems: Problems;
  readonly #knownBy: KnownBy;
  readonly #unchanged: ListingRow[] = [];
  readonly #touched: Listing[] = [];
  readonly #changed = new Set<string>();
  readonly #begun = Date.now();

  constructor(content: string, rows: readonly ListingRow[], problems: Problems, knownBy: KnownBy) {
    this.#content = content;
    this.#known = new Map(rows.map((row) => [row.path, row]));
    this.#problems = problems;
    this.#knownBy = knownBy;
  }

  scan(): Scan {
    this.#visit("");
    const gone = [...this.#known.values()];
    for (const row of gone) this.#compare(row, undefined);
    return {
      unchanged: this.#unchanged,
      touched: this.#touched,
      gone: gone.map(({ path }) => path),
      changed: this.#changed,
    };
  }

  #visit(path: string): void {
    const row = this.#known.get(path);
    this.#known.delete(path);
    if (row !== undefined && this.#knownBy === "stamps" && isAsItWas(this.#content, row)) {
      this.#unchanged.push(row);
      for (const name of innerListings(row)) this.#visit(pathIn(path, name));
      return;
    }
    const listing = this.#read(path);
    this.#compare(row, listing);
    this.#touched.push(listing);
    for (const name of listing.listings) this.#visit(pathIn(path, name));
  }

  #read(path: string): Listing {
    const listing: Listing = { path, folders: [], listings: [] };
    // The stamp is taken before the folder is read, so that a change in between is seen next time.
    const stamp = this.#stampOf(path);
    const entries = this.#contentOf(path) ?? [];
    listing.folders.push({ name: "", ...stamp, files: this.#filesOf(path, entries) });
    for (const entry of entries) {
      if (!entry.isDirectory()) continue;
      const { name } = entry;
      const inner = pathIn(path, name);
      if (isLeaf(inner)) listing.folders.push(...this.#leaf(name, inner));
      else listing.listings.push(name);
    }
    return listing;
  }

  /** A story's or a page's folder, and what it may contain of folders; one without a text is reported. */
  #leaf(name: string, path: string): ListedFolder[] {
    const stamp = this.#stampOf(path);
    const entries = this.#entriesOf(path);
    if (entries === undefined) return [{ name, ...stamp, files: [] }];
    const taken = this.#contentAmong(entries, path);
    // A text that is not taken, such as a link, has been reported already.
    if (!entries.some(({ name }) => isText(name)))
      this.#problems.warn(
        path,
        undefined,
        "there is no text in the folder: no markdown file",
        "A story or a page is a folder with uk.md, en.md or fr.md.",
      );
    const inner = taken
      .filter((entry) => entry.isDirectory())
      .map((entry) => this.#within(name, path, entry));
    return [{ name, ...stamp, files: this.#filesOf(path, taken) }, ...inner];
  }

  #within(outer: string, path: string, { name }: Dirent): ListedFolder {
    const inner = pathIn(path, name);
    const stamp = this.#stampOf(inner);
    return { name: pathIn(outer, name), ...stamp, files: this.#filesOf(inner, this.#contentOf(inner) ?? []) };
  }

  /** The entries of a folder that are content; none where it cannot be read. */
  #contentOf(path: string): Dirent[] | undefined {
    const entries = this.#entriesOf(path);
    return entries && this.#contentAmong(entries, path);
  }

  #contentAmong(entries: readonly Dirent[], path: string): Dirent[] {
    const holdsTexts = (inner: string) => this.#entriesOf(inner)?.some(({ name }) => isText(name)) ?? false;
    return checkEntries(entries, path, holdsTexts, this.#problems);
  }

  #entriesOf(path: string): Dirent[] | undefined {
    return this.#told(path, () => readdirSync(join(this.#content, path), { withFileTypes: true }));
  }

  #filesOf(path: string, entries: readonly Dirent[]): ListedFile[] {
    return entries.flatMap((entry) => {
      if (!entry.isFile()) return [];
      const stat = this.#statOf(pathIn(path, entry.name));
      if (stat === undefined) return [];
      return [{ name: entry.name, ...this.#stamp(stat), size: stat.size, hash: "" }];
    });
  }

  #statOf(path: string): Stats | undefined {
    return this.#told(path, () => lstatSync(`${this.#content}/${path}`, { throwIfNoEntry: false }));
  }

  /** Reports what the system refuses as a problem. */
  #told<T>(path: string, look: () => T): T | undefined {
    try {
      return look();
    } catch (error) {
      reportUnreadable(path, error, this.#problems);
      return undefined;
    }
  }

  #stampOf(path: string): Stamp {
    const stat = this.#statOf(path);
    return stat ? this.#stamp(stat) : { mtime: NOT_TRUSTED, ctime: NOT_TRUSTED, inode: 0 };
  }

  #stamp({ mtimeMs, ctimeMs, ino }: Stats): Stamp {
    return { mtime: this.#trusted(mtimeMs), ctime: this.#trusted(ctimeMs), inode: ino };
  }

  /** A second change within the same tick of the clock would not show; some file systems count whole seconds. */
  #trusted(time: number): number {
    const tick = time % 1000 === 0 ? 2000 : 20;
    return time > this.#begun - tick ? NOT_TRUSTED : time;
  }

  /** Notes what changed, and takes over the hashes of what did not. */
  #compare(row: ListingRow | undefined, now: Listing | undefined): void {
    const before = new Map(row ? filesOf(unpackListing(row)) : []);
    for (const [path, file] of now ? filesOf(now) : []) {
      const was = before.get(path);
      before.delete(path);
      if (was === undefined || !this.#isSame(path, was, file)) this.#changed.add(path);
    }
    for (const path of before.keys()) this.#changed.add(path);
  }

  #isSame(path: string, was: ListedFile, file: ListedFile): boolean {
    if (was.size !== file.size) return false;
    const isTrusted = this.#knownBy !== "content" && hasSameStamp(was, file);
    const hash = isTrusted ? was.hash : this.#hashOf(path);
    if (hash !== was.hash) return false;
    file.hash = hash;
    return true;
  }

  #hashOf(path: string): string | undefined {
    try {
      return fileHash(`${this.#content}/${path}`);
    } catch {
      // Whatever reads it will report why it cannot be read.
      return undefined;
    }
  }
}
