import { rmSync } from "node:fs";
import { diskError } from "../kit/disk-errors.ts";
import { exists } from "../kit/files.ts";
import { UsageError } from "../kit/problems.ts";
import { rememberAttachments } from "../library/attachments.ts";
import { forgetChanges } from "../library/changes.ts";
import type { Database } from "../library/database.ts";
import { rememberPhotos } from "../library/photo-files.ts";
import {
  doubtOutput,
  forgetCopy,
  forgetOutput,
  publishedHash,
  rememberCopy,
  rememberDependencies,
  rememberOutput,
} from "../library/published.ts";
import { keepAddresses } from "../library/published-addresses.ts";
import { fileOfPath, type SitePath } from "../model/address.ts";
import { recordOf } from "../outputs/index.ts";
import { PHASES } from "../outputs/record.ts";
import { rememberShareImages } from "../outputs/share-image-store.ts";
import { type CopyPlan, hashOfCopy } from "../plan/copies.ts";
import type { DependenciesOfKinds } from "../plan/dependencies.ts";
import type { Plan } from "../plan/plan.ts";
import { forgetSearchChanges } from "../search/index/segments.ts";
import {
  carryOut,
  checkWritable,
  clearJournal,
  type Done,
  type Outcome,
  type Place,
  publicationUnderWay,
  stepsLeft,
  writeJournal,
} from "./journal.ts";
import { planMoves, type StagedFile, stepsOf } from "./moves.ts";
import type { Pressed } from "./pressed.ts";
import type { SiteFolder } from "./site-folder.ts";
import { discard, withinReach } from "./staging.ts";

/** Everything that makes the new site out of the old one. */
export interface Publication {
  plan: Plan;
  copies: CopyPlan;
  dependencies: DependenciesOfKinds;
  pressed: ReadonlyMap<SitePath, Pressed>;
  /** What is new in the site's list of its own addresses; absent where it is nobody's memory, as in a preview. */
  addresses?: ReadonlyMap<string, string> | undefined;
  /** Where pages and copies lie; absent where that is the site itself. */
  staging?: string | undefined;
  /** Called with notices of anything out of the ordinary. */
  say: (notice: string) => void;
  onProgress?: Done | undefined;
}

/**
 * Makes the site what the library holds, as one transaction: the library records what the site is to be, and in a journal
 * what is to be moved and deleted; then that is done, and the journal is cleared. Until the journal is written the old
 * site stays as it was, whatever happens; from then on the next run can complete the new one.
 * @returns files that nobody published and that were in the way of what was
 * @throws UsageError where the disk does not allow it
 * @throws Error where an ordered output was not pressed; the site then stays as it was
 */
export async function publish(
  db: Database,
  site: SiteFolder,
  publication: Publication,
): Promise<readonly string[]> {
  const { plan, pressed, staging, onProgress } = publication;
  const told = (error: unknown, outcome: string) =>
    toldOf(error, { site: site.path, library: db.file }, outcome);
  for (const { output } of plan.orders)
    if (!pressed.has(output.path)) throw new Error(`${output.path} was ordered and not pressed`);
  const place = await begun(db, site, publication).catch((error: unknown) => {
    if (staging !== undefined) discard(staging);
    throw told(error, "Nothing was published.");
  });
  let replaced: readonly string[] = [];
  if (place !== undefined) {
    try {
      const outcome = carryOut(db, place, onProgress);
      checkWhole(outcome, place);
      replaced = outcome.replaced;
    } catch (error) {
      throw told(error, "The site is published in part; the next build completes it.");
    }
  }
  for (const folder of new Set([staging, place?.staging]))
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  await db.transaction(() => {
    clearJournal(db);
    site.settle(db);
  });
  const planned = new Set(replaced.length > 0 ? filesToDelete(site, publication) : []);
  return replaced.filter((file) => !planned.has(file));
}

