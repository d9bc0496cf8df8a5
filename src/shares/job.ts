import { createHash } from "node:crypto";
import { filesOf, type ListingRow, unpackListing } from "../intake/listing.ts";
import type { Parts } from "../kit/code-map.ts";
import { contentHash } from "../kit/files.ts";
import type { Database } from "../library/database.ts";
import { feedDates, shownRenditions, waitingStories } from "../library/shown-state.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { newsroomData } from "../model/newsroom.ts";
import type { DependenciesOfKinds } from "../plan/dependencies.ts";

/**
 * All that decides what outputs hold, by the name of each part, with its hash. Where two builds have the same, each may
 * publish what the other pressed. Outputs that show the time itself are compared one by one (`take.ts`).
 */
export type Job = Readonly<Record<(typeof PARTS)[number], string>>;

export const PARTS = ["content", "settings", "clock", "photos", "cache", "program"] as const;

/** What each part is, for people: a share that was made from another one is of no use. */
export const PART_NAMES: Readonly<Record<(typeof PARTS)[number], string>> = {
  content: "other content",
  settings: "other settings",
  clock: "another time, at which other stories were public",
  photos: "other files of photos",
  cache: "another cache: feeds had other dates",
  program: "another version of the program, of a package or of Node",
};

/** @param reader the parts of the module that reads stories */
export function jobOf({ db, newsroom }: Snapshot, dependencies: DependenciesOfKinds, reader: Parts): Job {
  return {
    content: hashOfRows(contentFiles(db)),
    settings: hashOfRows([newsroomData(newsroom)]),
    clock: hashOfRows(waitingStories(db)),
    photos: hashOfRows(shownRenditions(db)),
    cache: hashOfRows(feedDates(db)),
    program: hashOfRows([dependencies, reader]),
  };
}

/** Raise it when shares are stored in another way (`pack.ts`, `leave.ts`): those of other versions are then not looked at. */
const FORM = 1;

/** The name of a job: equal where all of its parts are. */
export function jobName(job: Job): string {
  return contentHash(JSON.stringify([FORM, ...PARTS.map((part) => job[part])]));
}

/** What a share was made from instead, in words. */
export function otherThan(job: Job, made: Partial<Job>): string {
  return PARTS.filter((part) => job[part] !== made[part])
    .map((part) => PART_NAMES[part])
    .join("; ");
}

/** The files of the content folder with their hashes, in the order of their folders. */
function* contentFiles(db: Database): Generator<string> {
  const rows = db.all<ListingRow>("select path, entries, stats, hashes from listings order by path");
  for (const row of rows)
    yield [...filesOf(unpackListing(row))]
      .map(([path, { hash }]) => `${path} ${hash}`)
      .sort()
      .join("\n");
}

function hashOfRows(rows: Iterable<unknown>): string {
  const hash = createHash("sha256");
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest("hex").slice(0, contentHash("").length);
}
