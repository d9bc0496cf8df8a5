import type { Results, Row } from "./results.ts";

/** The order of the rows, which is that of the targets. */
const ORDER = [
  "full",
  "related",
  "full-large",
  "before",
  "before-large",
  "floor",
  "cores",
  "linear",
  "feeds",
  "pressed",
  "nothing",
  "text",
  "story",
  "before-changed",
  "checkout",
  "import",
  "imported",
  "preview",
  "photos",
  "photos-cached",
  "search-bytes",
  "search-time",
  "search-files",
  "search-story",
  "search-full",
];

/** The figures in markdown: where and when they were measured, then the table. */
export function table(results: Results): string {
  const rows = results.rows.toSorted((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));
  const lines = rows.map(
    ({ what, target, measured, met }) => `| ${what} | ${target} | ${measured} | ${word(met)} |`,
  );
  return `${heading(results)}\n\n| what | target | measured | met |\n| --- | --- | --- | --- |\n${lines.join("\n")}\n`;
}

function word(met: Row["met"]): string {
  if (met === undefined || met === "told") return "–";
  return met ? "yes" : "**no**";
}

function heading({ machine, versions, place, skipped, rows }: Results): string {
  const days = [...new Set(rows.map(({ date }) => date))].sort();
  const when = days.length > 1 ? `from ${day(days[0])} to ${day(days.at(-1))}` : `on ${day(days[0])}`;
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const missing = Object.entries(skipped).map(([name, reason]) => ` Without ${name}: ${reason}.`);
  return `Measured ${when}: ${machine}; ${programs.join(", ")}; medians, content, output and cache ${place}.${missing.join("")}`;
}

function day(date: string | undefined): string {
  if (date === undefined) throw new Error("there is nothing that was measured");
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(date));
}
