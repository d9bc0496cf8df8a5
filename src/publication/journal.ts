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
import { exists, filesBelow } from "../kit/files.ts";
import type { Database } from "../library/database.ts";
import { Note } from "../library/notes.ts";

/**
 * One step of a publication: moves a file or folder from the staging folder into the site, deletes a file, or clears the
 * place of a file that is still to be moved there.
 */
export interface Step {
  deed: "move" | "delete" | "clear";
  /** Relative to both folders. */
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
/** Steps between two reports of progress. */
const TELLING = 1000;

/** Notes what is to be done, in the transaction in which the library records the site as it will be afterwards. */
export function writeJournal(db: Database, place: Place, steps: Iterable<Step>): void {
  UNDER_WAY.write(db, place);
  for (const { deed, path } of steps) db.insert("journal", { deed, path });
}

/** The publication that was begun and not completed. */
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

/** What came of the steps: how many files and folders to be moved were not in the staging folder, and what went. */
export interface Outcome {
  /** Something stands in their place: they themselves, if they were moved before. */
  there: number;
  /** Nothing stands in their place. */
  lost: number;
  /** Files that went because a folder had to be in their place, or a file in that of their folder. */
  replaced: readonly string[];
}

/** Tells how much of something is done. */
export type Done = (done: number, total: number) => void;

/** Does every step of the journal, in order. Steps that were done before do no harm. */
export function carryOut(db: Database, { site, staging }: Place, onProgress?: Done): Outcome {
  const outcome = { there: 0, lost: 0, replaced: [] as string[] };
  const total = stepsLeft(db);
  onProgress?.(0, total);
  let done = 0;
  const parents = new Set<string>();
  const ground: Ground = {
    part: `${site}/${PART}`,
    clear: (place) => outcome.replaced.push(...filesAt(place).map((file) => file.slice(site.length + 1))),
  };
  for (const { deed, path } of journalSteps(db)) {
    const to = `${site}/${path}`;
    if (deed === "clear") {
      if (exists(`${staging}/${path}`)) deleteFile(to);
    } else if (deed === "delete") {
      deleteFile(to);
      parents.add(dirname(path));
    } else if (!move(`${staging}/${path}`, to, ground)) outcome[exists(to) ? "there" : "lost"]++;
    if (++done % TELLING === 0 || done === total) onProgress?.(done, total);
  }
  deleteEmptyFolders(site, parents);
  return outcome;
}

/** What is moved onto. */
interface Ground {
  /** The file into which one from another disk is copied. */
  part: string;
  /** Called before what stands in the way is removed. */
  clear: (place: string) => void;
}

/** A file, or the files of a folder. */
function filesAt(place: string): string[] {
  if (!lstatSync(place).isDirectory()) return [place];
  return [...filesBelow(place)].map(([file]) => `${place}/${file}`);
}

/** Its steps, in order. */
export function* journalSteps(db: Database): Generator<Step> {
  const sql = "select step, deed, path from journal where step > ? order by step limit ?";
  for (let last = 0; ; ) {
    const batch = db.all<Step & { step: number }>(sql, last, BATCH);
    yield* batch;
    last = batch.at(-1)?.step ?? 0;
    if (batch.length < BATCH) return;
  }
}

/**
 * Checks before anything is done that all folders of the steps can be written.
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

/** What `rename` says where something is in the way, or there is nothing to be moved. */
const IN_THE_WAY = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENOTEMPTY", "EEXIST", "EPERM"]);

/** The file in the site into which one from another disk is copied: it gets its own name when it is whole. */
export const PART = ".visnyk-part";

/** Moves a file or folder to its place, over what was there; false where there is none to be moved. */
function move(from: string, to: string, ground: Ground): boolean {
  try {
    bring(from, to, ground);
    return true;
  } catch (error) {
    if (!IN_THE_WAY.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    return moveOver(from, to, ground);
  }
}

/** Renames, or copies the content where it comes from another disk. */
function bring(from: string, to: string, ground: Ground): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    copyOver(from, to, ground);
  }
}

function copyOver(from: string, to: string, ground: Ground): void {
  if (lstatSync(from).isDirectory()) {
    mkdirSync(to);
    for (const name of readdirSync(from)) move(`${from}/${name}`, `${to}/${name}`, ground);
    rmdirSync(from);
  } else {
    copyFileSync(from, ground.part);
    renameSync(ground.part, to);
    unlinkSync(from);
  }
}

function moveOver(from: string, to: string, ground: Ground): boolean {
  const source = lstatSync(from, { throwIfNoEntry: false });
  if (source === undefined) return false;
  const target = lstatSync(to, { throwIfNoEntry: false });
  if (source.isDirectory() && target?.isDirectory()) {
    for (const name of readdirSync(from)) move(`${from}/${name}`, `${to}/${name}`, ground);
    rmdirSync(from);
    return true;
  }
  if (target && source.isDirectory() !== target.isDirectory()) {
    ground.clear(to);
    rmSync(to, { recursive: true });
  }
  mkdirSync(dirname(to), { recursive: true });
  bring(from, to, ground);
  return true;
}

/** Leaves a folder alone: other files of the site have taken the place. */
function deleteFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (!isAbsence(error) && !lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** Deletes folders that are empty, and the folders around them that become so. */
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
