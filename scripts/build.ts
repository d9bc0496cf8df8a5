/**
 * `npm run build`: the whole site into `_site/`; only what changed is pressed. `--why` gives the reason for each page,
 * `--verify` reads every file of the content and of the site, `--report` writes a page about the site and this build,
 * `--next` prints when the next story is due, `--published` says where the list of what was published is,
 * `--confined` lets it reach no files but the program's and the site's.
 */
import { parseArgs } from "node:util";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { isToBeConfined, runConfined } from "./confined.ts";

await command(async () => {
  const { values } = parseArgs({
    options: {
      why: { type: "boolean" },
      verify: { type: "boolean" },
      report: { type: "boolean" },
      next: { type: "boolean" },
      published: { type: "string" },
      confined: { type: "boolean" },
    },
  });
  const settings = settingsFrom(process.env, values);
  if (isToBeConfined(values.confined)) return runConfined(settings);
  // The library for photos may fail to load; that is reported in a sentence, too.
  const { BuildDesk } = await import("../src/eleventy/build-desk.ts");
  const { runBuild } = await import("../src/eleventy/run.ts");
  const desk = new BuildDesk(settings);
  const code = await runBuild(desk);
  const due = desk.nextDue;
  if (values.next && due !== undefined) process.stdout.write(`${due}\n`);
  return code;
});
