import { join } from "node:path";
import { takeIn } from "../intake/intake.ts";
import type { DeadRedirect } from "../intake/redirect-table.ts";
import type { Published } from "../intake/request.ts";
import type { Loss } from "../intake/vanished/loss.ts";
import { CodeMap } from "../kit/code-map.ts";
import { ContentError, type Problem } from "../kit/problems.ts";
import { Database, isDamage } from "../library/database.ts";
import { snapshotOf } from "../library/snapshot.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { Site } from "../model/site.ts";
import { FILES_BESIDE_PAGES } from "../outputs/index.ts";
import { checkOwnPages } from "../plan/own-page-clashes.ts";
import { checkAllStaticFiles } from "../plan/static-clashes.ts";
import { Lock } from "../publication/lock.ts";
import { claimCache } from "./cache-folder.ts";
import type { Say } from "./progress.ts";
import { whatWasPublished } from "./published-list.ts";
import { READER } from "./reader.ts";
import { libraryFile, type Settings } from "./settings.ts";

/** What a check is asked for. */
export interface CheckWishes {
  /** Errors in drafts are errors like others. */
  drafts: boolean;
  /** Called with notices of anything out of the ordinary. */
  say?: Say;
  /** Looks further into what was read, in which some problems are known; those that it finds are told too. */
  further?: (
    db: Database,
    newsroom: Newsroom,
    losses: readonly Loss[],
    deadRedirects: readonly DeadRedirect[],
  ) => Promise<readonly Problem[]>;
}

/**
 * Finds every problem of the content without building. It has a library of its own, so that the second time it reads only
 * what changed; what builds did does not matter.
 */
export async function checkContent(
  settings: Settings,
  wishes: CheckWishes = { drafts: false },
): Promise<readonly Problem[]> {
  claimCache(settings.cache);
  const folder = join(settings.cache, "check");
  const lock = await Lock.take(join(settings.cache, "check.sqlite"), () => {});
  const file = join(folder, "library.sqlite");
  try {
    return await problemsOf(file, settings, wishes).catch((error: unknown) => {
      if (!isDamage(error)) throw error;
      Database.remove(file);
      return problemsOf(file, settings, wishes);
    });
  } finally {
    lock.release();
  }
}

async function problemsOf(
  file: string,
  settings: Settings,
  { drafts, further, say = () => {} }: CheckWishes,
): Promise<readonly Problem[]> {
  const { content, baseUrl, now, program, project, threads, verify } = settings;
  const db = Database.open(file);
  try {
    const { newsroom, problems, losses, deadRedirects } = await takeIn(db, {
      content,
      baseUrl,
      clock: { now, preview: false },
      filesBesidePages: FILES_BESIDE_PAGES,
      readerHash: JSON.stringify(new CodeMap(program, project).partsOf(READER)),
      tellsAll: true,
      published: (site) => published(settings, site, say),
      strictDrafts: drafts,
      verify,
      threads,
    });
    const snapshot = { ...snapshotOf(db, newsroom, now), withoutPhotos: true } as const;
    if (checkOwnPages(snapshot, problems)) checkAllStaticFiles(snapshot, problems);
    if (further !== undefined) problems.addAll(await further(db, newsroom, losses, deadRedirects));
    return problems.all();
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  } finally {
    db.close();
  }
}

/** What builds published, of which a check has no library of its own. */
async function published(settings: Settings, site: Site, say: Say): Promise<Published> {
  const built = Database.openMade(libraryFile(settings));
  try {
    return await whatWasPublished(built, settings, site, say);
  } finally {
    built?.close();
  }
}
