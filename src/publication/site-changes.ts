import type { Database } from "../library/database.ts";
import { Note } from "../library/notes.ts";
import { publishedFiles } from "../library/published.ts";
import { fileOfPath } from "../model/address.ts";
import { phaseOfKind } from "../outputs/index.ts";
import { PHASES } from "../outputs/record.ts";
import { journalSteps } from "./journal.ts";
import type { StagedFile } from "./moves.ts";

/** A file that is to come into the site, or to take the place of another. */
export interface ComingFile extends StagedFile {
  /** Of output; `COPY` for what was not pressed. */
  kind: string;
  bytes: number;
  /** By `contentHash`. */
  hash: string;
  /** Nothing was published at its address. */
  isNew: boolean;
}

/** A file that came into the site, or took the place of another: its path below the site's root. */
export type ChangedFile = Omit<ComingFile, "phase" | "kind"> & { phase: keyof typeof PHASES };

/** What a publication changed in the site's folder. */
export interface SiteChanges {
  /** In an order in which readers of a host never meet a page whose files are not there yet. */
  put: readonly ChangedFile[];
  /** To be deleted when all else is done. */
  delete: readonly string[];
}

/** What was changed by a publication that broke off and was completed, until a build that ends well tells of it. */
const UNTOLD = new Note<SiteChanges>("changes of a publication that broke off");

const PHASE_NAMES = Object.keys(PHASES) as (keyof typeof PHASES)[];

export function siteChanges(coming: readonly ComingFile[], gone: readonly string[]): SiteChanges {
  const put = coming.map(({ path, bytes, hash, phase, isNew }) => {
    return { path, bytes, hash, phase: PHASE_NAMES[phase] as keyof typeof PHASES, isNew };
  });
  return { put: inSafeOrder(put), delete: [...gone].sort() };
}

/**
 * What pages load, then whatever nothing refers to yet, then changed pages, changed lists that link to them, and what
 * announces them.
 */
function inSafeOrder(files: readonly ChangedFile[]): ChangedFile[] {
  const rank = ({ phase, isNew }: ChangedFile) =>
    PHASES[phase] + (phase === "copies" || isNew ? 0 : PHASE_NAMES.length);
  return [...files].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

/** Keeps what the publication in the journal changes until it is told. A file that was moved alone is taken for a changed one. */
export function keepUntold(db: Database): void {
  const moved = new Set<string>();
  const gone: string[] = [];
  for (const { deed, path } of journalSteps(db)) {
    if (deed === "move") moved.add(path);
    else if (deed === "delete") gone.push(path);
  }
  const coming = publishedFiles(db).flatMap(({ path: address, kind, bytes, hash }): ComingFile[] => {
    const path = fileOfPath(address);
    const isAlone = moved.has(path);
    if (!isAlone && !foldersAround(path).some((folder) => moved.has(folder))) return [];
    return [{ path, kind, bytes, hash, phase: phaseOfKind(kind), isNew: !isAlone }];
  });
  UNTOLD.write(db, withUntold(db, siteChanges(coming, gone)));
}

/** These changes and those before that nobody was told of. */
export function withUntold(db: Database, changes: SiteChanges): SiteChanges {
  const untold = UNTOLD.read(db);
  return untold === undefined ? changes : together(untold, changes);
}

/** What two publications, one after the other, changed in all. */
export function together(before: SiteChanges, after: SiteChanges): SiteChanges {
  const gone = new Set([...before.delete, ...after.delete]);
  for (const { path } of after.put) gone.delete(path);
  const put = new Map(before.put.map((file) => [file.path, file]));
  for (const file of after.put)
    put.set(file.path, { ...file, isNew: file.isNew || put.get(file.path)?.isNew === true });
  for (const path of gone) put.delete(path);
  return { put: inSafeOrder([...put.values()]), delete: [...gone].sort() };
}

export function forgetUntold(db: Database): void {
  UNTOLD.clear(db);
}

function foldersAround(path: string): string[] {
  const names = path.split("/");
  return names.slice(1).map((_, i) => names.slice(0, i + 1).join("/"));
}
