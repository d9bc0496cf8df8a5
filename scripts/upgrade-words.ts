import { printableLines } from "../src/kit/printable.ts";
import type { Change, Differences } from "../src/upgrade/differences.ts";
import type { Edit } from "../src/upgrade/mend-content.ts";
import type { UpgradePlan } from "./upgrade-plan.ts";

/** Ways of being different, and addresses for each, that are named. */
const MOST_WAYS = 8;
const MOST_PAGES = 3;

/** What an upgrade would do, for whoever is to say yes to it. */
export function planInWords(plan: UpgradePlan): string {
  const { from, to, releases, edits, ownCode } = plan;
  const news = releases.map(({ version, day, text }) => `${version}${day ? ` (${day})` : ""}\n\n${text}\n`);
  const here = [
    ...edits.map(editInWords),
    `  package.json: visnyk ${to}\n`,
    ...ownCode.map(({ file, message, hint }) => `  content/${file}: ${message}. ${hint}\n`),
  ];
  const title = from === to ? `Visnyk ${to}, to be completed.` : `From visnyk ${from} to ${to}.`;
  return printableLines([title, "", ...news, `In this newsroom:\n${here.join("")}`].join("\n"));
}

function editInWords({ path, before, after, what }: Edit): string {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  const gone = old.filter((line) => !fresh.includes(line)).map((line) => `    - ${line.trim()}\n`);
  const come = fresh.filter((line) => !old.includes(line)).map((line) => `    + ${line.trim()}\n`);
  return `  content/${path}: ${what.join(" ")}\n${gone.join("")}${come.join("")}`;
}

/** How the site of after differs from that of before. */
export function differencesInWords({ same, added, removed, changed }: Differences): string {
  const count = changed.reduce((sum, { paths }) => sum + paths.length, 0);
  if (count + added.length + removed.length === 0) return `No page differs: ${files(same)} are the same.\n`;
  const lines = [
    `${files(count)} of the site differ, ${same} are the same, ${added.length} are new, ${removed.length} are gone.\n`,
    ...changed.slice(0, MOST_WAYS).map(changeInWords),
    ...(changed.length > MOST_WAYS ? [`\n  and in ${changed.length - MOST_WAYS} ways more\n`] : []),
    ...listed("new", added),
    ...listed("gone", removed),
  ];
  return printableLines(lines.join(""));
}

function changeInWords({ paths, place }: Change): string {
  const shown = place === undefined ? "" : `    - ${place.before}\n    + ${place.after}\n`;
  return `\n  ${files(paths.length)}: ${some(paths)}\n${shown}`;
}

function listed(what: string, paths: readonly string[]): string[] {
  return paths.length === 0 ? [] : [`\n  ${what}: ${some(paths)}\n`];
}

function some(paths: readonly string[]): string {
  const more = paths.length > MOST_PAGES ? ` and ${paths.length - MOST_PAGES} more` : "";
  return paths.slice(0, MOST_PAGES).map(address).join(", ") + more;
}

function address(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
}

function files(count: number): string {
  return `${count} ${count === 1 ? "file" : "files"}`;
}
