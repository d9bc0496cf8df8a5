/** The lines of a YAML text as people see them: where each begins, its key and its value. */
import { endOfQuoted } from "./quotes.ts";

/** A line that contains more than white space and a comment. */
export interface Entry {
  number: number;
  text: string;
  /** Column in which it begins. */
  indent: number;
  /** Column of its key, or of its text; after the hyphens of lists. */
  column: number;
  key?: string | undefined;
  /** Columns of its value. */
  start: number;
  end: number;
}

const KEY =
  /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'[\]{}&*!|>%@`,?:-](?:[^\s:#]|\s+(?!\s|:(?:[ \t]|$))|:(?=[^ \t])|(?<=\S)#)*)\s*:(?=[ \t]|$)/u;
/** The mark of a text that begins on the next line. */
export const BLOCK = /^[|>][-+\d]{0,2}\s*(?:#.*)?$/;

export function entryOf(text: string, number: number): Entry | undefined {
  const indent = /^\s*/u.exec(text)?.[0].length ?? 0;
  if (indent === text.length || text[indent] === "#") return undefined;
  const hyphens = /^(?:- +)*/.exec(text.slice(indent))?.[0].length ?? 0;
  const column = indent + hyphens;
  const key = KEY.exec(text.slice(column))?.[0];
  const from = column + (key?.length ?? 0);
  const start = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  const end = text.trimEnd().length;
  const name = key
    ?.slice(0, -1)
    .trim()
    .replace(/^["']|["']$/g, "");
  return { number, text, indent, column, key: name, start: Math.min(start, end), end };
}

export function isBelow(line: string, indent: number): boolean {
  return line.trim() === "" || (/^\s*/.exec(line)?.[0].length ?? 0) > indent;
}

/** The offset after a text in quotes, a list in brackets or keys in braces; `undefined` where they do not end. */
export function endOfValue(whole: string): number | undefined {
  if (/^["']/.test(whole)) return endOfQuoted(whole, 0);
  let depth = 0;
  for (let at = 0; at < whole.length; at++) {
    const sign = whole[at] as string;
    if (/["']/.test(sign) && /[\s[{,]/.test(whole[at - 1] ?? " "))
      at = (endOfQuoted(whole, at) ?? whole.length) - 1;
    else if (/[[{]/.test(sign)) depth++;
    else if (/[\]}]/.test(sign) && --depth === 0) return at + 1;
  }
  return undefined;
}

/** A key with a text on its line. */
export function hasText({ key, text, start, end }: Entry): boolean {
  return key !== undefined && start < end && !/^[|>&]/.test(text.slice(start, end));
}

/** An item of a list. */
export function isItem({ indent, column }: Entry): boolean {
  return column > indent;
}

/** A key whose value comes on the next lines. */
export function isEmpty(entry: Entry | undefined): boolean {
  return entry !== undefined && entry.start >= entry.end;
}
