import { join } from "node:path";
import { takeIn } from "../intake/intake.ts";
import { emptyFolder } from "../kit/files.ts";
import { ContentError, type Problem } from "../kit/problems.ts";
import { Database } from "../library/database.ts";
import { FILES_BESIDE_PAGES } from "../outputs/index.ts";
import { Lock } from "../publication/lock.ts";
import { claimCache } from "./cache-folder.ts";
import type { Settings } from "./settings.ts";

/** What a check is asked for. */
export interface CheckWishes {
  /** Errors in drafts are errors like others. */
  drafts: boolean;
}

/** Finds every problem of the content without building; what was known before does not matter. */
export async function checkContent(
  settings: Settings,
  { drafts }: CheckWishes = { drafts: false },
): Promise<readonly Problem[]> {
  claimCache(settings.cache);
  const folder = join(settings.cache, "check");
  const lock = await Lock.take(join(settings.cache, "check.sqlite"), () => {});
  emptyFolder(folder);
  const db = Database.open(join(folder, "library.sqlite"));
  try {
    const { problems } = await takeIn(db, {
      content: settings.content,
      baseUrl: settings.baseUrl,
      clock: { now: settings.now, preview: false },
      filesBesidePages: FILES_BESIDE_PAGES,
      readerHash: "",
      strictDrafts: drafts,
      decodesPhotos: true,
    });
    return problems.all();
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  } finally {
    db.close();
    emptyFolder(folder);
    lock.release();
  }
}
