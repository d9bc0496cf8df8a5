/** Time over the number of stories, both on logarithmic axes, as SVG that is legible on light and dark paper. */
import { html } from "../../../src/kit/html.ts";
import type { Series } from "./results.ts";

const WIDTH = 760;
const HEIGHT = 460;
const LEFT = 64;
const RIGHT = 200;
const TOP = 24;
const BOTTOM = 48;

/** Two colours for each line: on light paper and on dark. Marks tell them apart for those who do not see colours. */
const INKS = [
  ["#0b5394", "#8ab4f8"],
  ["#b3261e", "#f28b82"],
  ["#9a5b00", "#fdd663"],
  ["#1e6e3a", "#81c995"],
  ["#6a3fa0", "#c58af9"],
] as const;
const MARKS = ["circle", "square", "diamond", "triangle", "cross"] as const;

interface Axis {
  from: number;
  to: number;
  place(value: number): number;
}

export function plot(series: readonly Series[]): string {
  const points = series.flatMap((line) => line.points);
  if (points.length === 0) throw new Error("there is nothing to plot");
  const x = axis(
    points.map(({ stories }) => stories),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = axis(
    points.map(({ wall }) => wall),
    HEIGHT - BOTTOM,
    TOP,
  );
  const ends = spread(series.map((line) => y.place(line.points.at(-1)?.wall ?? y.from)));
  return `${html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title">
<title id="title">Seconds of a full build over the number of stories: ${series.map(({ name }) => name).join("; ")}</title>
<style>${style(series.length)}</style>
${grid(x, y)}${series.map((line, i) => drawn(line, i, x, y, ends[i] as number))}</svg>
`}`;
}

/** From the power of ten below the least value to that above the greatest. */
function axis(values: readonly number[], start: number, end: number): Axis {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    from: 10 ** from,
    to: 10 ** to,
    place: (value) => round(start + ((Math.log10(value) - from) / (to - from)) * (end - start)),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function style(lines: number): string {
  const inks = INKS.slice(0, lines);
  const colours = (theme: 0 | 1) => inks.map((ink, i) => `.line-${i}{color:${ink[theme]}}`).join("");
  return `text{font:13px system-ui,sans-serif;fill:#333}.grid{stroke:#ccc}.line{fill:none;stroke:currentColor;stroke-width:2}.mark{fill:currentColor}.name{fill:currentColor;font-weight:600}${colours(0)}@media(prefers-color-scheme:dark){text{fill:#ccc}.grid{stroke:#444}.name{fill:currentColor}${colours(1)}}`;
}

function grid(x: Axis, y: Axis) {
  const columns = powers(x).map(
    (
      value,
    ) => html`<line class="grid" x1="${x.place(value)}" x2="${x.place(value)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/>
<text x="${x.place(value)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${value.toLocaleString("en")}</text>
`,
  );
  const rows = powers(y).map(
    (
      value,
    ) => html`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y.place(value)}" y2="${y.place(value)}"/>
<text x="${LEFT - 8}" y="${y.place(value) + 4}" text-anchor="end">${value.toLocaleString("en")} s</text>
`,
  );
  return html`${columns}${rows}<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">stories</text>
`;
}

function powers({ from, to }: Axis): number[] {
  const count = Math.round(Math.log10(to / from));
  return Array.from({ length: count + 1 }, (_, i) => Number((from * 10 ** i).toPrecision(1)));
}

function drawn({ name, points }: Series, i: number, x: Axis, y: Axis, labelAt: number) {
  const places = points.map(({ stories, wall }) => [x.place(stories), y.place(wall)] as const);
  const [lastX = LEFT] = places.at(-1) ?? [];
  return html`<g class="line-${i}">
<polyline class="line" points="${places.map((place) => place.join()).join(" ")}"/>
${places.map(([px, py]) => html`<path class="mark" d="${mark(MARKS[i % MARKS.length] as Mark, px, py)}"/>\n`)}<text class="name" x="${lastX + 10}" y="${labelAt + 4}">${name}</text>
</g>
`;
}

type Mark = (typeof MARKS)[number];

const SHAPES: Readonly<Record<Mark, string>> = {
  circle: "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
  square: "m-4.5 -4.5h9v9h-9z",
  diamond: "m0 -6l6 6l-6 6l-6 -6z",
  triangle: "m0 -6l6 10h-12z",
  cross: "m-1.5 -5.5h3v4h4v3h-4v4h-3v-4h-4v-3h4z",
};

function mark(shape: Mark, x: number, y: number): string {
  return `M${x} ${y}${SHAPES[shape]}`;
}

/** Pixels between two names. */
const LINE = 17;

/** Moves apart names that would overlap, keeping their order. */
function spread(places: readonly number[]): number[] {
  const order = places.map((place, i) => ({ place, i })).sort((a, b) => a.place - b.place);
  const result = [...places];
  let free = 0;
  for (const { place, i } of order) {
    result[i] = Math.max(place, free);
    free = (result[i] as number) + LINE;
  }
  return result;
}
