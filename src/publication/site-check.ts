import { lstatSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { fileChecksum, fileHash, filesBelow } from "../kit/files.ts";
import { moduleHere } from "../kit/program.ts";
import { type ThreadUse, threadEnvironment, USUAL_THREADS } from "../kit/threads.ts";
import type { Database } from "../library/database.ts";
import { countPublished, type PublishedFile, publishedFiles } from "../library/published.ts";
import { fileOfPath, type SitePath } from "../model/address.ts";

/** How a site's folder differs from what was published. */
export interface Findings {
  /** Published addresses where there is nothing, or something else. */
  missing: SitePath[];
  /** Files that were not published, by their paths in the folder. */
  strays: string[];
}

/** How files are compared: pages by checksum and copies by size, or all by hash, certain and three times as slow. */
type Closeness = "checksum" | "hash";

/** One of several equal shares of the files, counted from 0. */
export interface Share {
  part: number;
  of: number;
}

const ALL: Share = { part: 0, of: 1 };

/**
 * Reads every published file and compares its content. Nothing else tells: an older site may have pages of the same sizes,
 * a folder that was copied in part has the time stamp of the whole, and what did not change in an older site is kept.
 */
export function compareFiles(
  db: Database,
  folder: string,
  closeness: Closeness = "checksum",
  share: Share = ALL,
): Findings {
  const isEqual = EQUAL[closeness];
  const published = publishedIn(db, share);
  const strays: string[] = [];
  const enters = (path: string) => !path.includes("/") || isIn(share, path);
  for (const [file, isPlain] of filesBelow(folder, enters)) {
    if (!isIn(share, file)) continue;
    const expected = published.get(file);
    if (expected === undefined) strays.push(file);
    else if (!isPlain) strays.push(file);
    else if (isEqual(`${folder}/${file}`, expected)) published.delete(file);
  }
  // Others may keep hidden files in a site, such as `.git`: of these only our own are looked at.
  for (const [file, expected] of published)
    if (isHidden(file) && isThere(`${folder}/${file}`) && isEqual(`${folder}/${file}`, expected))
      published.delete(file);
  return { missing: [...published.values()].map(({ path }) => path), strays };
}

function isHidden(file: string): boolean {
  return file.startsWith(".") || file.includes("/.");
}

function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function publishedIn(db: Database, share: Share): Map<string, PublishedFile> {
  const published = new Map<string, PublishedFile>();
  for (const row of publishedFiles(db)) {
    const file = fileOfPath(row.path);
    if (isIn(share, file)) published.set(file, row);
  }
  return published;
}

/** Decides by the first two names of a path, so that all of a folder at that depth is in one share, read by one thread. */
function isIn({ part, of }: Share, path: string): boolean {
  const end = path.indexOf("/", path.indexOf("/") + 1);
  let sum = 0;
  for (let i = 0; i < (end < 0 ? path.length : end); i++) sum += path.charCodeAt(i);
  return sum % of === part;
}

type Comparison = (file: string, published: PublishedFile) => boolean;

const EQUAL: Readonly<Record<Closeness, Comparison>> = {
  checksum(file, published) {
    if (published.checksum === null)
      return hasSize(file, published) && (!published.isOwn || fileHash(file) === published.hash);
    const { bytes, checksum } = fileChecksum(file);
    return bytes === published.bytes && checksum === published.checksum;
  },
  hash: (file, published) => fileHash(file) === published.hash,
};

function hasSize(file: string, { bytes }: PublishedFile): boolean {
  return lstatSync(file).size === bytes;
}

/** Fewer published files than this are compared in this thread: others would take longer to start. */
const FEW = 2000;

/** What a thread is given. */
export interface CheckThreadData {
  /** The file of the database. */
  library: string;
  folder: string;
  closeness: Closeness;
  share: Share;
}

/**
 * As `compareFiles`, while this thread does other work: the files are shared among several threads.
 * @param library the file of the database
 */
export async function compareFilesAside(
  db: Database,
  library: string,
  folder: string,
  closeness: Closeness,
  { count, from = FEW }: ThreadUse = USUAL_THREADS,
): Promise<Findings> {
  if (countPublished(db) < from) return compareFiles(db, folder, closeness);
  const shares = Array.from({ length: count }, (_, part) =>
    inThread({ library, folder, closeness, share: { part, of: count } }),
  );
  try {
    const findings = await Promise.all(shares);
    return {
      missing: findings.flatMap(({ missing }) => missing),
      strays: findings.flatMap(({ strays }) => strays),
    };
  } catch {
    // Compared again in this thread, so that the error that comes out has its code: between threads it is lost.
    return compareFiles(db, folder, closeness);
  }
}

function inThread(workerData: CheckThreadData): Promise<Findings> {
  const { promise, resolve, reject } = Promise.withResolvers<Findings>();
  const worker = new Worker(moduleHere(new URL("./site-check-thread.ts", import.meta.url)), {
    workerData,
    env: threadEnvironment(),
  });
  worker.once("message", resolve).once("error", reject);
  worker.once("exit", () => reject(new Error("a thread ended before it had compared the site")));
  return promise;
}