/** Writes the journal; where there is nothing to do in the site's folder, only records what was published. */
async function begun(db: Database, site: SiteFolder, publication: Publication): Promise<Place | undefined> {
  const { staging } = publication;
  const files = staging === undefined ? [] : filesToMove(db, site, publication);
  const gone = filesToDelete(site, publication);
  if (files.length + gone.length === 0) {
    await db.transaction(() => {
      remember(db, publication);
      if (staging === undefined && publication.plan.orders.length > 0) site.claim(db);
    });
    return undefined;
  }
  site.make();
  const moves = planMoves(files, (folder) => site.foldersIn(folder));
  const steps = stepsOf(moves, gone);
  checkWritable(site.path, steps);
  const place: Place = {
    site: site.path,
    ...(staging !== undefined &&
      moves.length > 0 && { staging: withinReach(staging, site.path, publication.say) }),
  };
  try {
    await db.transaction(() => {
      remember(db, publication);
      site.claim(db);
      writeJournal(db, place, steps);
    });
  } catch (error) {
    if (place.staging !== undefined) discard(place.staging);
    throw error;
  }
  return place;
}

/** Pressed files equal to the published ones are not moved, so that those keep their modification times. */
function filesToMove(db: Database, site: SiteFolder, { plan, copies, pressed }: Publication): StagedFile[] {
  const files: StagedFile[] = copies.copies.map(({ path }) => ({
    path: fileOfPath(path),
    phase: PHASES.copies,
  }));
  for (const { output } of plan.orders) {
    const { path, kind } = output;
    if (publishedHash(db, path) !== pressed.get(path)?.hash || site.missing.has(path))
      files.push({ path: fileOfPath(path), phase: recordOf(kind).phase });
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

function remember(db: Database, { plan, copies, dependencies, pressed, addresses }: Publication): void {
  if (addresses !== undefined) keepAddresses(db, addresses);
  for (const { output } of plan.orders) rememberOutput(db, output, pressed.get(output.path) as Pressed);
  for (const path of plan.gone) forgetOutput(db, path);
  for (const copy of copies.copies) rememberCopy(db, { ...copy, hash: hashOfCopy(copy) });
  for (const path of copies.gone) forgetCopy(db, path);
  rememberPhotos(db);
  rememberAttachments(db);
  rememberShareImages(db);
  rememberDependencies(db, dependencies);
  forgetChanges(db);
  forgetSearchChanges(db);
}

function checkWhole({ there, lost }: Outcome, { staging }: Place): void {
  if (there + lost > 0)
    throw new Error(`${there + lost} files or folders that were pressed are no longer in ${staging}`);
}

/**
 * Completes a publication that was broken off. Afterwards every file of the site is to be checked: what was pressed for it
 * and has been lost is then found missing, and pressed again.
 * @param say called with a line that tells what was done
 */
export async function completePublication(db: Database, say: (notice: string) => void): Promise<void> {
  const place = publicationUnderWay(db);
  if (place === undefined) return;
  const { lost } = exists(place.site) ? carryOut(db, place) : { lost: stepsLeft(db) };
  await db.transaction(() => clearJournal(db));
  if (place.staging !== undefined) rmSync(place.staging, { recursive: true, force: true });
  const broken = `The last build was stopped while it was publishing into ${place.site}`;
  say(
    lost === 0
      ? `${broken}; its publication is now complete.`
      : `${broken}, and ${lost} of the files and folders that it had pressed are no longer there: what is missing is pressed again.`,
  );
}

function toldOf(
  error: unknown,
  { site, library }: { site: string; library: string },
  outcome: string,
): unknown {
  const known = diskError(error, site, library);
  return known === undefined ? error : new UsageError(`${known.message} ${outcome}`, { cause: error });
}

/**
 * Notes that what stands at these addresses is not known until the publication is recorded: should the pressing of a
 * preview break off, they are pressed again whatever the content then says.
 */
export async function doubt(db: Database, { orders }: Plan): Promise<void> {
  await db.transaction(() => {
    for (const { output } of orders) doubtOutput(db, output);
  });
}
