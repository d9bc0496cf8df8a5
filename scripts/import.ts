/** `npm run import -- <file or folder>`: the archive of another system, as stories of this site. */
import { parseArgs } from "node:util";
import { USUAL_MANNERS } from "../src/fetching/manners.ts";
import { isLang } from "../src/i18n/lang.ts";
import { acceptProposal, hasProposal } from "../src/import/accept.ts";
import { importArchive } from "../src/import/import.ts";
import { SOURCES } from "../src/import/sources/list.ts";
import { inWords, newEntries } from "../src/import/summary.ts";
import { convert } from "../src/import/text/convert.ts";
import { exists } from "../src/kit/files.ts";
import { printableLines } from "../src/kit/printable.ts";
import { UsageError } from "../src/kit/problems.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { newsroomOrReport } from "./newsroom.ts";

const USAGE =
  "Give the file or folder: npm run import -- <file or folder> [--from …] [--dry-run] [--into <content>] [--media <folder>] [--fetch-media] [--lang uk] [--accept]";

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      into: { type: "string" },
      media: { type: "string", multiple: true, default: [] },
      "fetch-media": { type: "boolean", default: false },
      lang: { type: "string" },
      accept: { type: "boolean", default: false },
    },
  });
  const [path, ...more] = positionals;
  if ((path === undefined && !values.accept) || more.length > 0) throw new UsageError(USAGE);
  const { into, lang, from, media } = values;
  const settings = settingsFrom({ ...process.env, ...(into && { VISNYK_CONTENT: into }) });
  const newsroom = newsroomOrReport(settings);
  if (newsroom === undefined) return 1;
  if (lang !== undefined && !(isLang(lang) && newsroom.site.languages.includes(lang)))
    throw new UsageError(`--lang ${lang}: the site has ${newsroom.site.languages.join(", ")}.`);
  for (const folder of media)
    if (!exists(folder)) throw new UsageError(`--media ${folder}: there is no such folder.`);
  const { content, now } = settings;
  if (path !== undefined) {
    const request = {
      path,
      from,
      content,
      newsroom,
      media,
      lang,
      dryRun: values["dry-run"],
      fetching: values["fetch-media"] ? USUAL_MANNERS : undefined,
      now,
    };
    const summary = await importArchive(request, { sources: SOURCES, convert });
    process.stdout.write(printableLines(inWords(summary, request)));
  }
  if (values.accept && !values["dry-run"] && (path === undefined || hasProposal(content))) {
    process.stdout.write(`Accepted: ${newEntries(acceptProposal(content))}.\n`);
  }
  return 0;
});
