import type { Database } from "../library/database.ts";
import { hasPublished, publishedFiles } from "../library/published.ts";
import { waitingFiles } from "../library/waiting.ts";
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

/** The site that a build published. */
export interface PresentSite {
  /** All that it is made of, without what only waits there to be deleted. */
  files: SiteFiles;
  /** What was replaced, and lies in the site's folder for readers of older pages. */
  replaced: ReadonlySet<string>;
}

/**
 * The site as the last build published it.
 * @throws DeployError where there is none, or its publication was not completed
 */
export function publishedSite(db: Database | undefined): PresentSite {
  if (db === undefined || !hasPublished(db))
    throw new DeployError(
      "There is no published site that this program knows. Run npm run build, and deploy then.",
    );
  const rows = publishedFiles(db);
  if (publicationUnderWay(db) !== undefined || rows.some(({ hash }) => hash === ""))
    throw new DeployError(
      "A build is publishing the site, or was stopped while it did. Run npm run build, which completes it, and deploy then.",
    );
  const replaced = new Set(waitingFiles(db).map(({ path }) => fileOfPath(path)));
  const files = new Map<string, SiteFile>();
  for (const { path, hash, bytes, kind } of rows)
    if (!replaced.has(fileOfPath(path))) files.set(fileOfPath(path), { hash, bytes, kind });
  return { files, replaced };
}
