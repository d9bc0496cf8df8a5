/**
 * `npm run new -- "Headline"`: a story folder for today in the site's first language, ready to write in. `--lang`, `--date`
 * and `--topics` say otherwise; `--from <story>` begins the translation of a story, in its folder; `--live <story>` an entry of
 * its live report.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { parseArgs } from "node:util";
import { printable } from "../src/kit/printable.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { newEntry } from "./new-entry.ts";
import { newStory } from "./new-story.ts";
import { newTranslation } from "./new-translation.ts";
import { newsroomOrReport } from "./newsroom.ts";

await command(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: "string" },
      date: { type: "string" },
      topics: { type: "string" },
      from: { type: "string" },
      live: { type: "string" },
    },
  });
  const settings = settingsFrom(process.env);
  const newsroom = newsroomOrReport(settings);
  if (newsroom === undefined) return 1;
  const headline = positionals.join(" ").trim();
  const desk = { newsroom, content: settings.content, now: settings.now };
  const { from, live } = values;
  const { file, text } =
    live !== undefined
      ? newEntry({ ...values, headline, live }, desk)
      : from !== undefined
        ? newTranslation({ ...values, headline, from }, desk)
        : newStory({ ...values, headline }, desk);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: "wx" });
  process.stdout.write(`${printable(relative(process.cwd(), file))}\n`);
  return 0;
});
