import type { Problems } from "../../kit/problems.ts";
import { nearest } from "../../kit/text.ts";
import { type Snapshot, snapshotOf } from "../../library/snapshot.ts";
import { isStaticFile, staticFilesBeside } from "../../library/static-files.ts";
import { hintsFor } from "../link-hints.ts";
import { findPage } from "../page-finder.ts";

/** Reports addresses of the site in slots at which there is nothing, when all pages and files are known. */
export function checkSlotAddresses(
  { db, newsroom, now }: Pick<Snapshot, "db" | "newsroom" | "now">,
  filesBesidePages: readonly string[],
  problems: Problems,
): void {
  const { slotAddresses = [] } = newsroom.theme;
  if (slotAddresses.length === 0) return;
  const of = snapshotOf(db, newsroom, now);
  const hintFor = hintsFor(of, filesBesidePages);
  for (const { file, line, path, isLoaded } of slotAddresses) {
    if (isStaticFile(db, path)) continue;
    if (isLoaded) {
      const near = nearest(path, staticFilesBeside(db, path));
      const hint =
        near === undefined
          ? `Put the file into the content folder: static${path}. Its address is the same below a base path.`
          : `Did you mean ${near}?`;
      problems.error(file, line, `there is no file static${path}`, hint);
    } else if (findPage(of, path, { live: false }, filesBesidePages).is === "nothing")
      problems.error(file, line, `there is nothing at ${path}`, hintFor(path));
  }
}
