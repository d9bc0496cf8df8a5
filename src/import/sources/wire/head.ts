/** A line below a headline that says when, and by whom, a text was written. */
import type { Instant } from "../../../model/story.ts";
import { bylineIn, dateOf, isNames } from "./fields.ts";
import { behindWords } from "./words.ts";

export interface HeadLine {
  date?: Instant | undefined;
  updated?: Instant | undefined;
  /** Names of authors, as they are written. */
  names?: string | undefined;
  /** What else stands in the line. */
  rest: readonly string[];
}

/** Characters: a longer line is a part of the text. */
const LONGEST = 150;
const BETWEEN = /\s+[|•·–—]\s+|\s*[|•]\s*/;

/** The fields in a line; nothing where it has none, or says more than that. */
export function headLine(line: string, timeZone: string): HeadLine | undefined {
  if (line.length > LONGEST) return undefined;
  const whole = partOf(line, timeZone);
  if (whole !== undefined) return { ...whole, rest: [] };
  const parts = line.split(BETWEEN).filter((part) => part !== "");
  const read = parts.map((part) => partOf(part, timeZone));
  if (read.every((part) => part === undefined)) return undefined;
  return { ...Object.assign({}, ...read), rest: parts.filter((_, i) => read[i] === undefined) };
}

function partOf(part: string, timeZone: string): Omit<HeadLine, "rest"> | undefined {
  const names = bylineIn(part) ?? namesIn(behindWords("author", part));
  if (names !== undefined) return { names };
  const updated = dateIn(behindWords("updated", part), timeZone);
  if (updated !== undefined) return { updated };
  const date = dateIn(behindWords("published", part) ?? part, timeZone);
  return date === undefined ? undefined : { date };
}

function namesIn(text: string | undefined): string | undefined {
  return text !== undefined && isNames(text) ? text : undefined;
}

function dateIn(text: string | undefined, timeZone: string): Instant | undefined {
  return text === undefined ? undefined : dateOf(text, timeZone);
}
