import { chainOf } from "./error-chain.ts";
import { UsageError } from "./problems.ts";

/** What to say, and what to do, for each error code that the operating system gives for a disk. */
const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: "there is no room left on its disk. Make room, and run the command again.",
  EDQUOT: "your share of its disk is used up. Make room, and run the command again.",
  EROFS: "its disk is read-only. Choose a folder on another.",
  EACCES: "this user lacks the permission. Grant it, or choose another folder.",
  EPERM: "this user lacks the permission. Grant it, or choose another folder.",
  ENOTDIR:
    "a part of the path is a file where a folder is needed. Move the file away, or choose another folder.",
  EEXIST: "a file stands where a folder is needed. Move the file away, or choose another folder.",
  EISDIR: "a folder stands where a file is needed. Move the folder away.",
  EMFILE: "too many files are open. Raise the limit (`ulimit -n`), and run the command again.",
  ENFILE: "too many files are open on this machine. End other programs, and run the command again.",
  EIO: "its disk failed, and may be full or faulty. Check the disk first.",
};

/** System calls that write nothing. */
const READS = new Set(["lstat", "opendir", "read", "readlink", "realpath", "scandir", "stat", "statfs"]);

/** The same errors by SQLite's result codes (sqlite.org/rescode.html). */
const OF_SQLITE: Readonly<Record<number, string>> = {
  8: "EACCES", // SQLITE_READONLY: the file, or the folder that is to hold its log
  10: "EIO", // SQLITE_IOERR
  13: "ENOSPC", // SQLITE_FULL
  14: "EACCES", // SQLITE_CANTOPEN
};

/**
 * A sentence for a disk error that names the folder and says what to do; `undefined` for any other error.
 * Looks through errors that wrap others, as Eleventy's do.
 * @param place named where the error itself names none
 * @param database the same for errors of SQLite, which never name one
 */
export function diskError(error: unknown, place: string, database = place): UsageError | undefined {
  for (const { code = "", errcode, syscall = "", path, dest } of chainOf(error)) {
    const reason = errcode === undefined ? code : (OF_SQLITE[errcode & 0xff] ?? "");
    const remedy = Object.hasOwn(REMEDIES, reason) ? REMEDIES[reason] : undefined;
    if (remedy === undefined) continue;
    const what = READS.has(syscall) ? "read" : "written";
    const where = errcode === undefined ? (dest ?? path ?? place) : database;
    return new UsageError(`${where} cannot be ${what} (${reason}): ${remedy}`, {
      cause: error,
    });
  }
  return undefined;
}
