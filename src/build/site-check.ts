import { lstatSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { fileHash, filesBelow } from "../kit/files.ts";
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

/**
 * Reads every published file and compares it: 14 µs a page on the machine of the README's figures, where sizes and a
 * stamp in the site would cost 4. Only content tells: an older site may have pages of the same sizes, a folder that was
 * copied in part has the stamp of the whole, and of an older site all that did not change is kept.
 */
export function compareFiles(db: Database, folder: string): Findings {
  const published = new Map<string, Published>();
  const rows = db.all<Published>(
    "select path, hash, null as bytes from outputs union all select path, null, bytes from copies",
  );
  for (const row of rows) published.set(fileOfPath(row.path), row);
  const strays: string[] = [];
  for (const file of filesBelow(folder)) {
    const expected = published.get(file);
    if (expected === undefined) strays.push(file);
    else if (isEqual(`${folder}/${file}`, expected)) published.delete(file);
  }
  return { missing: [...published.values()].map(({ path }) => path), strays };
}

/** Nothing that is not a plain file is ours. */
function isEqual(file: string, { hash, bytes }: Published): boolean {
  const stat = lstatSync(file);
  if (!stat.isFile()) return false;
  return bytes === null ? fileHash(file) === hash : stat.size === bytes;
}

/** Fewer published files than this are compared at once: a thread of their own would take longer to start. */
const FEW = 2000;

/**
 * The same beside other work of this thread.
 * @param library the file of the database
 */
export async function compareFilesAside(
  db: Database,
  library: string,
  folder: string,
  few: number = FEW,
): Promise<Findings> {
  const count = db.get<{ n: number }>("select count(*) as n from outputs")?.n ?? 0;
  if (count < few) return compareFiles(db, folder);
  const { promise, resolve, reject } = Promise.withResolvers<Findings>();
  const worker = new Worker(new URL("./site-check-thread.ts", import.meta.url), {
    workerData: { library, folder },
  });
  worker.once("message", resolve).once("error", reject);
  // What is wrong comes out here whole: errors lose their codes between threads.
  return promise.catch(() => compareFiles(db, folder));
}
