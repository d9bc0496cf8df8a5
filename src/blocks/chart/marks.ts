import { type Html, html, raw } from "../../kit/html.ts";

/** Shapes of about the same size around 0, 0, one for each series: they are told apart without colours. */
const SHAPES: readonly Html[] = [
  '<circle r="4.5"/>',
  '<path d="M-4-4H4V4H-4Z"/>',
  '<path d="M0-5.5 5.2 4H-5.2Z"/>',
  '<path d="M0-5.8 5.8 0 0 5.8-5.8 0Z"/>',
  '<path d="M0 5.5 5.2-4H-5.2Z"/>',
  '<path d="M-5-2H-2V-5H2V-2H5V2H2V5H-2V2H-5Z"/>',
].map(raw);

/** The mark of a series at a place of a drawing. */
export function mark(series: number, x: string, y: number): Html {
  return html`<svg class="chart-mark chart-s${series + 1}" x="${x}" y="${y}" overflow="visible">${SHAPES[series]}</svg>`;
}

/** How a series looks, beside its name. */
export function sample(series: number, kind: "bar" | "line" | "dot"): Html {
  const [width, height] = [26, 14];
  const line = kind === "line" && html`<path class="chart-path" d="M0 7H26"/>`;
  const look =
    kind === "bar"
      ? raw('<rect class="chart-bar" x="1" y="1" width="24" height="12"/>')
      : mark(series, "13", 7);
  return html`<svg class="chart-s${series + 1}" width="${width}" height="${height}">${line}${look}</svg>`;
}
