import { join } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import type { Press } from "../../templates/page-template.ts";
import { pressFolder } from "../build/settings.ts";
import { ContentError } from "../kit/problems.ts";
import { PagePress } from "./page-press.ts";
import { fromHere, reportContentError } from "./reporter.ts";
import type { Session } from "./session.ts";

/** Where Eleventy finds its templates, relative to the project: one for each kind of output, and nothing of the content. */
const TEMPLATES = "templates/pages";

/**
 * Sets Eleventy up to press what a build orders. Before it writes, the content is read and the plan made;
 * after it wrote, the pages are published.
 * @returns the part of the configuration that Eleventy takes as a value
 */
export function configureEleventy(config: UserConfig, session: Session): object {
  const { settings } = session;
  let press: Press | undefined;
  config.on("eleventy.before", async () => {
    press = await preparedPress(session);
  });
  config.on("eleventy.after", () => session.finish());
  config.addGlobalData("press", () => press);

  config.addTemplateFormats("11ty.ts");
  config.addExtension("11ty.ts", { key: "11ty.js" });
  config.setDataFileSuffixes([]);
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  config.addWatchTarget(join(fromHere(settings.content), "**/*"));
  config.addWatchTarget("templates/assets/**/*");
  return {
    dir: { input: TEMPLATES, output: fromHere(pressFolder(settings)), includes: "", data: "" },
    templateFormats: ["11ty.ts"],
  };
}

/**
 * Content with errors is reported, and the site stays as it is. A preview goes on, since they may be mended;
 * Eleventy's own command ends here, before Eleventy wraps the report in traces of its own.
 */
async function preparedPress(session: Session): Promise<Press> {
  try {
    return new PagePress(await session.handOut());
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    reportContentError(error, session.settings);
    if (!session.settings.preview) process.exit(1);
    return new PagePress();
  }
}
