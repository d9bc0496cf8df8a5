/** A file that is to be moved, by its path relative to both the staging folder and the site. */
export interface StagedFile {
  path: string;
  /** Files of a lower phase are moved first. */
  phase: number;
}

/** A file to be moved, or a folder with all that is in it. */
export interface Move extends StagedFile {
  folder: boolean;
}

/** The names of the folders directly in a folder of the site; `""` is the site itself. */
export type FoldersIn = (folder: string) => ReadonlySet<string>;

/**
 * The fewest moves that bring files into a site, in the order of their phases: a folder that is not there yet is
 * moved whole, in the earliest phase of what it holds. In the staging folder it must hold nothing but these files.
 */
export function planMoves(files: readonly StagedFile[], foldersIn: FoldersIn): Move[] {
  return [...movesInto("", files, foldersIn)].sort((a, b) => a.phase - b.phase);
}

function* movesInto(folder: string, files: readonly StagedFile[], foldersIn: FoldersIn): Generator<Move> {
  const inFolders = new Map<string, StagedFile[]>();
  for (const file of files) {
    const slash = file.path.indexOf("/", folder.length);
    if (slash < 0) {
      yield { ...file, folder: false };
      continue;
    }
    const name = file.path.slice(folder.length, slash);
    const others = inFolders.get(name);
    if (others) others.push(file);
    else inFolders.set(name, [file]);
  }
  if (inFolders.size === 0) return;
  const there = foldersIn(folder);
  for (const [name, inner] of inFolders) {
    const path = `${folder}${name}`;
    if (there.has(name)) yield* movesInto(`${path}/`, inner, foldersIn);
    else yield { path, phase: earliest(inner), folder: true };
  }
}

function earliest(files: readonly StagedFile[]): number {
  return files.reduce((phase, file) => Math.min(phase, file.phase), Number.POSITIVE_INFINITY);
}
