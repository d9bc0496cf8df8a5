import type { BlockPage } from "../../../templates/block-page.ts";
import type { Frame } from "../../../templates/frame.ts";
import { type Html, html, raw } from "../../kit/html.ts";
import type { Chart, Series } from "./chart.ts";
import { lines } from "./line.ts";
import { sample } from "./marks.ts";
import { bars, dots } from "./rows.ts";
import type { ChartSlot, ChartTableSlot } from "./rule.ts";
import { summaryOf } from "./summary.ts";

/** The drawing is one picture to those who do not see it, with what it says as its name; its numbers are in the table. */
function drawing({ lang, messages }: Frame, chart: Chart): Html {
  const words = { lang, noValue: messages.chart.noValue };
  const drawn =
    chart.kind === "line"
      ? lines(chart, lang)
      : chart.kind === "bar"
        ? bars(chart, words)
        : dots(chart, words);
  return html`<div class="chart-drawing" role="img" aria-label="${summaryOf(chart, lang, messages)}">
${measured(chart)}${chart.series.length > 1 && legend(chart)}${drawn}</div>
`;
}

/** What the numbers count: the whole header of a column that is alone, or the unit that all columns share. */
function measured({ series }: Chart): Html | null {
  const [first] = series;
  if (first === undefined) return null;
  const text = series.length === 1 ? withUnit(first) : sharedUnit(series);
  return text === "" ? null : html`<p class="chart-unit">${text}</p>\n`;
}

function legend({ kind, series }: Chart): Html {
  const unit = sharedUnit(series);
  const items = series.map(
    (one, i) => html`<li>${sample(i, kind)}${unit === "" ? withUnit(one) : one.name}</li>\n`,
  );
  return html`<ul class="chart-legend">
${items}</ul>
`;
}

function sharedUnit(series: readonly Series[]): string {
  const [unit = "", ...others] = new Set(series.map((one) => one.unit));
  return others.length === 0 ? unit : "";
}

function withUnit({ name, unit }: Series): string {
  return unit === "" ? name : `${name}, ${unit}`;
}

function aroundTable({ messages }: Frame, { edge, isDrawn }: ChartTableSlot): Html {
  if (!isDrawn) return raw("");
  return edge === "open"
    ? html`<details class="chart-data">\n<summary>${messages.chart.data}</summary>\n`
    : raw("</details>\n");
}

export default {
  slots: {
    chart: ({ chart }: ChartSlot, { frame }) => drawing(frame, chart),
    "chart-table": (slot: ChartTableSlot, { frame }) => aroundTable(frame, slot),
  },
} satisfies BlockPage;
