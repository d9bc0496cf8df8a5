import type { Lang } from "../../i18n/lang.ts";
import type { Chart } from "./chart.ts";
import { dateLabel } from "./dates.ts";

/** What stands below a plot. */
export interface AxisLabel {
  text: string;
  /** From 0 at the left to 1. */
  place: number;
  /** Which part of the text stands at the place. */
  side: "start" | "middle" | "end";
  /** Shown only where there is little room, or only where there is much; everywhere if neither. */
  width: "narrow" | "broad" | undefined;
}

/** Pixels of a narrow and of a broad plot, of a letter, and between labels. */
const NARROW = 270;
const BROAD = 520;
const LETTER = 9.5;
const BETWEEN = 14;

/** Letters of a label; a longer one is cut, and is whole in the table. */
const LONGEST = 18;

/** Where each label of a line chart is along its axis, from 0 to 1: as far apart as their dates, or equally far. */
export function placesOf({ labels, dates }: Chart): number[] {
  const at = dates?.times ?? labels.map((_, i) => i);
  const [first, last] = [Math.min(...at), Math.max(...at)];
  return at.map((place) => (first === last ? 0.5 : (place - first) / (last - first)));
}

/** As many labels as there is room for, the first and the last among them, for narrow and for broad plots. */
export function axisLabels(chart: Chart, lang: Lang): AxisLabel[] {
  const { labels, dates } = chart;
  const all = placesOf(chart).map((place, i): Label => {
    const text = cut(dates ? dateLabel(dates.times[i] ?? 0, dates.exact, lang) : (labels[i] ?? ""));
    const side = labels.length === 1 ? "middle" : place === 0 ? "start" : place === 1 ? "end" : "middle";
    return { text, place, side };
  });
  const [few, many] = [chosen(all, NARROW), chosen(all, BROAD)];
  return all.flatMap((label) => {
    if (!few.has(label) && !many.has(label)) return [];
    const width = few.has(label) && many.has(label) ? undefined : few.has(label) ? "narrow" : "broad";
    return [{ ...label, width }];
  });
}

type Label = Omit<AxisLabel, "width">;

/** Both ends and, of those between them that are nearest to equal distances, the ones that touch no other. */
function chosen(all: readonly Label[], pixels: number): Set<Label> {
  const longest = Math.max(...all.map(({ text }) => text.length));
  const most = Math.max(2, Math.floor((pixels + BETWEEN) / (longest * LETTER + BETWEEN)));
  const found = new Set<Label>();
  const aims = Array.from({ length: most - 2 }, (_, i) => (i + 1) / (most - 1));
  for (const aim of [0, 1, ...aims]) {
    const near = all.reduce((best, label) => (isNearer(label, best, aim) ? label : best));
    const [start, end] = extentOf(near, pixels);
    const isFree = [...found].every((other) => {
      const [from, to] = extentOf(other, pixels);
      return to + BETWEEN <= start || end + BETWEEN <= from;
    });
    if (isFree) found.add(near);
  }
  return found;
}

function isNearer(one: Label, other: Label, aim: number): boolean {
  return Math.abs(one.place - aim) < Math.abs(other.place - aim);
}

/** Where the text begins and ends, in pixels. */
function extentOf({ text, place, side }: Label, pixels: number): [start: number, end: number] {
  const width = text.length * LETTER;
  const start = place * pixels - (side === "start" ? 0 : side === "middle" ? width / 2 : width);
  return [start, start + width];
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST
    ? `${letters
        .slice(0, LONGEST - 1)
        .join("")
        .trimEnd()}…`
    : text;
}
