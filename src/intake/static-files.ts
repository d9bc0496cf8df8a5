import type { Problems } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { noteStaticFiles, placeOf, type StaticFile, storeStaticFiles } from "../library/static-files.ts";
import { addressOfFile, fileOfPath } from "../model/address.ts";
import { ASSETS_FOLDER, ATTACHMENTS_FOLDER, PHOTOS_FOLDER } from "../model/own-paths.ts";
import { filesOf, type Listing } from "./listing.ts";
import { hashOf } from "./listing-store.ts";
import { isStatic, STATIC } from "./places.ts";
import type { Scan } from "./scan.ts";

/** Brings the library up to date with the files of `static`, as a scan found them; new ones are read to be hashed. */
export function takeInStaticFiles(db: Database, content: string, scan: Scan, problems: Problems): void {
  const touched = scan.touched.filter(({ path }) => isStatic(path));
  const gone = scan.gone.filter(isStatic);
  if (touched.length + gone.length === 0) return;
  for (const path of gone) storeStaticFiles(db, path, []);
  for (const listing of touched) {
    for (const [path, file] of filesOf(listing))
      if (file.hash === "") file.hash = hashOf(content, path, problems);
    storeStaticFiles(db, listing.path, staticFilesOf(listing));
    warnOfCaching(listing, problems);
  }
  noteStaticFiles(db);
  warnOfLarge(touched, problems);
}

function staticFilesOf(listing: Listing): StaticFile[] {
  return [...filesOf(listing)].map(([file, { size, hash }]) => {
    const path = addressOfFile(file.slice(STATIC.length + 1));
    return { path, file, place: placeOf(fileOfPath(path)), bytes: size, hash };
  });
}

/** Hosts are told to keep what is in these folders for a year. */
const KEPT = [ASSETS_FOLDER, PHOTOS_FOLDER, ATTACHMENTS_FOLDER];

function warnOfCaching(listing: Listing, problems: Problems): void {
  const [, folder] = listing.path.split("/");
  if (listing.folders[0]?.files.length === 0 || !KEPT.includes(`${folder}/`)) return;
  problems.warn(
    listing.path,
    undefined,
    `readers' browsers keep what is below /${folder}/ for a year, so they will not see when a file in it changes`,
    "Give a file another name when it changes, or put the files into another folder.",
  );
}

/** Bytes: 25 MiB. */
const LARGEST = 25 * 1024 * 1024;

function warnOfLarge(touched: readonly Listing[], problems: Problems): void {
  const large = touched
    .flatMap((listing) => [...filesOf(listing)])
    .filter(([, { size }]) => size > LARGEST)
    .sort(([, a], [, b]) => b.size - a.size);
  const [largest] = large;
  if (largest === undefined) return;
  const [path, { size }] = largest;
  const others = large.length === 1 ? "" : `, and ${large.length - 1} more are larger than 25 MiB`;
  problems.warn(
    path,
    undefined,
    `has ${Math.round(size / 1_000_000)} MB${others}: some hosts, such as Cloudflare Pages, take no file of more than 25 MiB`,
    "Ask your host how large a file may be, or put it where large files are kept, and link to it there.",
  );
}
