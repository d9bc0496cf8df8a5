import { join } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { asItRuns, IS_COMPILED } from "../kit/program.ts";
import type { SitePath } from "../model/address.ts";
import type { Pressed } from "../publication/pressed.ts";
import { pressFolder, type Settings } from "../session/settings.ts";
import { PagePress, type PressJob } from "./page-press.ts";
import { fromHere } from "./reporter.ts";

/** Where Eleventy finds its templates, in the program: one for each kind of output, and none from the content. */
const TEMPLATES = "templates/pages";

/** How their names end. */
const FORMAT = asItRuns("11ty.ts");

/** Gives Eleventy what to press each time it writes, and is told when all of it is written. */
export interface JobDesk {
  readonly settings: Settings;
  handOut(): Promise<PressJob | undefined>;
  written(pressed: ReadonlyMap<SitePath, Pressed>): Promise<void>;
}

/** Sets Eleventy up to press the jobs of a desk. */
export function configureEleventy(config: UserConfig, desk: JobDesk): void {
  const { settings } = desk;
  const press = new PagePress();
  config.on("eleventy.before", async () => press.take(await desk.handOut()));
  config.on("eleventy.after", () => desk.written(press.pressed));
  config.addGlobalData("press", press);
  // What a template returns becomes a string, encoded when written; what a transform returns is written as it is.
  config.addTransform("bytes", (path) => press.takeBytes(path));

  config.setInputDirectory(fromHere(join(settings.program, TEMPLATES)));
  config.setOutputDirectory(fromHere(pressFolder(settings)));
  config.setIncludesDirectory("");
  // A folder that is not there: in that of the templates, compiled ones would be taken for data.
  config.setDataDirectory("_data");
  config.setTemplateFormats([FORMAT]);
  if (!IS_COMPILED) {
    config.addTemplateFormats(FORMAT);
    config.addExtension(FORMAT, { key: "11ty.js" });
  }
  config.setDataFileSuffixes([]);
  config.setUseGitIgnore(false);
  config.on("eleventy.ignores", searchOursAlone);
  config.setQuietMode(true);
  // Files for hosts have no extensions.
  config.configureErrorReporting({ allowMissingExtensions: true });
  // Text editors write a file in one go; whatever comes later is another change.
  config.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 40, pollInterval: 10 } });
  config.addWatchTarget(join(fromHere(settings.content), "**/*"));
  // The package does not change under a preview.
  if (IS_COMPILED) return;
  config.addWatchTarget(join(fromHere(settings.program), "templates/assets/**/*"));
  config.addWatchTarget(join(fromHere(settings.program), "src/blocks/*/{style.css,script.ts}"));
}

/**
 * No template lies where pages are pressed. Where that is outside of the project, leaving it out would make Eleventy search
 * the folder above both, which it may not be allowed to read. And below `node_modules` there are ours, in the package.
 * @param ignores of Eleventy, changed in place
 */
function searchOursAlone(ignores: string[]): void {
  const own = ignores.filter((pattern) => !/^(?:\.\/)?\.\.\/|^\*\*\/node_modules\//.test(pattern));
  ignores.splice(0, ignores.length, ...own);
}
