import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join, relative } from "node:path";
import { dayOf } from "../../i18n/dates.ts";
import { type Html, html, raw } from "../../kit/html.ts";
import { fileOf } from "../give-places.ts";
import { leftOverOf } from "../left-over.ts";
import type { Run } from "../run.ts";
import { importFolder } from "../state.ts";
import { rowsOf } from "./rows.ts";
import { sectionsOf } from "./sections.ts";

/** The file, beside the content folder, that tells what an import did. */
const REPORT = "report.html";

const STYLE = readFileSync(join(import.meta.dirname, "report.css"), "utf8");
const SCRIPT = readFileSync(join(import.meta.dirname, "table.js"), "utf8");

/** Writes the report: one page that needs nothing else. Its rows are written one by one, however many there are. */
export function writeReport(run: Run): void {
  const folder = importFolder(run.request.content);
  mkdirSync(folder, { recursive: true });
  const aside = join(folder, `.${REPORT}.tmp`);
  const file = openSync(aside, "w");
  try {
    for (const part of partsOf(run, folder)) writeSync(file, part);
  } finally {
    closeSync(file);
  }
  renameSync(aside, join(folder, REPORT));
}

function* partsOf(run: Run, folder: string): Generator<string> {
  yield head(run).value;
  yield* rowsOf(run, {
    content: relative(folder, run.request.content),
    dayOf: (date) => dayOf(date, run.request.newsroom.site.timeZone),
    fileOf,
    leftOverOf,
  });
  yield html`</script>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`.value;
}

function head(run: Run): Html {
  const title = `Import: ${run.archive.system}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${sectionsOf(run)}
<section aria-labelledby="texts">
<h2 id="texts">Every text</h2>
<form id="filters">
<label>Search <input type="search" id="words" autocomplete="off"></label>
<label>Remarks <select id="kind"><option value="">all texts</option></select></label>
<label>Outcome <select id="outcome"><option value="">any</option></select></label>
</form>
<p id="count" role="status"></p>
<div class="wide"><table id="table"></table></div>
<nav aria-label="Pages of the table"><button type="button" id="before">Before</button> <span id="page"></span> <button type="button" id="next">Next</button></nav>
<noscript><p>The table of texts needs a script. The same is in the files below left-over/ and in the stories.</p></noscript>
</section>
</main>
<script type="application/json" id="data">`;
}
