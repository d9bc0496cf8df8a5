import { basename, join } from "node:path";
import { exists, filesBelow } from "../kit/files.ts";
import { memo } from "../kit/memo.ts";
import { unescaped } from "../model/file-name.ts";

/** Suffixes that systems give to smaller or changed copies of a picture. */
const SUFFIX = /(?:-\d{1,5}x\d{1,5}|-scaled|-rotated|-e\d{9,}|@[23]x)(?=\.\w+$)/i;
/** A second extension, of a copy in another format. */
const COPY = /(\.(?:jpe?g|png|gif))\.(?:webp|avif)$/i;

/** Finds the files of an archive on this disk. */
export class MediaFolders {
  readonly #roots: readonly { path: string; folder: string }[];
  readonly #folders: readonly string[];
  readonly #index = memo((folder: string) => indexOf(folder));

  /**
   * @param roots folders by the path that began the addresses of their files
   * @param folders searched for files by the ends of their addresses
   */
  constructor(roots: readonly { path: string; folder: string }[], folders: readonly string[]) {
    this.#roots = roots;
    this.#folders = folders;
  }

  /**
   * The file of an address, whole or smaller copy.
   * @param folders that a relative path may begin in
   */
  find(pathname: string, relative: string | undefined, folders: readonly string[]): string | undefined {
    for (const path of namesFor(unescaped(pathname))) {
      for (const root of this.#roots) {
        if (!path.startsWith(root.path)) continue;
        const file = join(root.folder, path.slice(root.path.length));
        if (exists(file)) return file;
      }
    }
    for (const path of relative === undefined ? [] : namesFor(unescaped(relative))) {
      const file = folders.map((folder) => join(folder, path)).find(exists);
      if (file !== undefined) return file;
    }
    return this.#byEnd(unescaped(pathname));
  }

  #byEnd(pathname: string): string | undefined {
    for (const folder of this.#folders) {
      const index = this.#index(folder);
      for (const path of namesFor(pathname)) {
        const found = nearestOf(path, index.get(folded(basename(path))) ?? []);
        if (found !== undefined) return join(folder, found);
      }
    }
    return undefined;
  }
}

/** The names that a picture may have: the original's first. */
function namesFor(path: string): string[] {
  const names = [path];
  for (let at = path.replace(COPY, "$1"); ; at = at.replace(SUFFIX, "")) {
    if (names[0] !== at) names.unshift(at);
    if (!SUFFIX.test(at)) break;
  }
  return names;
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** Paths of the files below a folder, by their folded names. */
function indexOf(folder: string): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [path, isPlain] of filesBelow(folder)) {
    if (!isPlain) continue;
    const name = folded(basename(path));
    const same = index.get(name);
    if (same === undefined) index.set(name, [path]);
    else same.push(path);
  }
  return index;
}

/** The file whose folders are most like those of an address; one in another folder only where there is no choice. */
function nearestOf(path: string, candidates: readonly string[]): string | undefined {
  const wanted = folded(path).split("/").toReversed();
  const alike = (candidate: string) => {
    const parts = folded(candidate).split("/").toReversed();
    const end = parts.findIndex((part, i) => part !== wanted[i]);
    return end < 0 ? parts.length : end;
  };
  const best = candidates.toSorted((a, b) => alike(b) - alike(a) || (a < b ? -1 : 1))[0];
  if (best === undefined) return undefined;
  return alike(best) > 1 || (candidates.length === 1 && !best.includes("/")) ? best : undefined;
}
