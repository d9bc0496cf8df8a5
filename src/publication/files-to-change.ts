import type { Database } from "../library/database.ts";
import { COPY, publishedCopy, publishedHash } from "../library/published.ts";
import { fileOfPath } from "../model/address.ts";
import { phaseOfKind, recordOf } from "../outputs/index.ts";
import { hashOfCopy } from "../plan/copies.ts";
import type { Pressed } from "./pressed.ts";
import type { Publication } from "./publication.ts";
import type { ComingFile } from "./site-changes.ts";
import type { SiteFolder } from "./site-folder.ts";

/** Pressed files equal to the published ones are not moved, so that those keep their modification times. */
export function filesToMove(
  db: Database,
  site: SiteFolder,
  { plan, copies, pressed }: Publication,
): ComingFile[] {
  const files = copies.copies.map((copy): ComingFile => {
    const isNew = publishedCopy(db, copy.path) === undefined;
    return {
      path: fileOfPath(copy.path),
      kind: COPY,
      phase: phaseOfKind(copy.key),
      bytes: copy.bytes,
      hash: hashOfCopy(copy),
      isNew,
    };
  });
  for (const { output } of plan.orders) {
    const { path, kind } = output;
    const { bytes, hash } = pressed.get(path) as Pressed;
    const published = publishedHash(db, path);
    if (published !== hash || site.missing.has(path))
      files.push({
        path: fileOfPath(path),
        kind,
        phase: recordOf(kind).phase,
        bytes,
        hash,
        isNew: published === undefined,
      });
  }
  return files;
}

/** Files that the site is no longer to hold, and files in its folder that nobody published. */
export function filesToDelete(
  { strays }: Pick<SiteFolder, "strays">,
  { plan, copies }: Pick<Publication, "plan" | "copies">,
): string[] {
  const gone = new Set([...strays, ...[...plan.gone, ...copies.gone].map(fileOfPath)]);
  if (gone.size === 0) return [];
  for (const { output } of plan.orders) gone.delete(fileOfPath(output.path));
  for (const { path } of copies.copies) gone.delete(fileOfPath(path));
  return [...gone];
}
