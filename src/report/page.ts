/** Pages for the desk: one file each, which needs nothing else, in the colours that the reader's system asks for. */
import { type Html, html, raw } from "../kit/html.ts";

/** A part of a page. */
export interface Section {
  title: string;
  /** Below the title: what the part says, in a sentence. */
  about?: string | undefined;
  content: Html;
}

/** A column of a table. */
export interface Column<R> {
  name: string;
  /** What it shows of a row; numbers stand to the right, and sort as numbers. */
  of: (row: R) => Html | string | number;
  /** A number as it is to be read. */
  write?: (value: number) => string;
}

const STYLE = raw(`
:root { color-scheme: light dark; --ink: light-dark(#1b1d22, #e8e6e1); --paper: light-dark(#fdfdfb, #14171c);
  --rule: light-dark(#d9d6cf, #343a44); --quiet: light-dark(#5b606b, #a3a9b5); --bar: light-dark(#2f6690, #7db3dd); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 70rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin: 2.5rem 0 .25rem; }
p { margin: .25rem 0 1rem; color: var(--quiet); max-width: 45rem; }
nav ul, dl { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: 0; margin: 1rem 0; list-style: none; }
dl div { min-width: 8rem; } dt { color: var(--quiet); font-size: .875rem; } dd { margin: 0; font-size: 1.4rem; }
a { color: inherit; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
th { white-space: nowrap; } td.number, th.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
th button { all: unset; cursor: pointer; padding: .2rem 0; } th button:focus-visible, a:focus-visible { outline: 2px solid var(--bar); outline-offset: 2px; }
th[aria-sort=ascending] button::after { content: " ▲"; } th[aria-sort=descending] button::after { content: " ▼"; }
.bar { display: block; height: .5rem; margin-top: .3rem; min-width: 1px; background: var(--bar); }
svg { display: block; width: 100%; height: auto; } svg rect { fill: var(--bar); } svg text { fill: var(--quiet); font-size: 11px; }
`);

/** Lets the reader sort a table by any column; without it, tables are in the order that the page gives them. */
const SCRIPT = raw(`
for (const table of document.querySelectorAll("table.sorts")) {
  const body = table.tBodies[0];
  table.tHead.querySelectorAll("th").forEach((head, at) => {
    const button = document.createElement("button");
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") === "descending" || (head.getAttribute("aria-sort") === null && !head.classList.contains("number"));
      for (const other of table.tHead.querySelectorAll("th")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const value = (row) => row.cells[at].dataset.value ?? row.cells[at].textContent;
      const compare = head.classList.contains("number") ? (a, b) => a - b : (a, b) => a.localeCompare(b);
      body.append(...[...body.rows].sort((a, b) => compare(value(a), value(b)) * (up ? 1 : -1)));
    });
  });
}
`);

/** A whole page of sections. */
export function reportPage(title: string, about: string, sections: readonly Section[]): string {
  const shown = sections.map((section, at) => ({ ...section, id: `part-${at + 1}` }));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p>${about}</p>
<nav><ul>${shown.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul></nav>
${shown.map(
  ({ id, title, about, content }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${about && html`<p>${about}</p>\n`}${content}</section>
`,
)}<script>${SCRIPT}</script>
</body>
</html>
`.toString();
}

/** Figures, each with its name. */
export function figures(named: readonly (readonly [name: string, value: string])[]): Html {
  return html`<dl>${named.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>\n`;
}

/** A table that can be sorted, or a sentence where there is nothing. */
export function table<R>(rows: readonly R[], columns: readonly Column<R>[], nothing = "None."): Html {
  if (rows.length === 0) return html`<p>${nothing}</p>\n`;
  const isNumber = columns.map(({ of }) => typeof of(rows[0] as R) === "number");
  return html`<div class="wide"><table class="sorts">
<thead><tr>${columns.map(({ name }, at) => html`<th scope="col"${isNumber[at] && raw(' class="number"')}>${name}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${columns.map((column) => cell(column, row))}</tr>\n`)}</tbody>
</table></div>
`;
}

function cell<R>({ of, write = String }: Column<R>, row: R): Html {
  const value = of(row);
  if (typeof value !== "number") return html`<td>${value}</td>`;
  return html`<td class="number" data-value="${String(value)}">${write(value)}</td>`;
}

/** A bar as long as its value is of the greatest. */
export function bar(value: number, greatest: number): Html {
  const share = greatest === 0 ? 0 : Math.round((1000 * value) / greatest) / 10;
  return html`<span class="bar" style="width: ${String(share)}%"></span>`;
}

const WIDTH = 720;
const HEIGHT = 160;
const LABELS = 12;

/** A column for each value, in order; some of them are named below, and each tells its value when it is pointed at. */
export function columnPlot(what: string, values: readonly (readonly [name: string, value: number])[]): Html {
  const greatest = Math.max(...values.map(([, value]) => value), 1);
  const step = WIDTH / values.length;
  const every = Math.ceil(values.length / LABELS);
  return html`<svg viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT + 36)}" role="img" aria-label="${what}">
<text x="0" y="11">${String(greatest)}</text>
${values.map(([name, value], at) => {
  const height = Math.max((value / greatest) * HEIGHT, value > 0 ? 1 : 0);
  const x = String(Math.round(at * step * 10) / 10);
  return html`<rect x="${x}" y="${String(Math.round((HEIGHT + 16 - height) * 10) / 10)}" width="${String(Math.max(Math.round((step - 1) * 10) / 10, 0.5))}" height="${String(Math.round(height * 10) / 10)}"><title>${name}: ${String(value)}</title></rect>
${at % every === 0 && html`<text x="${x}" y="${String(HEIGHT + 32)}">${name}</text>\n`}`;
})}</svg>
`;
}
