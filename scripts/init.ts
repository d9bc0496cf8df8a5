/**
 * `npx visnyk init my-news`: a newsroom in a new folder, ready to be installed and built. It asks for name, languages,
 * address, host and repository; each is an option, too, and `--yes` asks nothing.
 */
import { basename, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Dates } from "../src/i18n/dates.ts";
import { packageNameFrom, timeZoneFrom } from "../src/init/answers.ts";
import { firstWords } from "../src/init/words/index.ts";
import { printable } from "../src/kit/printable.ts";
import { UsageError } from "../src/kit/problems.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { COMMAND_NAMES } from "./commands.ts";
import { answersTo, type Given } from "./init-questions.ts";
import { refuseFilled, writeNewsroom } from "./new-newsroom.ts";
import { manifest, nodesOf } from "./program-manifest.ts";
import { Terminal } from "./terminal.ts";

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: "string" },
      languages: { type: "string" },
      address: { type: "string" },
      host: { type: "string" },
      repository: { type: "string" },
      "time-zone": { type: "string" },
      visnyk: { type: "string" },
      yes: { type: "boolean", short: "y", default: false },
    },
  });
  const [given] = positionals;
  if (given === undefined) throw new UsageError("Name a folder for the newsroom: npx visnyk init my-news");
  const folder = resolve(given);
  refuseFilled(folder);
  const { version, optionalDependencies } = manifest();
  const answers = await answersOf({ ...values, folder: basename(folder) }, values.yes);
  const timeZone = timeZoneFrom(values["time-zone"] ?? zoneFor(answers.languages[0]));
  const { now } = settingsFrom(process.env);
  writeNewsroom(
    folder,
    {
      ...answers,
      folder: packageNameFrom(basename(folder)),
      timeZone,
      visnyk: values.visnyk ?? version,
      date: new Dates(answers.languages[0], timeZone).iso(now),
    },
    { commands: COMMAND_NAMES, nodes: nodesOf(optionalDependencies) },
  );
  process.stdout.write(nextSteps(relative(process.cwd(), folder) || "."));
  return 0;
});

function answersOf(given: Given, asksNothing: boolean): ReturnType<typeof answersTo> {
  if (asksNothing) return answersTo(given);
  const terminal = new Terminal("npx visnyk init my-news --yes");
  return answersTo(given, terminal).finally(() => terminal.close());
}

/** That of the machine, unless it names none. */
function zoneFor(lang: string): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return /^(?:Etc\/|UTC$|GMT$)/.test(timeZone) ? firstWords(lang).timeZone : timeZone;
}

function nextSteps(folder: string): string {
  const into = folder === "." ? "" : `  cd ${printable(folder)}\n`;
  return `A newsroom stands in ${printable(folder)}, with two stories and a page about itself. Next:\n\n${into}  npm install\n  npm start\n\nIts README.md tells the rest. Commit package-lock.json with it, so that all machines install the same.\n`;
}
