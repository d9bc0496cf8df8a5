import { contentHash } from "../kit/files.ts";
import { PHOTO_END } from "../model/own-paths.ts";
import type { SiteFile, SiteFiles } from "./site-files.ts";
import { isInnerPath } from "./targets/notes-folder.ts";

/** Files of a site that has no more than these are listed in one part. */
const FEW = 2000;
/** The largest group of files that is not divided. */
const LARGEST = 4000;

/** The month that is named at the beginning of an address, after a language if need be. */
const MONTH = /^(?:[^/]+\/)?\d{4}\/\d\d\//;

/**
 * The files of a site in parts, such that a new story concerns few of them: by month, or by folder; large folders by names.
 * Which part a file is in follows from the site alone.
 */
export function inParts<F extends SiteFile>(
  files: ReadonlyMap<string, F>,
): Map<string, [path: string, file: F][]> {
  if (files.size <= FEW) return files.size === 0 ? new Map() : new Map([["all", [...files]]]);
  const parts = new Map<string, [string, F][]>();
  for (const [group, members] of Map.groupBy(files, ([path]) => groupOf(path))) {
    const shares = 2 ** Math.max(0, Math.ceil(Math.log2(members.length / LARGEST)));
    if (shares === 1) parts.set(group, members);
    else
      for (const [share, some] of Map.groupBy(members, ([path]) => shareOf(path, shares)))
        parts.set(`${group} ${share} of ${shares}`, some);
  }
  return parts;
}

function groupOf(path: string): string {
  const month = MONTH.exec(path)?.[0];
  return month ?? path.slice(0, path.indexOf("/") + 1);
}

/** All files of a photo are in one share. */
function shareOf(path: string, shares: number): number {
  return Number.parseInt(contentHash(path.replace(PHOTO_END, "")).slice(0, 8), 16) % shares;
}

/** A part as a text: equal where its files are. */
export function partText(files: readonly (readonly [string, SiteFile])[]): string {
  const rows = files.map(([path, { hash, bytes, kind }]) => [path, hash, bytes, kind] as const);
  return JSON.stringify(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** @throws Error where it is none, or names what is not in a site */
export function filesInPart(text: string): SiteFiles {
  return new Map((JSON.parse(text) as unknown[][]).map(fileInRow));
}

/** @throws Error where it is none, or names what is not in a site */
export function fileInRow(row: readonly unknown[]): [path: string, file: SiteFile] {
  const [path, hash, bytes, kind] = row;
  const isFile =
    typeof path === "string" &&
    typeof hash === "string" &&
    typeof bytes === "number" &&
    typeof kind === "string" &&
    isInnerPath(path);
  if (!isFile) throw new Error(`${JSON.stringify(row)} is not a file`);
  return [path, { hash, bytes, kind }];
}
