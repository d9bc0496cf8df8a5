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
import type { Database } from "../library/database.ts";
import { fileOfPath, type SitePath } from "../model/address.ts";
import type { Copy } from "./copies.ts";

/** What stands in the header of every page, and by which a folder is known to be ours. */
const MARK = '<meta name="generator" content="Visnyk';

/** The folder of the published site. */
export class SiteFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /**
   * Published files that are not there any more. Looked for only where the folder is another than the one that was left.
   * @throws Error where the folder holds what is not a site of ours, since publishing would delete it
   */
  missing(db: Database): Set<SitePath> {
    if (this.#identity() === noteOf(db, "site folder")) return new Set();
    const files = new Set(walk(this.path).map((file) => file.path));
    const published = publishedPaths(db);
    if (files.size > 0 && published.length === 0) this.#checkOurs();
    return new Set(published.filter((path) => !files.has(fileOfPath(path))));
  }

  #checkOurs(): void {
    const index = join(this.path, "index.html");
    if (exists(index) && readFileSync(index, "utf8").includes(MARK)) return;
    throw new Error(
      `The output folder ${this.path} holds files that are not a site of Visnyk's, and publishing would delete them. Empty it, or set VISNYK_OUTPUT to another folder.`,
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

  /** Deletes all that is not of the site as it was just published, and notes the folder for next time. */
  settle(db: Database): void {
    if (this.#identity() !== noteOf(db, "site folder")) {
      const wanted = new Set(publishedPaths(db).map(fileOfPath));
      for (const { path } of walk(this.path)) if (!wanted.has(path)) this.remove(`/${path}` as SitePath);
    }
    db.run("insert or replace into notes values ('site folder', ?)", this.#identity());
  }

  /** Which folder this is, and that nobody touched what lies in it directly. */
  #identity(): string {
    const stat = statSync(this.path, { throwIfNoEntry: false });
    return stat === undefined ? "" : `${this.path} ${stat.dev}:${stat.ino} ${stat.mtimeMs}`;
  }
}

function publishedPaths(db: Database): SitePath[] {
  return db
    .all<{ path: SitePath }>("select path from outputs union all select path from copies")
    .map((row) => row.path);
}

function noteOf(db: Database, name: string): string | undefined {
  return db.get<{ value: string }>("select value from notes where name = ?", name)?.value;
}

function isEmpty(folder: string): boolean {
  return exists(folder) && readdirSync(folder).length === 0;
}
