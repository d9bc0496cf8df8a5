import { lstatSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { fileHash, filesBelow } from "../kit/files.ts";
import { type ThreadUse, threadEnvironment, USUAL_THREADS } from "../kit/threads.ts";
import type { Database } from "../library/database.ts";
import { fileOfPath, type SitePath } from "../model/address.ts";

/** What a site's folder holds, held against what was published. */
export interface Findings {
  /** Published addresses at which nothing stands, or something else. */
  missing: SitePath[];
  /** Files that were not published, by their paths in the folder. */
  strays: string[];
}

/** A published file: pages are known by the hash of their content, copies by their size, as their names hold hashes. */
interface Published {
  path: SitePath;
  hash: string | null;
  bytes: number | null;
}

/** One of several equal shares of the files, counted from 0. */
export interface Share {
  part: number;
  of: number;
}

const ALL: Share = { part: 0, of: 1 };

/**
 * Reads every published file and compares it: 25 µs a page of 24 kB on the machine of the README's figures, where sizes
 * and a stamp in the site would cost 4. Only content tells: an older site may have pages of the same sizes, a folder
 * that was copied in part has the stamp of the whole, and of an older site all that did not change is kept.
 */
export function compareFiles(db: Database, folder: string, share: Share = ALL): Findings {
  const published = publishedIn(db, share);
  const strays: string[] = [];
  for (const [file, isPlain] of filesBelow(folder)) {
    if (!isIn(share, file)) continue;
    const expected = published.get(file);
    if (expected === undefined) strays.push(file);
    else if (!isPlain) strays.push(file);
    else if (isEqual(`${folder}/${file}`, expected)) published.delete(file);
  }
  return { missing: [...published.values()].map(({ path }) => path), strays };
}

function publishedIn(db: Database, share: Share): Map<string, Published> {
  const rows = db.all<Published>(
    "select path, hash, null as bytes from outputs union all select path, null, bytes from copies",
  );
  const published = new Map<string, Published>();
  for (const row of rows) {
    const file = fileOfPath(row.path);
    if (isIn(share, file)) published.set(file, row);
  }
  return published;
}

function isIn({ part, of }: Share, file: string): boolean {
  return file.length % of === part;
}

function isEqual(file: string, { hash, bytes }: Published): boolean {
  return bytes === null ? fileHash(file) === hash : lstatSync(file).size === bytes;
}

/** Fewer published files than this are compared at once: threads of their own would take longer to start. */
const FEW = 2000;

/** What a thread is told. */
export interface CheckThreadData {
  /** The file of the database. */
  library: string;
  folder: string;
  share: Share;
}

/**
 * The same beside other work of this thread, shared among several.
 * @param library the file of the database
 */
export async function compareFilesAside(
  db: Database,
  library: string,
  folder: string,
  { count, from = FEW }: ThreadUse = USUAL_THREADS,
): Promise<Findings> {
  const files = db.get<{ n: number }>("select count(*) as n from outputs")?.n ?? 0;
  if (files < from) return compareFiles(db, folder);
  const shares = Array.from({ length: count }, (_, part) =>
    inThread({ library, folder, share: { part, of: count } }),
  );
  try {
    const findings = await Promise.all(shares);
    return {
      missing: findings.flatMap(({ missing }) => missing),
      strays: findings.flatMap(({ strays }) => strays),
    };
  } catch {
    // What is wrong comes out here whole: errors lose their codes between threads.
    return compareFiles(db, folder);
  }
}

function inThread(workerData: CheckThreadData): Promise<Findings> {
  const { promise, resolve, reject } = Promise.withResolvers<Findings>();
  const worker = new Worker(new URL("./site-check-thread.ts", import.meta.url), {
    workerData,
    env: threadEnvironment(),
  });
  worker.once("message", resolve).once("error", reject);
  worker.once("exit", () => reject(new Error("a thread ended before it had compared the site")));
  return promise;
}
