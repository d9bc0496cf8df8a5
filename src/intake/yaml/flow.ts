import { endOfQuoted } from "./quotes.ts";

/** Where a part begins and ends. */
export type Part = readonly [start: number, end: number];

/** The parts between brackets, and where they close. */
export interface Flow {
  parts: Part[];
  /** The depth of the innermost bracket. */
  depth: number;
  end?: number;
}

/** The parts of what a bracket in a line encloses, up to `end`. */
export function flowOf(line: string, start: number, end: number): Flow {
  const parts: Part[] = [];
  let depth = 0;
  let deepest = 0;
  let from = start + 1;
  let isFresh = true;
  for (let at = start; at < end; at++) {
    const sign = line[at] as string;
    if (isFresh && depth > 0 && /["']/.test(sign)) {
      const closed = endOfQuoted(line.slice(0, end), at);
      if (closed === undefined)
        return { parts: [...parts, [from, withoutBrackets(line, end)]], depth: deepest };
      at = closed - 1;
      isFresh = false;
    } else if (sign === "[" || sign === "{") deepest = Math.max(deepest, ++depth);
    else if (sign === "]" || sign === "}") depth--;
    if (depth === 0) return { parts: [...parts, [from, at]], depth: deepest, end: at + 1 };
    if (sign === "," && depth === 1) {
      parts.push([from, at]);
      from = at + 1;
    }
    if (/\S/.test(sign)) isFresh = /[[{,:]/.test(sign);
  }
  return { parts: [...parts, [from, end]], depth: deepest };
}

/** Where a line ends without the brackets that close at its end: an open quotation should have ended before them. */
function withoutBrackets(line: string, end: number): number {
  return line.slice(0, end).replace(/(?<![\]}\s])[\]}\s]+$/, "").length;
}
