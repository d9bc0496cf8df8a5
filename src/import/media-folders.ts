import { realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { filesBelow } from "../kit/files.ts";
import { memo } from "../kit/memo.ts";
import { unescaped } from "../model/file-name.ts";
import { namesFor } from "./picture-names.ts";

/** What is looked for. */
export interface Sought {
  /** The whole address. */
  url: URL;
  /** Whether it was on the old site; files of other sites are only found where they were fetched to. */
  isOfSite: boolean;
  /** The address as it is written, where that is relative. */
  relative: string | undefined;
  /** Folders that a relative address may begin in. */
  folders: readonly string[];
}

export interface MediaPlaces {
  /** Folders by the path that began the addresses of their files. */
  roots: readonly { path: string; folder: string }[];
  /** Folders whose files are found by the ends of their addresses. */
  folders: readonly string[];
  /** Where files are fetched to. */
  fetched: string;
}

/** Finds the files of an archive on this disk: none outside its folders, whatever paths and links lead there. */
export class MediaFolders {
  readonly #places: MediaPlaces;
  readonly #within = memo((folder: string) => `${realpathSync(folder)}${sep}`);
  readonly #index = memo((folder: string) => indexOf(folder));

  constructor(places: MediaPlaces) {
    this.#places = places;
  }

  /** The file of an address, the original before smaller copies of it. */
  find({ url, isOfSite, relative, folders }: Sought): string | undefined {
    if (relative !== undefined) {
      const beside = this.#first(
        folders.flatMap((folder) => pathsFor(relative).map((path) => join(folder, path))),
        folders,
      );
      if (beside !== undefined) return beside;
    }
    const paths = pathsFor(url.pathname);
    const here =
      isOfSite || relative !== undefined ? (this.#inRoots(paths) ?? this.#byEnd(paths)) : undefined;
    return here ?? this.#fetched(url);
  }

  #fetched(url: URL): string | undefined {
    const originals = namesFor(url.pathname).map((pathname) => Object.assign(new URL(url), { pathname }));
    return this.#first(originals.map((original) => join(this.#places.fetched, fetchedPath(original))));
  }

  #inRoots(paths: readonly string[]): string | undefined {
    return this.#first(
      paths.flatMap((path) =>
        this.#places.roots.flatMap((root) =>
          path.startsWith(root.path) ? join(root.folder, path.slice(root.path.length)) : [],
        ),
      ),
    );
  }

  /** The first of these files that there is, within the folders of the archive and of media. */
  #first(paths: readonly string[], further: readonly string[] = []): string | undefined {
    const { roots, folders, fetched } = this.#places;
    const own = [...further, ...roots.map(({ folder }) => folder), ...folders, fetched];
    return paths.find((path) => {
      if (!isFileAt(path)) return false;
      const real = realpathSync(path);
      return own.some((folder) => isFolderAt(folder) && real.startsWith(this.#within(folder)));
    });
  }

  #byEnd(paths: readonly string[]): string | undefined {
    const folders = new Set([...this.#places.roots.map(({ folder }) => folder), ...this.#places.folders]);
    for (const folder of folders) {
      const index = this.#index(folder);
      for (const path of paths) {
        const found = nearestOf(path, index.get(folded(basename(path))) ?? []);
        if (found !== undefined) return join(folder, found);
      }
    }
    return undefined;
  }
}

/** Where the file of an address is fetched to. */
export function fetchedPath({ host, pathname, search }: URL): string {
  const path = unescaped(pathname)
    .normalize("NFC")
    .replace(/[\\:*?"<>|\p{C}]/gu, "_");
  const parts = path.split("/").map((part) => (/^\.+$/.test(part) ? "_" : part));
  const file = parts.join("/").replace(/\/$/, "/index");
  const asked =
    search === ""
      ? ""
      : `_${unescaped(search.slice(1))
          .replace(/[^\p{L}\p{N}.=-]/gu, "_")
          .slice(0, 80)}`;
  return join(host.replace(/[^a-z0-9.-]/gi, "_"), dirname(file), asked + basename(file));
}

/** Paths, decoded, under which a file of an address may be. */
function pathsFor(path: string): string[] {
  return namesFor(unescaped(path));
}

function isFileAt(path: string): boolean {
  return statAt(path)?.isFile() === true;
}

function isFolderAt(path: string): boolean {
  return statAt(path)?.isDirectory() === true;
}

/** What stands at a path; nothing for what can be no path, such as a picture that stands in its address as a whole. */
function statAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** Folders that hold no media, however many files. */
const NO_MEDIA = /(?:^|\/)node_modules$/;

/** Paths of the files below a folder, by their folded names. */
function indexOf(folder: string): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [path, isPlain] of filesBelow(folder, (inner) => !NO_MEDIA.test(inner))) {
    if (!isPlain) continue;
    const name = folded(basename(path));
    const same = index.get(name);
    if (same === undefined) index.set(name, [path]);
    else same.push(path);
  }
  return index;
}

/**
 * The file whose folders are most like those of an address. One of which only the name fits counts where it is the only one
 * and lies in no folder.
 */
function nearestOf(path: string, candidates: readonly string[]): string | undefined {
  const wanted = folded(path).split("/").toReversed();
  const alike = (candidate: string) => {
    const parts = folded(candidate).split("/").toReversed();
    const end = parts.findIndex((part, i) => part !== wanted[i]);
    return end < 0 ? parts.length : end;
  };
  const [best] = candidates.toSorted((a, b) => alike(b) - alike(a) || (a < b ? -1 : 1));
  if (best === undefined) return undefined;
  return alike(best) > 1 || (candidates.length === 1 && !best.includes("/")) ? best : undefined;
}
