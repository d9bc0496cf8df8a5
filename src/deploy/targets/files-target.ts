import { randomUUID } from "node:crypto";
import { posix } from "node:path";
import { DeployError } from "../deploy-error.ts";
import type { Held, Sent, Surroundings, Target } from "../target.ts";
import type { HostPlaces } from "./host-places.ts";
import { notKept } from "./kept.ts";
import { NOTES_INSIDE } from "./notes-folder.ts";
import { lastLine } from "./program.ts";
import type { RemoteFiles, Source } from "./remote-files.ts";
import { RemoteFolders } from "./remote-folders.ts";
import { RemoteLock } from "./remote-lock.ts";

/** For the servers that read it, where the notes lie in what they serve. */
const CLOSED = "Require all denied\n";

/**
 * A place that is reached by a protocol for files. Each file is written among the notes and then gets its name, over the
 * one that has it: so readers find a whole one, and what a cut leaves is out of their sight.
 */
export class FilesTarget implements Target {
  readonly atOnce: number;
  readonly #files: RemoteFiles;
  readonly #places: HostPlaces;
  readonly #folders: RemoteFolders;
  readonly #lock: RemoteLock;

  private constructor(files: RemoteFiles, places: HostPlaces, folders: RemoteFolders, lock: RemoteLock) {
    this.atOnce = files.atOnce;
    this.#files = files;
    this.#places = places;
    this.#folders = folders;
    this.#lock = lock;
  }

  /** @throws DeployError where nothing can be written, or moved from the notes into the site */
  static async open(files: RemoteFiles, places: HostPlaces, around: Surroundings): Promise<FilesTarget> {
    try {
      const folders = new RemoteFolders(files);
      const ahead = around.onlyLooks ? undefined : await prepare(files, folders, places, around);
      const lock = new RemoteLock(files, places, around.clock, ahead);
      return new FilesTarget(files, places, folders, lock);
    } catch (error) {
      await files.close();
      throw error;
    }
  }

  async put(files: readonly Sent[], done: (path: string) => void): Promise<void> {
    for (const { path, file } of files) {
      await this.#place(this.#at(path), (incoming) => this.#write(incoming, { file }));
      done(path);
    }
  }

  async remove(paths: readonly string[]): Promise<void> {
    for (const path of paths) await this.#files.remove(this.#at(path));
    await this.#folders.clear(
      paths.map((path) => this.#at(path)),
      this.#places.root,
    );
  }

  async keep(pairs: readonly { path: string; note: string }[]): Promise<void> {
    for (const { path, note } of pairs) await this.#copy(this.#at(path), this.#places.note(note));
  }

  async bringBack(pairs: readonly { path: string; note: string }[]): Promise<void> {
    for (const { path, note } of pairs)
      if (!(await this.#copy(this.#places.note(note), this.#at(path)))) throw notKept();
  }

  readNote(name: string): Promise<Uint8Array | undefined> {
    return this.#files.read(this.#places.note(name));
  }

  async writeNote(name: string, content: Uint8Array): Promise<void> {
    await this.#place(this.#places.note(name), (incoming) => this.#write(incoming, { content }));
  }

  async removeNotes(names: readonly string[]): Promise<void> {
    for (const name of names) await this.#files.remove(this.#places.note(name));
  }

  async lock(by: string, since?: number): Promise<Held | undefined> {
    const held = await this.#lock.take(by, since);
    if (held === undefined) await this.#clearIncoming();
    return held;
  }

  renew(): Promise<void> {
    return this.#lock.renew();
  }

  unlock(): Promise<void> {
    return this.#lock.release();
  }

  close(): Promise<void> {
    return this.#files.close();
  }

  #at(path: string): string {
    if (path.startsWith(`${NOTES_INSIDE}/`)) throw new DeployError(`"${path}" is not a path within a site.`);
    return this.#places.at(path);
  }

  async #write(incoming: string, source: Source): Promise<boolean> {
    await this.#files.write(incoming, source);
    return true;
  }

  #copy(from: string, to: string): Promise<boolean> {
    return this.#place(to, (incoming) => this.#files.duplicate(from, incoming));
  }

  /** @param make says whether it has made something that is to take the place; the result says it too */
  async #place(to: string, make: (incoming: string) => Promise<boolean>): Promise<boolean> {
    const incoming = `${this.#places.incoming}/new-${randomUUID()}`;
    if (!(await make(incoming))) return false;
    const folder = posix.dirname(to);
    await this.#folders.make(folder);
    try {
      await this.#files.replace(incoming, to);
    } catch {
      // The folder may have gone with the last file in it. If it is something else, it is the same again.
      this.#folders.forget(folder);
      await this.#folders.make(folder);
      await this.#files.replace(incoming, to);
    }
    return true;
  }

  /** What a deploy that was cut off has left half written is nobody's now. */
  async #clearIncoming(): Promise<void> {
    const { incoming } = this.#places;
    const left = (await this.#files.list(incoming)).filter((name) => name.startsWith("new-"));
    for (const name of left) await this.#files.remove(`${incoming}/${name}`);
  }
}

/** Makes the folders, and closes that of the notes. @returns as `probe` does */
async function prepare(
  files: RemoteFiles,
  folders: RemoteFolders,
  places: HostPlaces,
  around: Surroundings,
): Promise<number | undefined> {
  for (const folder of [places.root, places.incoming])
    await folders.make(folder).catch((error: Error & { code?: unknown }) => {
      // Hosts answer with numbers; whoever is not let in at all is told so.
      const said = error instanceof DeployError ? (error.cause as typeof error | undefined) : error;
      if (typeof said?.code !== "number") throw error;
      throw new DeployError(
        `The host does not let this user make the folder ${folder}: ${lastLine(said.message)}. Make it there for that user, or mend "path"; "notes" names another place for what deploying keeps.`,
      );
    });
  if (places.areNotesInside)
    await files.write(`${places.notes}/.htaccess`, { content: new TextEncoder().encode(CLOSED) });
  return probe(files, places, around);
}

/**
 * Writes a file and moves it into the site, once, before anything depends on it.
 * @returns the milliseconds by which this machine's clock is ahead of the host's; nothing where the host does not say
 */
async function probe(
  files: RemoteFiles,
  places: HostPlaces,
  { clock }: Surroundings,
): Promise<number | undefined> {
  const name = `new-${randomUUID()}`;
  const [from, to] = [`${places.incoming}/${name}`, `${places.root}/.visnyk-${name}`];
  const begun = clock();
  await files.write(from, { content: new TextEncoder().encode("Visnyk looks whether it can write here.\n") });
  const modified = await files.modified(from);
  try {
    await files.replace(from, to);
  } catch (error) {
    throw new DeployError(
      `A file cannot be moved from ${places.notes} to ${places.root}: ${error instanceof Error ? error.message : error}. Both must be writable, and on one disk: name another folder in "notes" of the target.`,
    );
  }
  await files.remove(to);
  return modified === undefined ? undefined : begun - modified;
}
