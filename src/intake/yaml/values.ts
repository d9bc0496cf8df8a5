/** What is wrong with a YAML value written on one line. */
import { codeOf } from "../../kit/look-alikes.ts";
import { memo } from "../../kit/memo.ts";
import { innerKeys, listKeys } from "../inner-keys.ts";
import { MAX_DEPTH } from "./depth.ts";
import { BLOCK } from "./entries.ts";
import { flowOf, type Part } from "./flow.ts";
import { endOfQuoted, inQuotes, withoutQuotesAround, wrongEscapeIn } from "./quotes.ts";

/** What is wrong with a part of a line, and what to write instead. */
export interface ValueSlip {
  message: string;
  /** What to do, without the resulting line. */
  remedy: string;
  start: number;
  end: number;
  put: string;
  /** True where the value does not end with the line: only the next lines show whether that is wrong. */
  isOpen?: true;
  /** True where the line is not a key and value, though YAML accepts it as something. */
  isOfPlace?: true;
}

const IN_QUOTES = "Put the text in quotes";

/** What YAML takes a text for that begins with one of its marks. */
const READ_AS: Readonly<Record<string, string>> = {
  "[": "is read as a list",
  "{": "is read as keys and values",
  "*": "is read as a reference to something named elsewhere",
  "&": "is read as a name for what comes after it",
  "!": "is read as the name of a type",
  "#": "is read as a comment",
  "-": "is read as a list",
  "?": "is read as a key",
  "|": "is read as the beginning of a text on the next lines",
  ">": "is read as the beginning of a text on the next lines",
};

