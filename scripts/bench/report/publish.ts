/** The bench's results in the repository: a file of them, the plot, and the table in the README. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../places.ts";
import { plot } from "./plot.ts";
import { mergeResults, type Results } from "./results.ts";
import { table } from "./table.ts";

const RESULTS = join(PROJECT, "scripts/bench/results.json");
const PLOT = join(PROJECT, "scripts/bench/plot.svg");
const README = join(PROJECT, "README.md");

/** Writes what was found about the targets, without lines at other sizes; what was not measured again stays. */
export function publishResults(found: Results): void {
  const old = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, "utf8")) as Results) : undefined;
  const results = mergeResults(old, { ...found, rows: found.rows.filter(({ met }) => met !== undefined) });
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  if (results.series.length > 0) writeFileSync(PLOT, plot(results.series));
  if (results.rows.length > 0) writeFileSync(README, withTable(readFileSync(README, "utf8"), table(results)));
}

const BEGIN = "<!-- bench: written by npm run bench -- --write -->";
const END = "<!-- /bench -->";

/**
 * A document with the text between its marks replaced.
 * @throws Error where it has no marks
 */
export function withTable(document: string, text: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END, begin);
  if (begin < 0 || end < 0)
    throw new Error(`the README has no place for the table between ${BEGIN} and ${END}`);
  return `${document.slice(0, begin + BEGIN.length)}\n${text}${document.slice(end)}`;
}
