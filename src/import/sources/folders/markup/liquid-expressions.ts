import { DateTime } from "luxon";
import { momentOf } from "../moments.ts";
import { jekyllSlug, latinSlug } from "../slugs.ts";
import { isValues, textOf, textsOf } from "../values.ts";

/** What names in expressions stand for: `page`, `site`, variables. */
export type Lookup = (path: readonly string[]) => unknown;

export interface Filters {
  /** What turns a path of the site into an address: `relative_url`, `url`. */
  address(path: string): string;
  absolute(path: string): string;
}

const PART = /"([^"]*)"|'([^']*)'|\||[^\s|"']+/g;

/** The text that an expression of Liquid or Nunjucks stands for, where that needs no template: a value, and simple filters. */
export function evaluate(expression: string, lookup: Lookup, filters: Filters): string | undefined {
  const [first = "", ...steps] = splitAt(expression, "|");
  let value = standsFor(first.trim(), lookup);
  for (const step of steps) {
    if (value === undefined) return undefined;
    value = applied(step.trim(), value, lookup, filters);
  }
  if (value === "") return "";
  const texts = Array.isArray(value) ? textsOf(value) : undefined;
  return texts === undefined ? textOf(value) : texts.join(", ");
}

function splitAt(text: string, sign: "|" | ","): string[] {
  const parts = [""];
  for (const [part] of text.matchAll(sign === "|" ? PART : /"[^"]*"|'[^']*'|,|[^,"']+/g)) {
    if (part === sign) parts.push("");
    else parts[parts.length - 1] += sign === "|" ? ` ${part}` : part;
  }
  return parts;
}

export function standsFor(expression: string, lookup: Lookup): unknown {
  const [, double, single] = /^(?:"([^"]*)"|'([^']*)')$/.exec(expression) ?? [];
  const quoted = double ?? single;
  if (quoted !== undefined) return quoted;
  if (/^-?\d+(?:\.\d+)?$/.test(expression)) return Number(expression);
  if (!/^[\p{L}_][\w.[\]"'-]*$/u.test(expression)) return undefined;
  const path = expression.replace(/\[["']?([\w-]+)["']?\]/g, ".$1").split(".");
  return lookup(path);
}

export function within(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return isValues(inner) ? inner[key] : undefined;
  }, value);
}

function applied(step: string, value: unknown, lookup: Lookup, filters: Filters): unknown {
  const [, name = "", rest = ""] = /^([\w]+)\s*(?::\s*|\(\s*)?(.*?)\)?$/s.exec(step) ?? [];
  const args =
    rest === "" ? [] : splitAt(rest, ",").map((part) => textOf(standsFor(part.trim(), lookup)) ?? "");
  const text = textOf(value) ?? "";
  const [first = "", second = ""] = args;
  switch (name) {
    case "relative_url":
    case "url":
    case "htmlBaseUrl":
      return filters.address(text);
    case "absolute_url":
      return filters.absolute(text);
    case "prepend":
      return first + text;
    case "append":
      return text + first;
    case "replace":
      return text.replaceAll(first, second);
    case "default":
      return text || first;
    case "slug":
    case "slugify":
      return first === "" ? latinSlug(text) : jekyllSlug(text);
    case "date":
      return dateFilter(value, first);
    default:
      return PLAIN[name]?.(text);
  }
}

const PLAIN: Readonly<Record<string, (text: string) => string>> = {
  downcase: (text) => text.toLowerCase(),
  lower: (text) => text.toLowerCase(),
  upcase: (text) => text.toUpperCase(),
  upper: (text) => text.toUpperCase(),
  capitalize: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  strip: (text) => text.trim(),
  trim: (text) => text.trim(),
  lstrip: (text) => text.trimStart(),
  rstrip: (text) => text.trimEnd(),
  escape: (text) => text,
  safe: (text) => text,
  xml_escape: (text) => text,
  markdownify: (text) => text,
  smartify: (text) => text,
  strip_html: (text) => text.replace(/<[^>]*>/g, ""),
  strip_newlines: (text) => text.replace(/\n/g, ""),
  url_encode: (text) => encodeURIComponent(text),
  cgi_escape: (text) => encodeURIComponent(text),
  uri_escape: (text) => encodeURI(text),
};

/** Signs of `strftime`, as Luxon writes them. */
const STRFTIME: Readonly<Record<string, string>> = {
  Y: "yyyy",
  y: "yy",
  m: "MM",
  d: "dd",
  e: "d",
  B: "MMMM",
  b: "MMM",
  A: "EEEE",
  a: "EEE",
  H: "HH",
  M: "mm",
  S: "ss",
  j: "ooo",
  F: "yyyy-MM-dd",
  "-m": "M",
  "-d": "d",
};

/** `date: "%Y/%m/%d"`, or with the letters of other libraries: `date("YYYY/MM")`. */
function dateFilter(value: unknown, format: string): string | undefined {
  const date = value instanceof DateTime ? value : momentOf(value, "utc");
  if (date === undefined) return undefined;
  const english = date.setLocale("en");
  if (format.includes("%"))
    return format.replace(/%(-?[a-zA-Z])/g, (all, sign: string) => {
      const pattern = STRFTIME[sign];
      return pattern === undefined ? all : english.toFormat(pattern);
    });
  return english.toFormat(format.replaceAll("YYYY", "yyyy").replaceAll("DD", "dd").replaceAll("D", "d"));
}