/** Types that YAML itself has. */
const TYPE = /^!!(?:str|int|float|bool|null|seq|map) /;
const FORBIDDEN_FIRST = /^[@`%,\]}]/;
const COMMENT = /^\s+#|^\s*$/;

/** The slip in a value of a line. @param names of what `*` may refer to */
export function slipOfValue(
  line: string,
  start: number,
  end: number,
  names: ReadonlySet<string>,
): ValueSlip | undefined {
  const value = line.slice(start, end);
  const [first = ""] = value;
  if (first === '"' || first === "'") return slipOfQuoted(line, start, end);
  if (first === "[" || first === "{") return slipOfFlow(line, start, end, names);
  return listSlip(line, start, end) ?? markSlip(value, start, names) ?? colonSlip(value, start);
}

function quote(value: string, start: number, message: string): ValueSlip {
  const text = value.trimEnd();
  const put = inQuotes(withoutQuotesAround(text));
  return { message, remedy: IN_QUOTES, start, end: start + text.length, put };
}

/** `tags: - Україна` */
function listSlip(line: string, start: number, end: number): ValueSlip | undefined {
  const item = /^-\s+(\S.*)$/.exec(line.slice(start, end).trimEnd())?.[1];
  const [, key] = /(\w+):\s+$/.exec(line.slice(0, start)) ?? [];
  if (item === undefined || key === undefined || !listKeys().has(key)) return undefined;
  const message = "a list with hyphens begins on a line of its own";
  return { message, remedy: "Put it in square brackets", start, end, put: `[${item}]` };
}

/** A text that begins with a mark that has another meaning in YAML. */
function markSlip(value: string, start: number, names: ReadonlySet<string>): ValueSlip | undefined {
  const [first = ""] = value;
  if (FORBIDDEN_FIRST.test(value)) return quote(value, start, `a text cannot begin with ${first}`);
  if (!Object.hasOwn(READ_AS, first) || isMeant(value, names)) return undefined;
  return quote(value, start, `a text that begins with ${first} ${READ_AS[first]}`);
}

function isMeant(value: string, names: ReadonlySet<string>): boolean {
  switch (value[0]) {
    case "*":
      return names.has(value.slice(1).trim());
    case "&":
      return /^&\S+ +\S/.test(value) || /^&[\w-]+$/.test(value);
    case "!":
      return TYPE.test(value);
    case "-":
    case "?":
      return /^\S\S/.test(value);
    case "|":
    case ">":
      return BLOCK.test(value);
    default:
      return false;
  }
}

function colonSlip(value: string, start: number): ValueSlip | undefined {
  const text = value.replace(/\s#.*/, "");
  if (!/:(?:\s|$)/.test(text)) return undefined;
  return quote(value, start, "a text that contains a colon and a space is read as a key and its value");
}

function slipOfQuoted(line: string, start: number, end: number): ValueSlip | undefined {
  const closed = endOfQuoted(line.slice(0, end), start);
  if (closed === undefined) return openQuote(line, start, end);
  const wrong = line[start] === '"' ? wrongEscapeIn(line.slice(start, closed)) : undefined;
  if (wrong !== undefined) {
    const text = line.slice(start + 1, closed - 1);
    const put = text.includes("'") ? `"${text.replaceAll("\\", "\\\\")}"` : `'${text}'`;
    const message = `${wrong} means nothing in double quotes, where a backslash begins the code of a character`;
    return { message, remedy: "Write it like this", start, end: closed, put };
  }
  const rest = line.slice(closed, end);
  if (COMMENT.test(rest)) return undefined;
  const message = `the text in quotes ends at the second ${line[start]}, and there is more after it`;
  return quote(line.slice(start, end), start, message);
}

/** Quotation marks that look like YAML's to people, but not to YAML. */
const LIKE_QUOTES = /[“”„‟«»‘’‚‛″′]\s*$/;

function openQuote(line: string, start: number, end: number): ValueSlip {
  const quote = line[start] as string;
  const text = line.slice(start, end).trimEnd();
  const [like] = LIKE_QUOTES.exec(text) ?? [];
  const inner = text
    .slice(1, text.length - (like?.length ?? 0))
    .replace(/\\(["\\])/g, "$1")
    .trimEnd();
  const message =
    like === undefined
      ? `the text begins with ${quote} and is never closed by another`
      : `the text begins with ${quote} and ends with ${like}, which does not close it`;
  return { message, remedy: "Close it", start, end: start + text.length, put: inQuotes(inner), isOpen: true };
}

/** A list in brackets or keys in braces. */
function slipOfFlow(
  line: string,
  start: number,
  end: number,
  names: ReadonlySet<string>,
): ValueSlip | undefined {
  const flow = flowOf(line, start, end);
  if (flow.depth > MAX_DEPTH) return undefined;
  for (const part of flow.parts) {
    const slip = slipOfPart(line, part, line[start] === "{", names);
    if (slip !== undefined) return slip;
  }
  if (flow.end === undefined) {
    const text = line.slice(start, end).trimEnd();
    const close = line[start] === "[" ? "]" : " }";
    const message = `${line[start]} is never closed by ${close.trim()}`;
    const whole = { start, end: start + text.length };
    return { message, remedy: "Close it", ...whole, put: text.replace(/,$/, "") + close, isOpen: true };
  }
  const rest = line.slice(flow.end, end);
  if (COMMENT.test(rest)) return undefined;
  if (/^[\]}\s]+$/.test(rest)) {
    const message = `there is one ${rest.trim()[0]} too many`;
    return { message, remedy: "Take it out", start: flow.end, end, put: "" };
  }
  const mark = line[start] as string;
  return quote(line.slice(start, end), start, `a text that begins with ${mark} ${READ_AS[mark]}`);
}

function slipOfPart(
  line: string,
  [from, to]: Part,
  isKeyed: boolean,
  names: ReadonlySet<string>,
): ValueSlip | undefined {
  const start = from + (/^\s*/.exec(line.slice(from, to))?.[0].length ?? 0);
  const end = start + line.slice(start, to).trimEnd().length;
  const text = line.slice(start, end);
  if (text === "") return undefined;
  if (!isKeyed) return slipOfValue(line, start, end, names);
  const glued = GLUED.exec(text);
  if (glued) return gluedKey(start, end, glued);
  const key = /^[^\s:"'[{]+:\s+/.exec(text)?.[0];
  if (key === undefined) return undefined;
  return missingComma(text, key, start) ?? slipOfValue(line, start + key.length, end, names);
}

/** A key whose colon has no space after it; YAML does not count other kinds of spaces. */
export const GLUED = /^([a-z][\w-]*):(?!\/\/)([^ \t].*)$/i;

/** `title:Київ` */
export function gluedKey(start: number, end: number, [, key = "", value = ""]: readonly string[]): ValueSlip {
  const put = `${key}: ${value.trimStart()}`;
  const [first = ""] = value;
  if (first.trim() === "") {
    const message = `another kind of space (${codeOf(first)}) stands after the colon of "${key}", so it is not read as a key`;
    return { message, remedy: "Type an ordinary one there", start, end, put, isOfPlace: true };
  }
  const message = `there is no space after the colon of "${key}", so it is not read as a key`;
  return { message, remedy: "Put one there", start, end, put, isOfPlace: true };
}

/** Where the next key in braces begins. */
const nextKey = memo(() => new RegExp(`(?<!\\s)\\s+(${[...innerKeys()].join("|")}): `));

/** `file: a.jpg alt: Площа` */
function missingComma(text: string, key: string, start: number): ValueSlip | undefined {
  const value = text.slice(key.length);
  const closed = /^["']/.test(value) ? endOfQuoted(value, 0) : 0;
  const next = nextKey().exec(value.slice(closed));
  if (next === null || closed === undefined || (closed > 0 && next.index > 0)) return undefined;
  const at = start + key.length + closed + next.index;
  const message = `a comma is missing before "${next[1]}"`;
  return { message, remedy: "Put one there", start: at, end: at, put: "," };
}
