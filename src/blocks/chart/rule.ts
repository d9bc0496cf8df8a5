import type { RendererRule, StateCore, Token } from "markdown-it";
import { type BodyEnv, bodyEnv, reportWarning } from "../../markdown/body-env.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { hold } from "../../markdown/slots.ts";
import type { Slot } from "../../model/body.ts";
import type { BlockRule } from "../block-rule.ts";
import type { Chart } from "./chart.ts";
import { readChart } from "./read.ts";

/** A chart, before its table. */
export interface ChartSlot extends Slot {
  slot: "chart";
  chart: Chart;
}

/** What stands around the table: where the chart is drawn it folds, else it stands there alone. */
export interface ChartTableSlot extends Slot {
  slot: "chart-table";
  edge: "open" | "close";
  isDrawn: boolean;
}

/** Core rule, when the words are set: draws each chart before its table. */
function charts(state: StateCore): void {
  if (!state.tokens.some(({ type }) => type === "chart_open")) return;
  const out: Token[] = [];
  const { tokens } = state;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const end = token.type === "chart_open" ? closeOf(tokens, i) : -1;
    if (end < 0) out.push(token);
    else {
      for (const part of chartTokens(state, tokens.slice(i, end + 1))) out.push(part);
      i = end;
    }
  }
  state.tokens = out;
}

/** Where the token ends that opens here. */
function closeOf(tokens: readonly Token[], start: number): number {
  const level = tokens[start]?.level;
  return tokens.findIndex((token, i) => i > start && token.nesting === -1 && token.level === level);
}

/** The tokens of a chart's box, with places for the drawing and for the fold of its table. */
function chartTokens(state: StateCore, box: readonly Token[]): Token[] {
  const env = bodyEnv(state.env);
  const open = box[0] as Token;
  const starts = box.flatMap(({ type }, i) => (type === "table_open" ? [i] : []));
  const [start] = starts;
  if (start === undefined || starts.length > 1) {
    const what = start === undefined ? "no table" : "more than one table";
    const message = `the chart has ${what}, and is not drawn`;
    reportWarning(env, open, message, "Put one table between its lines: | Country | Aid, bn € |.");
    return [...box];
  }
  const end = closeOf(box, start);
  const title = titleOf(box);
  if (title === "") {
    const message = "the chart has no title, which says what it shows to those who cannot see it";
    reportWarning(env, open, message, `Write one behind its kind: :::${open.info} Title.`);
  }
  const chart = readChart({ open, title, table: box.slice(start, end + 1) }, env);
  const isDrawn = chart !== undefined;
  const place = (slot: Slot) => Object.assign(new state.Token("chart_slot", "", 0), { meta: slot });
  const before = [
    ...(chart ? [place({ slot: "chart", chart } satisfies ChartSlot)] : []),
    place({ slot: "chart-table", edge: "open", isDrawn } satisfies ChartTableSlot),
  ];
  const after = place({ slot: "chart-table", edge: "close", isDrawn } satisfies ChartTableSlot);
  return [...box.slice(0, start), ...before, ...box.slice(start, end + 1), after, ...box.slice(end + 1)];
}

function titleOf(box: readonly Token[]): string {
  return box[1]?.type === "chart_title_open" ? plainText(box[2]?.children ?? []).trim() : "";
}

const renderSlot: RendererRule = (tokens, index, _options, env) =>
  hold(bodyEnv(env) as BodyEnv, (tokens[index] as Token).meta as Slot);

/** A chart: `:::bar Title`, `:::line`, `:::dot`, with a table in it that has the numbers. */
export default {
  boxes: { bar: { token: "chart" }, line: { token: "chart" }, dot: { token: "chart" } },
  core: { worded: charts },
  html: {
    chart_open: () => '<figure class="chart">\n',
    chart_title_open: () => '<figcaption class="chart-title">',
    chart_title_close: () => "</figcaption>\n",
    chart_close: () => "</figure>\n",
    chart_slot: renderSlot,
  },
} satisfies BlockRule;
