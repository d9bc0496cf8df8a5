import type { Lang } from "../../i18n/lang.ts";
import { readingOf } from "../../i18n/readings.ts";
import { memo } from "../../kit/memo.ts";

/** What stands in a cell that has no value. */
const GAP = /^(?:[-–—−…]|\.{2,3}|n\/?a|н\/?д|нд|b\.?d\.?|k\. ?a\.|)$/i;

/** What may stand before or behind a number that is a share or a sum, and is a matter of the header. */
const SIGN = /^([%€$£₴]?)(.*?)([%€$£₴]?)$/u;

const PLAIN = /^-?\d+(?:\.\d+)?$/;
/** Thousands between spaces, whatever stands behind them. */
const SPACED = /^-?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;
/** Thousands between marks of one kind, and nothing behind them. */
const GROUPS = /^-?\d{1,3}([.,])\d{3}(?:\1\d{3})*$/;
/** Thousands between marks of one kind, and behind another mark the decimals. */
const GROUPS_AND_DECIMALS = /^-?\d{1,3}([.,])\d{3}(?:\1\d{3})*(?!\1)[.,]\d+$/;

/** A number of a cell, written as in JSON, and the sign of its unit. */
export interface CellNumber {
  value: string;
  sign: string;
}

/**
 * Reads a number as people of the language write it: «1 234,5», `1,234.5`, `1234.5`, with any minus and any spaces.
 * @returns null for a gap, nothing where it is no number
 */
export function readNumber(text: string, lang: Lang): CellNumber | null | undefined {
  const plain = text.replace(/[\s\u00A0\u202F\u2009]+/g, " ").trim();
  if (GAP.test(plain)) return null;
  const [, minus = "", unsigned = ""] = /^([-−–+]?) ?(.*)$/.exec(plain) ?? [];
  const [, before = "", digits = "", behind = ""] = SIGN.exec(unsigned) ?? [];
  const number = (/[-−–]/.test(minus) ? "-" : "") + digits.trim();
  const value = numeral(number.replace(/^-?[-−–]/, "-"), lang);
  return value === undefined ? undefined : { value, sign: before || behind };
}

/** The numeral with a point and without groups: a single mark before three digits is what it is in the language. */
function numeral(text: string, lang: Lang): string | undefined {
  if (text.includes(" ") && !SPACED.test(text)) return undefined;
  const compact = text.replace(/[ '’]/g, "");
  const marks = compact.match(/[.,]/g) ?? [];
  const last = marks.at(-1) ?? ".";
  const isGrouped = GROUPS.test(compact) && (marks.length > 1 || isGroupMark(last, lang));
  if (!isGrouped && marks.length > 1 && !GROUPS_AND_DECIMALS.test(compact)) return undefined;
  const at = isGrouped ? compact.length : compact.lastIndexOf(last);
  const [whole, decimals] = at < 0 ? [compact, ""] : [compact.slice(0, at), compact.slice(at + 1)];
  const plain = whole.replace(/[.,]/g, "") + (decimals && `.${decimals}`);
  return PLAIN.test(plain) ? plain.replace(/^(-?)0+(?=\d)/, "$1") : undefined;
}

const groupMarkOf = memo((lang: Lang) => {
  const parts = new Intl.NumberFormat(readingOf(lang).dates.locale).formatToParts(1_234_567);
  return parts.find(({ type }) => type === "group")?.value ?? "";
});

function isGroupMark(mark: string, lang: Lang): boolean {
  return groupMarkOf(lang) === mark;
}

const formats = memo(
  ({ lang, decimals, percent }: FormatKey) =>
    new Intl.NumberFormat(readingOf(lang).dates.locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      ...(percent && { style: "unit", unit: "percent", unitDisplay: "short" }),
    }),
  { key: ({ lang, decimals, percent }: FormatKey) => `${lang} ${decimals} ${percent}` },
);

interface FormatKey {
  lang: Lang;
  decimals: number;
  percent: boolean;
}

/** Intl takes no more. */
const MOST_DECIMALS = 100;

/**
 * A number in the form of the language, with all decimals that it was written with: «−1 234,5», `12%`, «12 %».
 * @param value as in JSON
 * @param unit said with the number where it is a percentage; any other is said once for all
 */
export function formatNumber(value: string, unit: string, lang: Lang): string {
  const decimals = Math.min(value.split(".")[1]?.length ?? 0, MOST_DECIMALS);
  const text = formats({ lang, decimals, percent: unit === "%" }).format(value as `${number}`);
  return text.replace(/\s/g, "\u00A0").replace("-", "\u2212");
}
