import { formAt } from "../library/compressed.ts";
import { placeOf } from "../library/static-files.ts";
import type { Step } from "./journal.ts";

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

/**
 * The steps of a publication: what is new comes before what is gone goes. But where a name changes in capitals or Unicode
 * form only, the old file goes first: on many computers the two are one file. And compressed forms of what changes go
 * before all else, so that never a form of another text lies beside a text, wherever the steps break off.
 * @param forms the paths of compressed forms among what is moved
 */
export function stepsOf(
  moves: readonly Pick<Move, "path">[],
  gone: readonly string[],
  forms: ReadonlySet<string> = new Set(),
): Step[] {
  const changing = new Set([...moves.map(({ path }) => path), ...gone]);
  const isFormOfChanging = (path: string) => changing.has(formAt(path)?.file ?? "");
  const coming = new Map(gone.length === 0 ? [] : moves.map(({ path }) => [placeOf(path), path]));
  const isRenamed = (path: string) =>
    partsOf(path).some((part) => (coming.get(placeOf(part)) ?? part) !== part);
  const deletion = (path: string): Step => ({ deed: "delete", path });
  const isFirst = (path: string) => isRenamed(path) || isFormOfChanging(path);
  return [
    ...moves.filter(({ path }) => forms.has(path)).map(({ path }): Step => ({ deed: "clear", path })),
    ...gone.filter(isFirst).map(deletion),
    ...moves.map(({ path }): Step => ({ deed: "move", path })),
    ...gone.filter((path) => !isFirst(path)).map(deletion),
  ];
}

/** A path, and the paths of the folders around it. */
function partsOf(path: string): string[] {
  const names = path.split("/");
  return names.map((_, i) => names.slice(0, i + 1).join("/"));
}
