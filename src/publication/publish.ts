import { rmSync } from "node:fs";
import { diskError } from "../kit/disk-errors.ts";
import { exists } from "../kit/files.ts";
import { UsageError } from "../kit/problems.ts";
import { rememberAttachments } from "../library/attachments.ts";
import { forgetChanges } from "../library/changes.ts";
import type { Database } from "../library/database.ts";
import { rememberPhotos } from "../library/photo-files.ts";
import { doubtOutput, forgetCopy, forgetOutput, rememberCopy, rememberOutput } from "../library/published.ts";
import { keepAddresses } from "../library/published-addresses.ts";
import { rememberDependencies } from "../library/published-dependencies.ts";
import { forgetWaiting, letWait } from "../library/waiting.ts";
import { rememberShareImages } from "../outputs/share-image-store.ts";
import { hashOfCopy } from "../plan/copies.ts";
import type { Plan } from "../plan/plan.ts";
import { forgetSearchChanges } from "../search/index/segments.ts";
import { filesToDelete, filesToMove } from "./files-to-change.ts";
import { makeForms } from "./forms.ts";
import {
  carryOut,
  checkWritable,
  clearJournal,
  type Outcome,
  type Place,
  publicationUnderWay,
  stepsLeft,
  writeJournal,
} from "./journal.ts";
import { planMoves, stepsOf } from "./moves.ts";
import type { Pressed } from "./pressed.ts";
import type { Publication } from "./publication.ts";
import { forgetUntold, keepUntold, type SiteChanges, siteChanges, withUntold } from "./site-changes.ts";
import type { SiteFolder } from "./site-folder.ts";
import { discard, withinReach } from "./staging.ts";

/** What became of the site. */
export interface Publishing {
  /** Files that nobody published and that were in the way of what was. */
  replaced: readonly string[];
  /** Files that were deleted, with those. */
  deleted: readonly string[];
  changes: SiteChanges;
}

/**
 * Makes the site what the library holds, as one transaction: the library records what the site is to be, and in a journal
 * what is to be moved and deleted; then that is done, and the journal is cleared. Until the journal is written the old
 * site stays as it was, whatever happens; from then on the next run can complete the new one.
 * @returns what was changed; also, since the last telling, by publications that broke off
 * @throws UsageError where the disk does not allow it
 * @throws Error where an ordered output was not pressed; the site then stays as it was
 */
export async function publish(db: Database, site: SiteFolder, publication: Publication): Promise<Publishing> {
  const { plan, pressed, staging, onProgress } = publication;
  const inWords = (error: unknown, outcome: string) =>
    inWordsOf(error, { site: site.path, library: db.file }, outcome);
  for (const { output } of plan.orders)
    if (!pressed.has(output.path)) throw new Error(`${output.path} was ordered and not pressed`);
  const { place, changes, gone } = await begun(db, site, publication).catch((error: unknown) => {
    if (staging !== undefined) discard(staging);
    throw inWords(error, "Nothing was published.");
  });
  let replaced: readonly string[] = [];
  if (place !== undefined) {
    try {
      const outcome = carryOut(db, place, onProgress);
      checkWhole(outcome, place);
      replaced = outcome.replaced;
    } catch (error) {
      throw inWords(error, "The site is published in part; the next build completes it.");
    }
  }
  for (const folder of new Set([staging, place?.staging]))
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  const told = withUntold(db, changes);
  await db.transaction(() => {
    clearJournal(db);
    forgetUntold(db);
    site.settle(db);
  });
  const planned = new Set(gone);
  replaced = replaced.filter((file) => !planned.has(file));
  return { replaced, deleted: [...gone, ...replaced], changes: told };
}

/** Writes the journal; where there is nothing to do in the site's folder, only records what was published. */
async function begun(
  db: Database,
  site: SiteFolder,
  publication: Publication,
): Promise<{ place?: Place; changes: SiteChanges; gone: readonly string[] }> {
  const { staging } = publication;
  const { files, gone, forms } = await differencesOf(db, site, publication);
  const changes = siteChanges(files, gone);
  if (files.length + gone.length === 0) {
    await db.transaction(() => {
      remember(db, publication);
      forms?.remember(db);
      if (staging === undefined && publication.plan.orders.length > 0) site.claim(db);
    });
    return { changes, gone };
  }
  site.make();
  const moves = planMoves(files, (folder) => site.foldersIn(folder));
  const steps = stepsOf(moves, gone, new Set(forms?.coming.map(({ path }) => path)));
  checkWritable(site.path, steps);
  const place: Place = {
    site: site.path,
    ...(staging !== undefined &&
      moves.length > 0 && { staging: withinReach(staging, site.path, publication.say) }),
  };
  try {
    await db.transaction(() => {
      remember(db, publication);
      forms?.remember(db);
      site.claim(db);
      writeJournal(db, place, steps);
    });
  } catch (error) {
    if (place.staging !== undefined) discard(place.staging);
    throw error;
  }
  return { place, changes, gone };
}

/** All files that come and go, with the compressed forms among them. */
async function differencesOf(db: Database, site: SiteFolder, publication: Publication) {
  const { staging, compression } = publication;
  const files = staging === undefined ? [] : filesToMove(db, site, publication);
  const gone = filesToDelete(site, publication);
  if (staging === undefined || compression === undefined) return { files, gone };
  const folders = { staging, site: site.path };
  const happening = { coming: files, gone, missing: site.missing };
  const forms = await makeForms(db, folders, compression, happening);
  files.push(...forms.coming);
  const coming = new Set(forms.coming.map(({ path }) => path));
  return { files, gone: [...new Set([...gone, ...forms.gone])].filter((file) => !coming.has(file)), forms };
}

function remember(db: Database, { plan, copies, dependencies, pressed, addresses }: Publication): void {
  if (addresses !== undefined) keepAddresses(db, addresses);
  for (const { output } of plan.orders) rememberOutput(db, output, pressed.get(output.path) as Pressed);
  for (const path of plan.gone) forgetOutput(db, path);
  for (const copy of copies.copies) rememberCopy(db, { ...copy, hash: hashOfCopy(copy) });
  for (const { path } of copies.copies) forgetWaiting(db, path);
  for (const path of copies.gone) {
    forgetCopy(db, path);
    forgetWaiting(db, path);
  }
  for (const file of copies.letGo ?? []) {
    forgetCopy(db, file.path);
    letWait(db, file);
  }
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
  await db.transaction(() => {
    keepUntold(db);
    clearJournal(db);
  });
  if (place.staging !== undefined) rmSync(place.staging, { recursive: true, force: true });
  const broken = `The last build was stopped while it was publishing into ${place.site}`;
  say(
    lost === 0
      ? `${broken}; its publication is now complete.`
      : `${broken}, and ${lost} of the files and folders that it had pressed are no longer there: what is missing is pressed again.`,
  );
}

function inWordsOf(
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
