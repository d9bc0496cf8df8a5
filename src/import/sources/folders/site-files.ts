import { readdirSync } from "node:fs";
import { join } from "node:path";
import { withLineFeeds } from "../../../kit/line-ends.ts";
import { FileRefusal, readTextFile } from "../../../kit/text-files.ts";
import { DataFault, type DataFormat, readData } from "./data-formats.ts";

/** Folders of programs, never of content. */
const FOREIGN = new Set(["node_modules", "vendor", "__pycache__", "bower_components"]);
/** Names with a dot that belong to a site. */
const OWN = new Set([".well-known", ".nojekyll", ".htaccess"]);

const FORMATS: Readonly<Record<string, DataFormat>> = {
  yml: "yaml",
  yaml: "yaml",
  toml: "toml",
  json: "json",
};

/** The files of a site's folder, named by their paths from it, with forward slashes. */
export class SiteFiles {
  /** Absolute. */
  readonly root: string;
  #paths: readonly string[] | undefined;
  #known: ReadonlySet<string> | undefined;

  constructor(root: string) {
    this.root = root;
  }

  /** Only the files of the folder itself: enough to see whose settings lie there. */
  static shallow(root: string): SiteFiles {
    const files = new SiteFiles(root);
    const entries = readdirSync(root, { withFileTypes: true });
    files.#paths = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
    return files;
  }

  /** All of them, by path; links are not followed. */
  get paths(): readonly string[] {
    this.#paths ??= [...pathsBelow(this.root, "")].sort();
    return this.#paths;
  }

  has(path: string): boolean {
    this.#known ??= new Set(this.paths);
    return this.#known.has(path);
  }

  /** All files below a folder. */
  below(folder: string): readonly string[] {
    if (folder === "" || folder === ".") return this.paths;
    const start = this.#startOf(`${folder}/`);
    let end = start;
    while (this.paths[end]?.startsWith(`${folder}/`)) end++;
    return this.paths.slice(start, end);
  }

  hasFolder(folder: string): boolean {
    return this.paths[this.#startOf(`${folder}/`)]?.startsWith(`${folder}/`) === true;
  }

  /** Where paths that begin so would stand among all, which are in order. */
  #startOf(prefix: string): number {
    let [low, high] = [0, this.paths.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.paths[middle] as string) < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first of these files that there is. */
  first(...paths: readonly string[]): string | undefined {
    return paths.find((path) => this.has(path));
  }

  /** The text of a file with LF as line ends; nothing where it is too large, not UTF-8, or not there. */
  read(path: string): string | undefined {
    if (!this.has(path)) return undefined;
    try {
      const { text } = readTextFile(join(this.root, path));
      return text === undefined ? undefined : withLineFeeds(text);
    } catch (error) {
      if (error instanceof FileRefusal) return undefined;
      throw error;
    }
  }

  /** What a file of data holds, by its ending. @throws DataFault */
  data(path: string): unknown {
    const format = FORMATS[path.slice(path.lastIndexOf(".") + 1).toLowerCase()];
    if (format === undefined) return undefined;
    return readData(this.read(path) ?? "", format);
  }

  /** What a file of data holds; nothing where it cannot be read. */
  dataIfReadable(path: string): unknown {
    try {
      return this.data(path);
    } catch (error) {
      if (error instanceof DataFault) return undefined;
      throw error;
    }
  }

  absolute(path: string): string {
    return join(this.root, path);
  }
}

function* pathsBelow(root: string, prefix: string): Generator<string> {
  for (const entry of readdirSync(join(root, prefix), { withFileTypes: true })) {
    const { name } = entry;
    if (name.startsWith(".") && !OWN.has(name) && !/^\.eleventy(?:ignore|\.[cm]?js)$/.test(name)) continue;
    const path = prefix === "" ? name : `${prefix}/${name}`;
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && !FOREIGN.has(name)) yield* pathsBelow(root, path);
  }
}

/** `posts` of `posts/2019.md`; empty for a file of the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** `2019.uk.md` of `posts/2019.uk.md`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** `2019.uk` of `posts/2019.uk.md`. */
export function stemOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? name : name.slice(0, dot);
}

/** A path with its `.` and `..` resolved; nothing where it leads out of the root. */
export function resolvedPath(folder: string, path: string): string | undefined {
  const parts: string[] = path.startsWith("/") ? [] : folder.split("/").filter((part) => part !== "");
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}
