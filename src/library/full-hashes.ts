/** The whole SHA-256 of published files: of other files the library knows no more than how it begins. */
import type { SitePath } from "../model/address.ts";
import type { Database } from "./database.ts";

/** The hash of a file of the site as it was worked out. */
export interface FullHash {
  path: SitePath;
  /** By `contentHash`: of another content another one is to be worked out. */
  hash: string;
  /** In hex. */
  sha256: string;
}

/** The hashes that were worked out, by address. */
export function fullHashes(db: Database): Map<SitePath, FullHash> {
  return new Map(
    db.all<FullHash>("select path, hash, sha256 from full_hashes").map((known) => [known.path, known]),
  );
}

export function rememberFullHashes(
  db: Database,
  files: readonly FullHash[],
  gone: readonly SitePath[],
): void {
  for (const { path, hash, sha256 } of files) db.replace("full_hashes", { path, hash, sha256 });
  for (const path of gone) db.run("delete from full_hashes where path = ?", path);
}
