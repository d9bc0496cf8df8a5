/** `npm run import -- <file or folder>`: the archive of another system, as stories of this site. */
import { parseArgs } from "node:util";
import { isLang } from "../src/i18n/lang.ts";
import { importArchive } from "../src/import/import.ts";
import { SOURCES } from "../src/import/sources/list.ts";
import { convert } from "../src/import/text/convert.ts";
import { UsageError } from "../src/kit/problems.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { newsroomOrReport } from "./newsroom.ts";

const USAGE =
  "Give the file or folder: npm run import -- <file or folder> [--from …] [--dry-run] [--into <content>] [--media <folder>] [--lang uk]";

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      into: { type: "string" },
      media: { type: "string", multiple: true, default: [] },
      lang: { type: "string" },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError(USAGE);
  const { into, lang } = values;
  const settings = settingsFrom({ ...process.env, ...(into && { VISNYK_CONTENT: into }) });
  const newsroom = newsroomOrReport(settings);
  if (newsroom === undefined) return 1;
  if (lang !== undefined && !(isLang(lang) && newsroom.site.languages.includes(lang)))
    throw new UsageError(`--lang ${lang}: the site has ${newsroom.site.languages.join(", ")}.`);
  const { system, outcomes } = await importArchive(
    {
      path,
      from: values.from,
      content: settings.content,
      newsroom,
      media: values.media,
      lang,
      dryRun: values["dry-run"],
      now: settings.now,
    },
    { sources: SOURCES, convert },
  );
  const counts = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`);
  process.stdout.write(`${system}: ${counts.join(", ") || "no texts"}.\n`);
  return 0;
});
