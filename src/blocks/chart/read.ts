import type { Token } from "markdown-it";
import { type BodyEnv, reportWarning } from "../../markdown/body-env.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { quoted } from "../../markdown/quoted.ts";
import type { Chart, ChartKind, Series } from "./chart.ts";
import { datesOf } from "./dates.ts";
import { readNumber } from "./numbers.ts";

/** More rows than that no reader takes in; a line has as many points as it likes. */
const MOST_ROWS = 60;
/** More series than that cannot be told apart without colours. */
export const MOST_SERIES = 6;

/** A row of a table: its cells in words, and the token of its line. */
interface Row {
  token: Token;
  cells: string[];
}

/** The box of a chart: its first token, and those of its table. */
export interface ChartBox {
  open: Token;
  title: string;
  table: readonly Token[];
}

/** What the table says; nothing where it is no chart, which is told: then the table is published alone. */
export function readChart({ open, title, table }: ChartBox, env: BodyEnv): Chart | undefined {
  const kind = open.info as ChartKind;
  const [header, ...rows] = rowsOf(table);
  if (header === undefined || header.cells.length < 2 || rows.length === 0) {
    const message = "the table of the chart has no numbers to draw";
    const hint = "Its first column names what is measured, and each other column has a number in every row.";
    return leave(env, header?.token ?? open, message, hint);
  }
  if (header.cells.length - 1 > MOST_SERIES) {
    const message = `the chart has ${header.cells.length - 1} columns of numbers, and nobody can tell more than ${MOST_SERIES} apart`;
    return leave(env, header.token, message, "Leave some out, or make two charts of it.");
  }
  if (kind !== "line" && rows.length > MOST_ROWS) {
    const message = `the chart has ${rows.length} rows, and nobody takes in more than ${MOST_ROWS}`;
    return leave(env, open, message, "Leave some out, add some up, or draw a line: :::line.");
  }
  const labels = rows.map(({ cells }) => cells[0] ?? "");
  const series = header.cells.slice(1).map((name, i) => seriesOf(name, i + 1, rows, env));
  if (series.some((one) => one === undefined)) return undefined;
  const drawn = series as Series[];
  if (drawn.every(({ values }) => values.every((value) => value === null))) {
    return leave(
      env,
      header.token,
      `the table of the chart has no numbers to draw`,
      "Write one into a cell.",
    );
  }
  const dates = kind === "line" ? datesOf(labels) : undefined;
  return { kind, title, labels, ...(dates && { dates }), series: drawn };
}

function leave(env: BodyEnv, token: Token, message: string, hint: string): undefined {
  reportWarning(env, token, `${message}; the table is published alone`, hint);
}

function rowsOf(table: readonly Token[]): Row[] {
  const rows: Row[] = [];
  for (const token of table) {
    if (token.type === "tr_open") rows.push({ token, cells: [] });
    else if (token.type === "inline") rows.at(-1)?.cells.push(plainText(token.children ?? []).trim());
  }
  return rows;
}

/** The header of a column with what its numbers count: «Допомога, млрд €», `Turnout (%)`. */
const HEADER = /^(.*?)(?:\s*\(([^()]+)\)|,\s*([^,]+))$/;

function seriesOf(header: string, column: number, rows: readonly Row[], env: BodyEnv): Series | undefined {
  const [, named = header, inParentheses, behindComma] = HEADER.exec(header) ?? [];
  const signs = new Set<string>();
  const values: (string | null)[] = [];
  for (const { token, cells } of rows) {
    const cell = cells[column] ?? "";
    const number = readNumber(cell, env.context.lang);
    if (number === undefined) {
      const message = `${quoted(cell)} in the column ${quoted(header)} is no number`;
      const hint =
        "Write digits alone, and the unit into the header: | Aid, bn € |; leave the cell empty for a gap.";
      return leave(env, token, message, hint);
    }
    if (number !== null) signs.add(number.sign);
    values.push(number?.value ?? null);
  }
  const [sign = ""] = signs.size === 1 ? signs : [];
  return { name: named || header, unit: inParentheses ?? behindComma ?? sign, values };
}
