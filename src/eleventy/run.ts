import { diskError } from "../kit/disk-errors.ts";
import { ownFault, problemOf } from "../kit/own-fault.ts";
import { ContentError, UsageError } from "../kit/problems.ts";
import { isDamage } from "../library/database.ts";
import { pressFolder } from "../session/settings.ts";
import type { BuildDesk } from "./build-desk.ts";
import { reportContentError } from "./reporter.ts";

/**
 * Builds the site. Eleventy is loaded into this thread only when there is something left to press in it.
 * @returns the exit code of the process: 1 when the content has errors
 */
export async function runBuild(desk: BuildDesk): Promise<number> {
  try {
    await build(desk).catch(async (error: unknown) => {
      if (!isDamage(error)) throw error;
      await desk.discardLibrary();
      await build(desk);
    });
    return 0;
  } catch (error) {
    await desk.abandon();
    const fault = contentErrorOf(error);
    if (fault === undefined) throw told(error, desk);
    reportContentError(fault, desk.settings);
    if (desk.settings.report) {
      const { reportFailure } = await import("../report/write-report.ts");
      process.stderr.write(`Report: ${reportFailure(desk.settings, fault.problems)}\n`);
    }
    return 1;
  }
}

/** What is wrong with the content, or with the newsroom's own code, out of which an error came. */
function contentErrorOf(error: unknown): ContentError | undefined {
  if (error instanceof ContentError) return error;
  const fault = ownFault(error);
  return fault && new ContentError([problemOf(fault)]);
}

/** An error of the press that does not say where: it failed in the folder that is written to. */
function told(error: unknown, { settings }: BuildDesk): unknown {
  if (error instanceof UsageError) return error;
  return diskError(error, pressFolder(settings)) ?? error;
}

async function build(desk: BuildDesk): Promise<void> {
  const { length } = (await desk.pressLarge()).ordersLeft();
  if (length === 0) await desk.finish();
  else await press(desk);
}

async function press(desk: BuildDesk): Promise<void> {
  const { openEleventy } = await import("./open-eleventy.ts");
  const eleventy = openEleventy(desk);
  eleventy.disableLogger();
  await eleventy.init();
  await eleventy.write();
}
