import type { StateBlock } from "markdown-it";

const COLON = 0x3a;
const FENCE = /^(`{3,}|~{3,})/;

/** How many colons a line begins with, if it may be one of a box: three or more, indented by less than code is; else 0. */
export function colonsAt(state: StateBlock, line: number): number {
  const first = (state.bMarks[line] as number) + (state.tShift[line] as number);
  if (state.src.charCodeAt(first) !== COLON) return 0;
  if ((state.sCount[line] as number) - state.blkIndent >= 4) return 0;
  let at = first;
  while (at < (state.eMarks[line] as number) && state.src.charCodeAt(at) === COLON) at++;
  return at - first >= 3 ? at - first : 0;
}

/**
 * Where the box ends that begins on the line: at a line of as many colons, and nothing else. Boxes within it have another
 * number of them, or as many and an end of their own. Without such a line it ends with what it stands in.
 */
export function boxEnd(state: StateBlock, start: number, limit: number): BoxEnd {
  const end = endOf(state, start, limit, true);
  // Code may begin behind the mark of an item, where its first line is not known as one: then colons in code count.
  return end.isClosed ? end : endOf(state, start, limit, false);
}

interface BoxEnd {
  end: number;
  isClosed: boolean;
}

function endOf(state: StateBlock, start: number, limit: number, mindsCode: boolean): BoxEnd {
  const own = colonsAt(state, start);
  let open = 1;
  let fence = "";
  for (let line = start + 1; line < limit; line++) {
    if (!state.isEmpty(line) && (state.sCount[line] as number) < state.blkIndent)
      return { end: line, isClosed: false };
    if (mindsCode) fence = fenceAfter(state, line, fence);
    if (fence !== "" || colonsAt(state, line) !== own) continue;
    if (!isBare(state, line, own)) open++;
    else if (--open === 0) return { end: line, isClosed: true };
  }
  return { end: limit, isClosed: false };
}

function isBare(state: StateBlock, line: number, colons: number): boolean {
  const first = (state.bMarks[line] as number) + (state.tShift[line] as number);
  return state.src.slice(first + colons, state.eMarks[line]).trim() === "";
}

/** The mark of the code that is open after the line; empty for none. */
function fenceAfter(state: StateBlock, line: number, open: string): string {
  const first = (state.bMarks[line] as number) + (state.tShift[line] as number);
  const code = state.src.charCodeAt(first);
  if (code !== 0x60 && code !== 0x7e) return open;
  const text = state.src.slice(first, state.eMarks[line]);
  const mark = FENCE.exec(text)?.[0];
  if (mark === undefined) return open;
  if (open === "") return mark;
  return text.trim() === mark && mark.startsWith(open) ? "" : open;
}
