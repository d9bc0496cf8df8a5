import {
  accessSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
} from "node:fs";
import { dirname } from "node:path";
import { exists } from "../kit/files.ts";
import type { Database } from "../library/database.ts";
import { Note } from "../library/notes.ts";

/** One step of a publication: a file or folder that comes from the staging folder into the site, or a file that goes. */
export interface Step {
  deed: "move" | "delete";
  /** Below both folders. */
  path: string;
}

/** Where a publication takes place. */
export interface Place {
  site: string;
  /** Absent where nothing is to be moved. */
  staging?: string;
}

const UNDER_WAY = new Note<Place>("publication under way");
/** Steps that are held in memory at a time. */
const BATCH = 5000;
/** Steps from one report of the progress to the next. */
const TELLING = 1000;

/** Notes what is to be done. To be called in the transaction in which the library takes the site to be that of after it. */
export function writeJournal(db: Database, place: Place, steps: Iterable<Step>): void {
  UNDER_WAY.write(db, place);
  for (const { deed, path } of steps) db.insert("journal", { deed, path });
}

/** The publication that was begun and not ended. */
export function publicationUnderWay(db: Database): Place | undefined {
  return UNDER_WAY.read(db);
}

export function clearJournal(db: Database): void {
  db.run("delete from journal");
  UNDER_WAY.clear(db);
}

/** How many steps the journal holds. */
export function stepsLeft(db: Database): number {
  return db.get<{ n: number }>("select count(*) as n from journal")?.n ?? 0;
}

/** What became of the things that were to be moved and did not lie in the staging folder. */
export interface Absent {
  /** At their place stands something: they, if they were moved before. */
  there: number;
  /** At their place stands nothing. */
  lost: number;
}

/** Tells how much of something is done. */
export type Done = (done: number, total: number) => void;

/** Does every step of the journal, in order. Steps that were done before do no harm. */
export function carryOut(db: Database, { site, staging }: Place, onProgress?: Done): Absent {
  const absent = { there: 0, lost: 0 };
  const total = stepsLeft(db);
  let done = 0;
  const parents = new Set<string>();
  const part = `${site}/${PART}`;
  for (const { deed, path } of stepsOf(db)) {
    const to = `${site}/${path}`;
    if (deed === "delete") {
      deleteFile(to);
      parents.add(dirname(path));
    } else if (!move(`${staging}/${path}`, to, part)) absent[exists(to) ? "there" : "lost"]++;
    if (++done % TELLING === 0 || done === total) onProgress?.(done, total);
  }
  deleteEmptyFolders(site, parents);
  return absent;
}

function* stepsOf(db: Database): Generator<Step> {
  const sql = "select step, deed, path from journal where step > ? order by step limit ?";
  for (let last = 0; ; ) {
    const batch = db.all<Step & { step: number }>(sql, last, BATCH);
    yield* batch;
    last = batch.at(-1)?.step ?? 0;
    if (batch.length < BATCH) return;
  }
}

/**
 * Finds out before anything is done whether all of it may be done.
 * @throws Error of the file system where a folder cannot be written
 */
export function checkWritable(site: string, steps: Iterable<Step>): void {
  const checked = new Set<string>();
  for (const { path } of steps) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (checked.has(folder)) continue;
    checked.add(folder);
    try {
      accessSync(`${site}/${folder}`, constants.W_OK);
    } catch (error) {
      if (!isAbsence(error)) throw error;
    }
  }
}

/** What `rename` says where something else is in the way, or nothing is to be moved. */
const IN_THE_WAY = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENOTEMPTY", "EEXIST", "EPERM"]);

/** A file of another disk that is being copied, in the site: it gets its name when it is whole. */
export const PART = ".visnyk-part";

/** Moves a file or folder to its place, over what was there; false where there is none to be moved. */
function move(from: string, to: string, part: string): boolean {
  try {
    bring(from, to, part);
    return true;
  } catch (error) {
    if (!IN_THE_WAY.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    return moveOver(from, to, part);
  }
}

/** By its name, or from another disk by its content. */
function bring(from: string, to: string, part: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    copyOver(from, to, part);
  }
}

function copyOver(from: string, to: string, part: string): void {
  if (lstatSync(from).isDirectory()) {
    mkdirSync(to);
    for (const name of readdirSync(from)) move(`${from}/${name}`, `${to}/${name}`, part);
    rmdirSync(from);
  } else {
    copyFileSync(from, part);
    renameSync(part, to);
    unlinkSync(from);
  }
}

function moveOver(from: string, to: string, part: string): boolean {
  const source = lstatSync(from, { throwIfNoEntry: false });
  if (source === undefined) return false;
  const target = lstatSync(to, { throwIfNoEntry: false });
  if (source.isDirectory() && target?.isDirectory()) {
    for (const name of readdirSync(from)) move(`${from}/${name}`, `${to}/${name}`, part);
    rmdirSync(from);
    return true;
  }
  if (target && source.isDirectory() !== target.isDirectory()) rmSync(to, { recursive: true });
  mkdirSync(dirname(to), { recursive: true });
  bring(from, to, part);
  return true;
}

/** A folder stands there where another file of the site has taken the place. */
function deleteFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (!isAbsence(error) && !lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** Deletes folders, and those that they are in, as far as nothing is in them. */
function deleteEmptyFolders(site: string, folders: ReadonlySet<string>): void {
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length);
  for (const folder of deepestFirst) {
    for (let path = folder; path !== "."; path = dirname(path)) if (!deleteIfEmpty(`${site}/${path}`)) break;
  }
}

function deleteIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if (isAbsence(error)) return true;
    if (["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
}
