import { join } from "node:path";
import { diskError } from "../kit/disk-errors.ts";
import { ContentError, UsageError } from "../kit/problems.ts";
import { isDamage } from "../library/database.ts";
import { pressFolder } from "../session/settings.ts";
import { currentSession } from "./current-session.ts";
import { reportContentError } from "./reporter.ts";

/**
 * Builds the site. Eleventy is loaded into this thread only when there is something left to press in it.
 * @returns the exit code of the process: 1 when the content has errors
 */
export async function runBuild(): Promise<number> {
  try {
    await build().catch(async (error: unknown) => {
      if (!isDamage(error)) throw error;
      await currentSession.discardLibrary();
      await build();
    });
    return 0;
  } catch (error) {
    await currentSession.abandon();
    if (!(error instanceof ContentError)) throw told(error);
    reportContentError(error, currentSession.settings);
    return 1;
  }
}

/** What fails in the press without a word about where, failed in the folder that it writes to. */
function told(error: unknown): unknown {
  if (error instanceof UsageError) return error;
  return diskError(error, pressFolder(currentSession.settings)) ?? error;
}

async function build(): Promise<void> {
  const { length } = (await currentSession.pressLarge()).ordersLeft();
  if (length === 0) await currentSession.finish();
  else await press();
}

async function press(): Promise<void> {
  const { Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(undefined, undefined, {
    configPath: configPath(),
    source: "script",
    quietMode: true,
  });
  eleventy.disableLogger();
  await eleventy.init();
  await eleventy.write();
}

export function configPath(): string {
  return join(currentSession.settings.project, "eleventy.config.ts");
}

/** When the next story that waits comes due, in the site's zone; known after a build that succeeded. */
export function nextDue(): string | undefined {
  return currentSession.nextDue;
}
