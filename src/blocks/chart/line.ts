import type { Lang } from "../../i18n/lang.ts";
import { type Html, html } from "../../kit/html.ts";
import { axisLabels, placesOf } from "./axis.ts";
import { allNumbers, type Chart, numbersOf } from "./chart.ts";
import { mark } from "./marks.ts";
import { formatNumber } from "./numbers.ts";
import { percent, placeOn, roundScale, withZero } from "./scale.ts";

/** Pixels: of the plot, above it for the number of its highest line, and below it for the labels. */
const HEIGHT = 240;
const ABOVE = 22;
const BELOW = 26;

/** The narrowest plot, and a digit of the numbers on its lines, in pixels. */
const NARROWEST = 300;
const DIGIT = 9.5;

/** Where there are more points, only those without neighbours and the last ones have marks. */
const MOST_MARKS = 24;

/**
 * Lines over an axis of dates or labels. The plot is stretched to the width that there is, while its lines, marks and
 * letters keep their size.
 */
export function lines(chart: Chart, lang: Lang): Html {
  const scale = roundScale(withZero(allNumbers(chart)), 4);
  const [first] = chart.series;
  const ticks = scale.ticks.map((tick) => ({
    text: formatNumber(tick, first?.unit ?? "", lang),
    y: ABOVE + (1 - placeOn(scale, Number(tick))) * HEIGHT,
    isZero: Number(tick) === 0,
  }));
  const left = Math.min(0.3, (Math.max(...ticks.map(({ text }) => text.length)) * DIGIT + 12) / NARROWEST);
  const along = (place: number) => left + place * (0.985 - left);
  const points = pointsOf(chart, (value) => placeOn(scale, value));
  const grid = ticks.map(
    ({ text, y, isZero }) =>
      html`<line class="${isZero ? "chart-zero" : "chart-grid"}" x1="0" x2="100%" y1="${round(y)}" y2="${round(y)}"/><text class="chart-tick" x="0" y="${round(y - 5)}">${text}</text>`,
  );
  const marks = points.flatMap((of, series) =>
    of.flatMap((point, i) =>
      isMarked(of, i) ? mark(series, percent(along(point.x)), round(ABOVE + (1 - point.y) * HEIGHT)) : [],
    ),
  );
  const labels = axisLabels(chart, lang).map(
    ({ text, place, side, width }) =>
      html`<text class="chart-tick chart-${side}${width && ` chart-${width}`}" x="${percent(along(place))}" y="${ABOVE + HEIGHT + 18}">${text}</text>`,
  );
  return html`<svg class="chart-lines" width="100%" height="${ABOVE + HEIGHT + BELOW}">${grid}<svg x="${percent(left)}" y="${ABOVE}" width="${percent(0.985 - left)}" height="${HEIGHT}" viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">${points.map(path)}</svg>${marks}${points.length === 1 && lastNumber(chart, points[0] ?? [], along, lang)}${labels}</svg>
`;
}

/** A value on the plot: parts of its width from the left and of its height from below. */
interface Point {
  x: number;
  y: number;
  /** Whether a line leads to it from the point before. */
  joined: boolean;
  value: string;
}

/** The points of each series, in the order of the axis. */
function pointsOf(chart: Chart, height: (value: number) => number): Point[][] {
  const places = placesOf(chart);
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  return chart.series.map((series) => {
    const numbers = numbersOf(series);
    let joined = false;
    return order.flatMap((i) => {
      const value = numbers[i] ?? null;
      const wasJoined = joined;
      joined = value !== null;
      if (value === null) return [];
      return [{ x: places[i] ?? 0, y: height(value), joined: wasJoined, value: series.values[i] ?? "" }];
    });
  });
}

function path(points: readonly Point[], series: number): Html {
  const d = points.map(
    ({ x, y, joined }) => `${joined ? "L" : "M"}${round(x * 100)} ${round((1 - y) * 100)}`,
  );
  return html`<path class="chart-path chart-s${series + 1}" d="${d.join("")}"/>`;
}

function isMarked(points: readonly Point[], i: number): boolean {
  const isAlone = !points[i]?.joined && !points[i + 1]?.joined;
  return points.length <= MOST_MARKS || isAlone || i === points.length - 1;
}

/** The newest number, beside the end of a line that is alone. */
function lastNumber(
  { series: [series] }: Chart,
  points: readonly Point[],
  along: (place: number) => number,
  lang: Lang,
): Html | null {
  const last = points.at(-1);
  if (last === undefined) return null;
  const text = formatNumber(last.value, series?.unit ?? "", lang);
  return html`<text class="chart-number chart-end" x="${percent(along(last.x))}" dx="4" y="${round(ABOVE + (1 - last.y) * HEIGHT - 14)}">${text}</text>`;
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
