import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { exists, walk } from "../kit/files.ts";
import { UsageError } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { fileOfPath, type SitePath } from "../model/address.ts";
import type { Copy } from "./copies.ts";

/** What stands in the header of every page, and by which a folder is known to be ours. */
const MARK = '<meta name="generator" content="Visnyk';

/** The folder of the published site. */
export class SiteFolder {
  readonly path: string;
  #untouched = false;

  constructor(path: string) {
    this.path = path;
  }

  /**
   * Published files that are not there any more; in another folder all of them, since it may hold an older site.
   * Looked for only where the folder is not as it was left.
   * @throws UsageError where it is another folder, and holds what is not a site of ours: publishing would delete it
   */
  missing(db: Database): Set<SitePath> {
    const left = noteOf(db, NOTE);
    const now = this.#identity();
    this.#untouched = now.folder === left?.folder && now.changed === left.changed;
    if (this.#untouched) return new Set();
    const files = new Set(walk(this.path).map((file) => file.path));
    const isAnother = now.folder !== left?.folder;
    if (files.size > 0 && isAnother) this.#checkOurs();
    return new Set(publishedPaths(db).filter((path) => isAnother || !files.has(fileOfPath(path))));
  }

  #checkOurs(): void {
    const index = join(this.path, "index.html");
    if (exists(index) && readFileSync(index, "utf8").includes(MARK)) return;
    throw new UsageError(
      `The output folder ${this.path} holds files that are not a site of Visnyk's, and publishing would delete them. Empty it, or set VISNYK_OUTPUT to another folder.`,
    );
  }

  /** Notes the folder as ours before anything is put there, so that a publication that breaks off can be taken up again. */
  claim(db: Database): void {
    mkdirSync(this.path, { recursive: true });
    db.run(
      "insert or replace into notes values (?, ?)",
      NOTE,
      JSON.stringify({ ...this.#identity(), changed: 0 }),
    );
  }

  /** Moves a pressed file to its place. */
  move(from: string, path: SitePath): void {
    const to = join(this.path, fileOfPath(path));
    mkdirSync(dirname(to), { recursive: true });
    try {
      renameSync(from, to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
      cpSync(from, `${to}.part`);
      renameSync(`${to}.part`, to);
    }
  }

  /** Puts a copy to its place, whole or not at all. */
  put({ path, from }: Copy): void {
    const to = join(this.path, fileOfPath(path));
    mkdirSync(dirname(to), { recursive: true });
    if (typeof from === "string") copyFileSync(from, `${to}.part`);
    else writeFileSync(`${to}.part`, from);
    renameSync(`${to}.part`, to);
  }

  /** Deletes a file, and the folders that it leaves empty. */
  remove(path: SitePath): void {
    const file = join(this.path, fileOfPath(path));
    rmSync(file, { force: true });
    for (let folder = dirname(file); folder !== this.path && isEmpty(folder); folder = dirname(folder))
      rmdirSync(folder);
  }

  /** Where the folder was not as it was left, deletes all that is not of the site as it was just published. Notes the folder for next time. */
  settle(db: Database): void {
    if (!this.#untouched) {
      const wanted = new Set(publishedPaths(db).map(fileOfPath));
      for (const { path } of walk(this.path)) if (!wanted.has(path)) this.remove(`/${path}` as SitePath);
    }
    db.run("insert or replace into notes values (?, ?)", NOTE, JSON.stringify(this.#identity()));
  }

  #identity(): Identity {
    const stat = statSync(this.path, { throwIfNoEntry: false });
    return { folder: `${this.path} ${stat?.dev}:${stat?.ino}`, changed: stat?.mtimeMs ?? 0 };
  }
}

/** Which folder it is, and when something that lies in it directly last came or went. */
interface Identity {
  folder: string;
  /** Milliseconds since the epoch. */
  changed: number;
}

const NOTE = "site folder";

function publishedPaths(db: Database): SitePath[] {
  return db
    .all<{ path: SitePath }>("select path from outputs union all select path from copies")
    .map((row) => row.path);
}

function noteOf(db: Database, name: string): Identity | undefined {
  const row = db.get<{ value: string }>("select value from notes where name = ?", name);
  return row && (JSON.parse(row.value) as Identity);
}

function isEmpty(folder: string): boolean {
  return exists(folder) && readdirSync(folder).length === 0;
}
