/** Finds what YAML silently drops or passes on: texts cut at `#`, and characters written as HTML entities. */
import { LANGS } from "../../i18n/lang.ts";
import type { Problems } from "../../kit/problems.ts";

/** What stands before a value. */
const BEFORE = /^\s*(?:- +)*(?:([\w-]+): +|(?<=- ))/;
const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'[^']*')/;
const NOT_PLAIN = /^["'#[\]{}|>&*!%@`]/;
const BLOCK = /^(\s*)(?:- +)*[\w-]+: *[|>][-+\d]*\s*(?:#.*)?$/;
/** Values that are sentences: a `#` in them was hardly meant to begin a comment. */
const SENTENCES: ReadonlySet<string> = new Set([
  "title",
  "lede",
  "description",
  "caption",
  "alt",
  "text",
  ...LANGS,
]);
const LETTER = /\p{L}/u;
const CHARACTERS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "’",
  nbsp: "a space",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  copy: "©",
  reg: "®",
  trade: "™",
  deg: "°",
  euro: "€",
  pound: "£",
  times: "×",
  shy: "nothing",
  thinsp: "a space",
  ensp: "a space",
  emsp: "a space",
  middot: "·",
  bull: "•",
  sect: "§",
  para: "¶",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  ccedil: "ç",
};
const ENTITY = new RegExp(`&(?:(${Object.keys(CHARACTERS).join("|")})|#\\d{1,7}|#x[0-9a-f]{1,6});`, "i");

/** Warns of every line whose value is cut by a comment that reads like a part of it, or contains an entity. */
export function warnOfSwallowed(
  text: string,
  place: { file: string; firstLine: number },
  problems: Problems,
): void {
  if (!text.includes("#") && !text.includes("&")) return;
  let block = Number.POSITIVE_INFINITY;
  for (const [i, line] of text.split("\n").entries()) {
    const indent = line.search(/\S/);
    if (indent < 0) continue;
    const isInBlock = indent > block;
    if (!isInBlock) block = BLOCK.exec(line)?.[1]?.length ?? Number.POSITIVE_INFINITY;
    const warn: Warn = (message, hint) => problems.warn(place.file, place.firstLine + i, message, hint);
    if (!isInBlock && line[indent] === "#") continue;
    if (!isInBlock && line.includes(" #")) checkComment(line, warn);
    if (line.includes("&")) checkEntity(line, warn);
  }
}

type Warn = (message: string, hint: string) => void;

function checkComment(line: string, warn: Warn): void {
  const [before, key = ""] = BEFORE.exec(line) ?? [];
  if (before === undefined) return;
  const [value, comment] = parts(line.slice(before.length));
  if (comment === "" || !LETTER.test(value)) return;
  const isGlued = /^#[\p{L}\p{N}]/u.test(comment);
  const isQuoted = /^["']/.test(value);
  if (!(isGlued && !isQuoted) && !SENTENCES.has(key)) return;
  const words = isQuoted ? value.slice(1, -1) : value;
  const whole = JSON.stringify(`${words} ${comment}`);
  warn(
    `${shortened(comment)} is a comment in YAML, and is left out of ${key === "" ? "the text" : `"${key}"`}`,
    `Put the whole in quotes: ${key === "" ? "" : `${key}: `}${shortened(whole)}. A comment stands on a line of its own.`,
  );
}

/** A value as it is written, with or without quotes, and the comment after it. */
function parts(rest: string): [value: string, comment: string] {
  const quoted = QUOTED.exec(rest)?.[0].length ?? 0;
  if (quoted === 0 && NOT_PLAIN.test(rest)) return [rest, ""];
  const end = rest.slice(quoted).search(/\s#/);
  if (end < 0 || (quoted > 0 && rest.slice(quoted, quoted + end).trim() !== "")) return [rest, ""];
  return [rest.slice(0, quoted + end).trimEnd(), rest.slice(quoted + end).trim()];
}

function checkEntity(line: string, warn: Warn): void {
  const [entity, name] = ENTITY.exec(line) ?? [];
  if (entity === undefined) return;
  const character = CHARACTERS[name?.toLowerCase() ?? ""] ?? "the character itself";
  warn(
    `${entity} is shown as it is written: only HTML has names for characters`,
    `Write ${character} instead.`,
  );
}

const LONGEST = 80;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
