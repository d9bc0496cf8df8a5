import { posix } from "node:path";
import { DeployError } from "../deploy-error.ts";
import { isInnerPath, NOTES_INSIDE, notesBeside } from "./notes-folder.ts";

/** The folders of a host that a site and its notes are in, without slashes at their ends. */
export class HostPlaces {
  /** What readers are served. */
  readonly root: string;
  /** What they are not. */
  readonly notes: string;

  /**
   * @param settings without `notes`, these lie beside the site; inside it only where nothing is beside it
   * @throws DeployError where the site would lie among the notes
   */
  constructor({ path, notes }: { path: string; notes?: string | undefined }) {
    this.root = plain(path);
    const isTop = /^(?:\/|\.{1,2})$/.test(posix.basename(this.root) || "/");
    this.notes = plain(notes ?? (isTop ? posix.join(this.root, NOTES_INSIDE) : notesBeside(this.root)));
    if (!posix.relative(this.notes, this.root).startsWith(".."))
      throw new DeployError(
        `The notes of the target (${this.notes}) are where its site is (${this.root}). Give them a folder of their own in "notes".`,
      );
  }

  /** Whether readers would be served the notes, if nothing kept them from it. */
  get areNotesInside(): boolean {
    return !posix.relative(this.root, this.notes).startsWith("..");
  }

  /** Where a file is written before it takes its place. */
  get incoming(): string {
    return `${this.notes}/incoming`;
  }

  get lock(): string {
    return `${this.notes}/lock`;
  }

  /** @throws DeployError for a path that leads out of the site */
  at(path: string): string {
    if (!isInnerPath(path)) throw new DeployError(`"${path}" is not a path within a site.`);
    return posix.join(this.root, path);
  }

  note(name: string): string {
    if (!/^[\w.-]+$/.test(name)) throw new Error(`"${name}" is not the name of a note`);
    return `${this.notes}/note-${name}`;
  }
}

/** A folder is named from the home folder where it does not begin with a slash; no shell reads a `~`. */
function plain(path: string): string {
  const normal = posix.normalize(path.replace(/^~(?:\/|$)/, "./"));
  return normal.length > 1 ? normal.replace(/\/$/, "") : normal;
}

/** The folders that hold some paths, without the root itself, the deepest first. */
export function foldersOf(paths: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const path of paths)
    for (
      let folder = posix.dirname(path);
      folder !== "." && !folders.has(folder);
      folder = posix.dirname(folder)
    )
      folders.add(folder);
  return [...folders].sort((a, b) => b.split("/").length - a.split("/").length || (a < b ? -1 : 1));
}
