import { join } from "node:path";
import type { Database } from "../library/database.ts";
import { shownPhotoFiles } from "../library/photo-shelf.ts";
import type { SitePath } from "../model/address.ts";
import type { SiteAssets } from "./assets.ts";

/** A file of the site that is not pressed: an asset, or a file made of a photo. */
export interface Copy {
  path: SitePath;
  /** Its content, or the file in the cache that holds it. */
  from: Uint8Array | string;
  /** SHA-256 of the file in the cache, in hex. */
  sha256?: string;
}

export interface CopyPlan {
  copies: readonly Copy[];
  /** Published copies that nothing shows any more. */
  gone: readonly SitePath[];
}

/** Compares the files that the site shows with those that are published. Names hold hashes, so an equal name is an equal file. */
export function planCopies(
  db: Database,
  assets: SiteAssets,
  cache: string,
  missing: ReadonlySet<SitePath>,
): CopyPlan {
  const wanted = new Map<SitePath, Copy>();
  for (const { path, content } of assets.files) wanted.set(path, { path, from: content });
  for (const { path, cached, sha256 } of shownPhotoFiles(db)) {
    wanted.set(path, { path, from: join(cache, cached), sha256 });
  }
  const published = new Set(db.all<{ path: SitePath }>("select path from copies").map((row) => row.path));
  return {
    copies: [...wanted.values()].filter(({ path }) => !published.has(path) || missing.has(path)),
    gone: [...published].filter((path) => !wanted.has(path)),
  };
}
