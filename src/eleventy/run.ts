import { diskError } from "../kit/disk-errors.ts";
import { ContentError, UsageError } from "../kit/problems.ts";
import { isDamage } from "../library/database.ts";
import { pressFolder } from "../session/settings.ts";
import { reportContentError } from "./reporter.ts";
import type { Session } from "./session.ts";

/**
 * Builds the site. Eleventy is loaded into this thread only when there is something left to press in it.
 * @returns the exit code of the process: 1 when the content has errors
 */
export async function runBuild(session: Session): Promise<number> {
  try {
    await build(session).catch(async (error: unknown) => {
      if (!isDamage(error)) throw error;
      await session.discardLibrary();
      await build(session);
    });
    return 0;
  } catch (error) {
    await session.abandon();
    if (!(error instanceof ContentError)) throw told(error, session);
    reportContentError(error, session.settings);
    return 1;
  }
}

/** What fails in the press without a word about where, failed in the folder that it writes to. */
function told(error: unknown, { settings }: Session): unknown {
  if (error instanceof UsageError) return error;
  return diskError(error, pressFolder(settings)) ?? error;
}

async function build(session: Session): Promise<void> {
  const { length } = (await session.pressLarge()).ordersLeft();
  if (length === 0) await session.finish();
  else await press(session);
}

async function press(session: Session): Promise<void> {
  const { openEleventy } = await import("./open-eleventy.ts");
  const eleventy = openEleventy(session);
  eleventy.disableLogger();
  await eleventy.init();
  await eleventy.write();
}
