import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exists } from "../kit/files.ts";
import { UsageError } from "../kit/problems.ts";
import type { ThreadUse } from "../kit/threads.ts";
import type { Database } from "../library/database.ts";
import { Note } from "../library/notes.ts";
import type { SitePath } from "../model/address.ts";
import { compareFilesAside } from "./site-check.ts";

/** Stands in the head of every page; by this a folder is known to be ours. */
const MARK = '<meta name="generator" content="Visnyk';

/** Which folder it is, and when something directly in it last came or went. */
interface Identity {
  folder: string;
  /** Milliseconds since the epoch; 0 where the folder's content is not known. */
  changed: number;
  /** The same, by the change time (`ctime`), which no tool can set. */
  touched: number;
}

const LEFT = new Note<Identity>("site folder");

/** The folder of the published site. */
export class SiteFolder {
  readonly path: string;
  #known = false;
  #missing: ReadonlySet<SitePath> = new Set();
  #strays: readonly string[] = [];

  constructor(path: string) {
    this.path = path;
  }

  /**
   * Finds out what has become of the published site. Where the folder is the one that was left, and nothing came or went
   * directly in it, it is taken to be as it was left; otherwise every file is read and compared.
   * @param library the file of the database
   * @param options.verify reads every file in any case, and compares all by hash
   * @throws UsageError where it is another folder and does not hold a site of ours: publishing would delete what it holds
   */
  async look(
    db: Database,
    library: string,
    options: { verify?: boolean; preview?: boolean; threads?: ThreadUse } = {},
  ): Promise<void> {
    this.#checkFolder();
    const left = LEFT.read(db);
    const now = this.#identity();
    this.#known =
      now.folder === left?.folder &&
      now.changed === left.changed &&
      now.touched === left.touched &&
      options.verify !== true;
    [this.#missing, this.#strays] = [new Set(), []];
    if (this.#known) return;
    // A preview has its folder in the cache, where all is ours.
    if (now.folder !== left?.folder && options.preview !== true) this.#checkOurs();
    const closeness = options.verify === true ? "hash" : "checksum";
    const { missing, strays } = await compareFilesAside(db, library, this.path, closeness, options.threads);
    this.#missing = new Set(missing);
    this.#strays = strays;
  }

  /** Published addresses where there is something else, or nothing. */
  get missing(): ReadonlySet<SitePath> {
    return this.#missing;
  }

  /** Files that nobody published, by their paths in the folder. */
  get strays(): readonly string[] {
    return this.#strays;
  }

  /** The folders directly in one of its folders; `""` is the site's own. */
  foldersIn(folder: string): ReadonlySet<string> {
    const entries = readdirSync(`${this.path}/${folder}`, { withFileTypes: true });
    return new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
  }

  make(): void {
    mkdirSync(this.path, { recursive: true });
  }

  /** Records the folder as ours and its content as unknown: to be called before anything in it is changed. */
  claim(db: Database): void {
    LEFT.write(db, { ...this.#identity(), changed: 0 });
    this.#known = false;
  }

  /** Records the folder as it is left. It is touched so that another cache that publishes here sees that it was changed. */
  settle(db: Database): void {
    if (this.#known) return;
    if (exists(this.path)) this.#touch();
    LEFT.write(db, this.#identity());
  }

  #touch(): void {
    const file = join(this.path, ".visnyk-touch");
    writeFileSync(file, "");
    rmSync(file);
  }

  #identity(): Identity {
    const stat = statSync(this.path, { throwIfNoEntry: false });
    return {
      folder: `${this.path} ${stat?.dev}:${stat?.ino}`,
      changed: stat?.mtimeMs ?? 0,
      touched: stat?.ctimeMs ?? 0,
    };
  }

  #checkFolder(): void {
    const stat = statSync(this.path, { throwIfNoEntry: false });
    if (stat === undefined && lstatSync(this.path, { throwIfNoEntry: false }) !== undefined)
      throw new UsageError(
        `The output folder ${this.path} is a link to a folder that is not there. Make that folder, or set VISNYK_OUTPUT to another.`,
      );
    if (stat?.isDirectory() === false)
      throw new UsageError(
        `The output folder ${this.path} is a file. Move it away, or set VISNYK_OUTPUT to a folder.`,
      );
  }

  #checkOurs(): void {
    if (isMarked(join(this.path, "index.html"))) return;
    if (!exists(this.path) || readdirSync(this.path).every((name) => name.startsWith("."))) return;
    throw new UsageError(
      `The output folder ${this.path} holds files that are not a site made by Visnyk, and publishing would delete them. Empty it, or set VISNYK_OUTPUT to another folder.`,
    );
  }
}

/** Whether it is a page of ours. A folder or a pipe in its place is not, and is not read. */
function isMarked(page: string): boolean {
  const isFile = statSync(page, { throwIfNoEntry: false })?.isFile() === true;
  return isFile && readFileSync(page, "utf8").includes(MARK);
}
