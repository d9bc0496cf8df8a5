import { ContentError, reportProblems } from "../../src/kit/problems.ts";
import { Build } from "../../src/session/build.ts";
import { checkContent } from "../../src/session/check.ts";
import { settingsFrom } from "../../src/session/settings.ts";
import type { SmallSite } from "../site/small-site.ts";

/** What `npm run check` tells of the content, in this process. */
export async function toldByCheck(site: SmallSite, drafts = false): Promise<string> {
  return reportProblems(await checkContent(settingsFrom(site.environment()), { drafts }));
}

/** What a build in this process tells of the content before it presses anything: if there is an error, it ends there. */
export async function toldByBuild(site: SmallSite): Promise<string> {
  const settings = settingsFrom(site.environment());
  try {
    const build = await Build.prepare(
      settings,
      () => {},
      () => {},
    );
    build.close();
    return reportProblems(build.warnings);
  } catch (error) {
    if (error instanceof ContentError) return reportProblems(error.problems);
    throw error;
  }
}
