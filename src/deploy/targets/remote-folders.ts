import { posix } from "node:path";
import type { RemoteFiles } from "./remote-files.ts";

/** Folders of a host: made once, and removed when nothing is left in them. */
export class RemoteFolders {
  readonly #files: RemoteFiles;
  readonly #made = new Map<string, Promise<void>>();

  constructor(files: RemoteFiles) {
    this.#files = files;
  }

  /** Makes a folder, and those above it. */
  make(folder: string): Promise<void> {
    const made = this.#made.get(folder);
    if (made !== undefined) return made;
    const making = this.#make(folder);
    this.#made.set(folder, making);
    making.catch(() => this.#made.delete(folder));
    return making;
  }

  async #make(folder: string): Promise<void> {
    const above = posix.dirname(folder);
    if (above === folder || folder === ".") return;
    if (above !== ".") await this.make(above);
    await this.#files.makeFolder(folder);
  }

  /** Somebody may have removed it, and those above it. */
  forget(folder: string): void {
    this.#made.delete(folder);
    const above = posix.dirname(folder);
    if (above !== folder) this.forget(above);
  }

  /** Removes the folders that hold some files and are empty: a server would show that they are there. */
  async clear(files: readonly string[], root: string): Promise<void> {
    const full = new Set<string>([root]);
    for (const file of files)
      for (let folder = posix.dirname(file); !full.has(folder); folder = posix.dirname(folder)) {
        this.#made.delete(folder);
        if (!(await this.#files.removeFolder(folder))) full.add(folder);
      }
  }
}
