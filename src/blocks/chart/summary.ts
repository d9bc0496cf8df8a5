import { type Lang, languageOf } from "../../i18n/lang.ts";
import type { Messages } from "../../i18n/messages.ts";
import { type Chart, numbersOf, type Series } from "./chart.ts";
import { dateLabel } from "./dates.ts";
import { formatNumber } from "./numbers.ts";

/** What a chart says, in a few sentences, to those who do not see it. */
export function summaryOf(chart: Chart, lang: Lang, { chart: words }: Messages): string {
  const { colon } = languageOf(lang).typography;
  const { kind, title, series } = chart;
  const first = words.kinds[kind] + (title && `${colon} ${title}`);
  const ranges = series.map((one) => {
    const said = rangeOf(one, chart, lang, words, colon);
    return series.length === 1 ? capitalised(said, lang) : `${one.name}${colon} ${said}`;
  });
  return [first, ...ranges, words.allInTable].map(ended).join(" ");
}

function rangeOf(series: Series, chart: Chart, lang: Lang, words: Messages["chart"], colon: string): string {
  const numbers = numbersOf(series);
  const known = numbers.filter((value) => value !== null);
  if (known.length === 0) return words.noValue;
  const said = (wanted: number) => {
    const at = numbers.indexOf(wanted);
    const unit = series.unit === "%" || series.unit === "" ? "" : `\u00A0${series.unit}`;
    return `${labelOf(chart, at, lang)}, ${formatNumber(series.values[at] ?? "", series.unit, lang)}${unit}`;
  };
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (low === high) return said(high);
  return `${words.largest}${colon} ${said(high)}; ${words.smallest}${colon} ${said(low)}`;
}

function labelOf({ labels, dates }: Chart, at: number, lang: Lang): string {
  return dates ? dateLabel(dates.times[at] ?? 0, dates.exact, lang) : (labels[at] ?? "");
}

function capitalised(text: string, lang: Lang): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
