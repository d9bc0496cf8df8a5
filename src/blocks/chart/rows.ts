import type { Lang } from "../../i18n/lang.ts";
import { type Html, html } from "../../kit/html.ts";
import { allNumbers, type Chart, numbersOf, type Series } from "./chart.ts";
import { mark } from "./marks.ts";
import { formatNumber } from "./numbers.ts";
import { percent, placeOn, roundScale, type Scale, zeroScale } from "./scale.ts";

/** What rows are drawn with. */
export interface RowWords {
  lang: Lang;
  /** Stands where there is no value. */
  noValue: string;
}

/** The width of a drawing on the narrowest telephone, and of a digit in it, in pixels. */
const NARROWEST = 280;
const DIGIT = 10;
/** Between a bar or a mark and its number. */
const GAP = 7;
const GAP_OF_MARK = 11;
const MOST_FOR_NUMBERS = 0.4;

/** Pixels: of a bar alone, of one among others, between them, and above and below them all. */
const BAR = 18;
const THIN_BAR = 14;
const BETWEEN = 2;
const PADDING = 4;

/**
 * Bars, a row for each label. Lengths are in percent and heights in pixels, so that a drawing fills any width and its
 * letters keep their size.
 */
export function bars(chart: Chart, words: RowWords): Html {
  const { labels, series } = chart;
  const scale = zeroScale(allNumbers(chart));
  const texts = series.map((one) => textsOf(one, words));
  const room = shareFor(texts.flat());
  const hasNegative = scale.low < 0;
  const inset: Inset = { start: hasNegative ? room : 0, end: room };
  const thickness = series.length === 1 ? BAR : THIN_BAR;
  const height = series.length * (thickness + BETWEEN) - BETWEEN + 2 * PADDING;
  const zero = percent(within(inset, placeOn(scale, 0)));
  const rows = labels.map((label, row) => {
    const drawn = series.map((one, i) => {
      const y = PADDING + i * (thickness + BETWEEN);
      const value = numbersOf(one)[row] ?? null;
      return bar({ scale, inset, value, text: texts[i]?.[row] ?? "", series: i, y, thickness });
    });
    return rowOf(
      label,
      height,
      html`<line class="chart-zero" x1="${zero}" x2="${zero}" y1="0" y2="${height}"/>${drawn}`,
    );
  });
  return html`<div class="chart-rows">
${rows}</div>
`;
}

/** Parts of the width at both sides in which only numbers stand. */
interface Inset {
  start: number;
  end: number;
}

interface Bar {
  scale: Scale;
  inset: Inset;
  value: number | null;
  text: string;
  series: number;
  y: number;
  thickness: number;
}

function bar({ scale, inset, value, text, series, y, thickness }: Bar): Html {
  const [from, to] = [0, value ?? 0].map((end) => within(inset, placeOn(scale, end))) as [number, number];
  const middle = y + thickness / 2;
  if (value === null) return missing(text, from, middle);
  const [x, width] = [percent(Math.min(from, to)), percent(Math.abs(to - from))];
  return html`<rect class="chart-bar chart-s${series + 1}" x="${x}" y="${y}" width="${width}" height="${thickness}"/>${number(text, to, middle, value < 0 ? "end" : "start")}`;
}

function number(text: string, place: number, y: number, side: "start" | "end", gap = GAP): Html {
  return html`<text class="chart-number chart-${side}" x="${percent(place)}" dx="${side === "end" ? -gap : gap}" y="${y}">${text}</text>`;
}

function missing(text: string, place: number, y: number): Html {
  return html`<text class="chart-number chart-start chart-missing" x="${percent(place)}" dx="${GAP}" y="${y}">${text}</text>`;
}

/** Pixels of a row of marks, and of the line of numbers below them. */
const DOT_ROW = 30;
const AXIS = 22;

/** Marks on a common scale, which need not begin at zero, a row for each label. */
export function dots(chart: Chart, words: RowWords): Html {
  const { labels, series } = chart;
  const scale = roundScale(allNumbers(chart), 3);
  const texts = series.map((one) => textsOf(one, words));
  const room = shareFor(texts.flat());
  const inset = { start: series.length > 1 ? room : 0.03, end: room };
  const place = (value: number) => within(inset, placeOn(scale, value));
  const grid = (height: number) =>
    scale.ticks.map((tick) => {
      const x = percent(place(Number(tick)));
      return html`<line class="chart-grid" x1="${x}" x2="${x}" y1="0" y2="${height}"/>`;
    });
  const rows = labels.map((label, row) => {
    const found = series.flatMap((one, i) => {
      const value = numbersOf(one)[row] ?? null;
      return value === null ? [] : [{ series: i, value, text: texts[i]?.[row] ?? "" }];
    });
    return rowOf(label, DOT_ROW, html`${grid(DOT_ROW)}${dotsOf(found, place, words)}`);
  });
  const ticks = scale.ticks.map(
    (tick) =>
      html`<text class="chart-tick chart-middle" x="${percent(place(Number(tick)))}" y="14">${formatNumber(tick, series[0]?.unit ?? "", words.lang)}</text>`,
  );
  return html`<div class="chart-rows">
${rows}${rowOf("", AXIS, html`${ticks}`)}</div>
`;
}

interface Dot {
  series: number;
  value: number;
  text: string;
}

/** The marks of a row, on a line from the first to the last, with the numbers of these two. */
function dotsOf(found: readonly Dot[], place: (value: number) => number, { noValue }: RowWords): Html {
  const y = DOT_ROW / 2;
  const inOrder = found.toSorted((a, b) => a.value - b.value);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return missing(noValue, 0, y);
  const marks = inOrder.map(({ series, value }) => mark(series, percent(place(value)), y));
  const isSpread = first.value !== last.value;
  const line =
    isSpread &&
    html`<line class="chart-span" x1="${percent(place(first.value))}" x2="${percent(place(last.value))}" y1="${y}" y2="${y}"/>`;
  const ends = [
    isSpread && number(first.text, place(first.value), y, "end", GAP_OF_MARK),
    number(last.text, place(last.value), y, "start", GAP_OF_MARK),
  ];
  return html`${line}${marks}${ends}`;
}

/** A label is HTML, which wraps where it is long; the drawing beside or below it is SVG. */
function rowOf(label: string, height: number, drawn: Html): Html {
  return html`<div class="chart-row"><span class="chart-label">${label}</span><svg width="100%" height="${height}">${drawn}</svg></div>
`;
}

function textsOf({ values, unit }: Series, { lang, noValue }: RowWords): string[] {
  return values.map((value) => (value === null ? noValue : formatNumber(value, unit, lang)));
}

/** The part of the narrowest width that the longest number takes. */
function shareFor(texts: readonly string[]): number {
  const longest = Math.max(...texts.map((text) => text.length));
  return Math.min(MOST_FOR_NUMBERS, (longest * DIGIT + GAP_OF_MARK) / NARROWEST);
}

function within({ start, end }: Inset, share: number): number {
  return start + share * (1 - start - end);
}
