import { dateFormat } from "../../i18n/date-format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { memo } from "../../kit/memo.ts";
import type { Chart, DateExactness } from "./chart.ts";

/** How dates are written: as ISO 8601 does, or the day first. */
const FORMS: readonly [form: RegExp, exact: DateExactness][] = [
  [/^(?<year>[12]\d{3})$/, "year"],
  [/^(?<year>[12]\d{3})-(?<month>\d{2})$/, "month"],
  [/^(?<month>\d{1,2})[./](?<year>[12]\d{3})$/, "month"],
  [/^(?<year>[12]\d{3})-(?<month>\d{2})-(?<day>\d{2})$/, "day"],
  [/^(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>[12]\d{3})$/, "day"],
];

/** The dates that all labels are, in one form; nothing where one is none. */
export function datesOf(labels: readonly string[]): Chart["dates"] {
  const form = FORMS.find(([pattern]) => labels.every((label) => pattern.test(label)));
  if (form === undefined) return undefined;
  const [pattern, exact] = form;
  const times = labels.map((label) => timeOf(pattern.exec(label)?.groups ?? {}));
  return times.some(Number.isNaN) ? undefined : { times, exact };
}

function timeOf({ year, month = "1", day = "1" }: Partial<Record<string, string>>): number {
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const back = new Date(time);
  const isThere = back.getUTCMonth() === Number(month) - 1 && back.getUTCDate() === Number(day);
  return isThere ? time : Number.NaN;
}

const SHAPES: Readonly<Record<DateExactness, Intl.DateTimeFormatOptions>> = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "short" },
  day: { year: "numeric", month: "short", day: "numeric" },
};

const formats = memo(
  (lang: Lang, exact: DateExactness) => dateFormat(lang, { ...SHAPES[exact], timeZone: "UTC" }),
  { key: (lang, exact) => `${lang} ${exact}` },
);

/** `2025`, «лют. 2025», «13 лют. 2025». A year has nothing behind it, whatever the language. */
export function dateLabel(time: number, exact: DateExactness, lang: Lang): string {
  if (exact === "year") return String(new Date(time).getUTCFullYear());
  return formats(lang, exact)(time).replace(/\s?р\.$/, "");
}
