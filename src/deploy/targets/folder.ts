import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import type { FolderTarget } from "../../model/deploy-target.ts";
import { DeployError } from "../deploy-error.ts";
import type { Held, Sent, Surroundings, Target } from "../target.ts";
import { FolderLock } from "./folder-lock.ts";
import { notKept } from "./kept.ts";
import { isInnerPath, NOTES_INSIDE, notesBeside } from "./notes-folder.ts";

/** What is given to readers by nobody, should a server look into it. */
const CLOSED = "Require all denied\n";

/**
 * Opens a folder of this machine. Notes are kept beside it, where readers cannot reach them; inside it where nothing can be
 * written beside it, or that is another disk.
 * @throws DeployError where the folder is not to be written to
 */
export async function openFolder({ path }: FolderTarget, around: Surroundings): Promise<Target> {
  const { site, clock } = around;
  const folder = resolve(path);
  if (isWithin(folder, site) || isWithin(site, folder))
    throw new DeployError(
      `The target ${folder} and the site ${site} lie one inside the other. Give the target a folder of its own in site.yaml.`,
    );
  if (!(await isFolder(dirname(folder))))
    throw new DeployError(
      `${dirname(folder)} is not there, so ${folder} cannot be made in it. Is a disk to be mounted? Otherwise make that folder.`,
    );
  if (around.onlyLooks) return new Folder(folder, (await notesThere(folder)) ?? notesBeside(folder), clock);
  await mkdir(folder, { recursive: true });
  const notes = (await notesThere(folder)) ?? (await makeNotes(folder));
  await mkdir(join(notes, "new"), { recursive: true });
  return new Folder(folder, notes, clock);
}

/** The folder of notes that is there. */
async function notesThere(folder: string): Promise<string | undefined> {
  for (const notes of [join(folder, NOTES_INSIDE), notesBeside(folder)])
    if (await isFolder(notes)) return notes;
  return undefined;
}

async function makeNotes(folder: string): Promise<string> {
  const [beside, inside] = [notesBeside(folder), join(folder, NOTES_INSIDE)];
  const isMade = await mkdir(beside, { mode: 0o700 }).then(
    () => true,
    () => false,
  );
  if (isMade) {
    if ((await stat(beside)).dev === (await stat(folder)).dev) return beside;
    await rmdir(beside);
  }
  await mkdir(inside, { mode: 0o700, recursive: true });
  await writeFile(join(inside, ".htaccess"), CLOSED);
  return inside;
}

/** Files come to be aside, on the same disk, and take their places in one step. */
class Folder implements Target {
  readonly atOnce = 16;
  readonly #folder: string;
  readonly #notes: string;
  readonly #lock: FolderLock;

  constructor(folder: string, notes: string, clock: () => number) {
    this.#folder = folder;
    this.#notes = notes;
    this.#lock = new FolderLock(notes, clock);
  }

  async put(files: readonly Sent[], done: (path: string) => void): Promise<void> {
    for (const { path, file } of files) {
      await this.#place(this.#at(path), (aside) => copyFile(file, aside));
      done(path);
    }
  }

  async remove(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const file = this.#at(path);
      await rm(file, { force: true }).catch(passOver("ENOTDIR"));
      await this.#clearAbove(file);
    }
  }

  async keep(pairs: readonly { path: string; note: string }[]): Promise<void> {
    for (const { path, note } of pairs) {
      const file = this.#at(path);
      await this.#place(this.#note(note), (aside) => linkOrCopy(file, aside)).catch(
        passOver("ENOENT", "ENOTDIR"),
      );
    }
  }

  async bringBack(pairs: readonly { path: string; note: string }[]): Promise<void> {
    for (const { path, note } of pairs)
      await this.#place(this.#at(path), (aside) => linkOrCopy(this.#note(note), aside).catch(sayNotKept));
  }

  async readNote(name: string): Promise<Uint8Array | undefined> {
    return readFile(this.#note(name)).catch(passOver("ENOENT"));
  }

  async writeNote(name: string, content: Uint8Array): Promise<void> {
    await this.#place(this.#note(name), (aside) => writeFile(aside, content));
  }

  async removeNotes(names: readonly string[]): Promise<void> {
    for (const name of names) await rm(this.#note(name), { force: true });
  }

  async lock(by: string, since?: number): Promise<Held | undefined> {
    const held = await this.#lock.take(by, since);
    // What a deploy that was cut off has left half made is nobody's now.
    if (held === undefined) await this.#clearAside();
    return held;
  }

  renew(): Promise<void> {
    return this.#lock.renew();
  }

  unlock(): Promise<void> {
    return this.#lock.release();
  }

  async close(): Promise<void> {}

  #at(path: string): string {
    if (!isInnerPath(path) || path.startsWith(`${NOTES_INSIDE}/`))
      throw new DeployError(`"${path}" is not a path within a site.`);
    return join(this.#folder, path);
  }

  #note(name: string): string {
    if (!/^[\w.-]+$/.test(name)) throw new Error(`"${name}" is not the name of a note`);
    return join(this.#notes, `note-${name}`);
  }

  /** Where something is made before it takes its place. */
  get #aside(): string {
    return join(this.#notes, "new");
  }

  async #place(file: string, make: (aside: string) => Promise<unknown>): Promise<void> {
    const aside = join(this.#aside, randomUUID());
    try {
      await make(aside);
      await mkdir(dirname(file), { recursive: true });
      await rename(aside, file);
    } finally {
      // Two links to one file: then rename does nothing (POSIX).
      await rm(aside, { force: true });
    }
  }

  /** Removes the folders that have become empty, up to the site's own. */
  async #clearAbove(file: string): Promise<void> {
    for (let folder = dirname(file); folder !== this.#folder; folder = dirname(folder)) {
      const isRemoved = await rmdir(folder).then(
        () => true,
        (error: NodeJS.ErrnoException) => error.code === "ENOENT",
      );
      if (!isRemoved) return;
    }
  }

  async #clearAside(): Promise<void> {
    await rm(this.#aside, { recursive: true, force: true });
    await mkdir(this.#aside, { recursive: true });
  }
}

/** A second name of the same file costs nothing; what is put there later is another file. Not every disk has them. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") throw error;
    return copyFile(from, to, constants.COPYFILE_FICLONE);
  });
}

function sayNotKept(error: NodeJS.ErrnoException): never {
  throw error.code === "ENOENT" ? notKept() : error;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === "" || !(path.startsWith("..") || resolve(path) === path);
}

/** Makes nothing of the system's errors with these codes. */
function passOver(...codes: readonly string[]): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (!codes.includes(error.code ?? "")) throw error;
    return undefined;
  };
}
