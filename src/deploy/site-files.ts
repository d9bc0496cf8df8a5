import type { Database } from "../library/database.ts";
import { hasPublished, publishedFiles } from "../library/published.ts";
import { fileOfPath } from "../model/address.ts";
import { publicationUnderWay } from "../publication/journal.ts";
import { DeployError } from "./deploy-error.ts";

/** A file of a site. */
export interface SiteFile {
  /** By `contentHash`. */
  hash: string;
  bytes: number;
  /** Of the output; copies have one of their own. */
  kind: string;
}

/** Files by their paths below the root of a site, without a slash at their beginning. */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

/**
 * The site as the last build published it.
 * @throws DeployError where there is none, or its publication was not completed
 */
export function publishedSite(db: Database | undefined): SiteFiles {
  if (db === undefined || !hasPublished(db))
    throw new DeployError(
      "There is no published site that this program knows. Run npm run build, and deploy then.",
    );
  const rows = publishedFiles(db);
  if (publicationUnderWay(db) !== undefined || rows.some(({ hash }) => hash === ""))
    throw new DeployError(
      "A build is publishing the site, or was stopped while it did. Run npm run build, which completes it, and deploy then.",
    );
  return new Map(rows.map(({ path, hash, bytes, kind }) => [fileOfPath(path), { hash, bytes, kind }]));
}
