/** The lines of a plain text, and how they belong together. */

export interface Line {
  text: string;
  /** Counted from 1. */
  no: number;
  /** Whether an empty line stands before it. */
  isApart: boolean;
}

/** Characters of a line in texts whose lines are broken to a width. */
const NARROWEST = 50;
const WIDEST = 90;
/** Lines that a text needs before its width tells anything, and how many of them must be of it. */
const LINES_TO_TELL = 6;
const MOST = 0.8;

/** The lines that say something, each a paragraph: those that were broken to a width are joined. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let isApart = true;
  for (const [i, raw] of text.split("\n").entries()) {
    const line = raw.replace(/[\s\u200b]+/g, " ").trim();
    if (line !== "") lines.push({ text: line, no: i + 1, isApart });
    isApart = line === "";
  }
  return isBroken(lines) ? joined(lines) : lines;
}

/** Whether lines were broken to a width: most that another follows at once are about as wide. */
function isBroken(lines: readonly Line[]): boolean {
  const followed = lines.filter((_, i) => lines[i + 1]?.isApart === false);
  const asWide = followed.filter(({ text }) => text.length >= NARROWEST && text.length <= WIDEST);
  return followed.length >= LINES_TO_TELL && asWide.length >= followed.length * MOST;
}

function joined(lines: readonly Line[]): Line[] {
  const paragraphs: Line[] = [];
  for (const line of lines) {
    const before = paragraphs.at(-1);
    if (before === undefined || line.isApart || itemIn(line.text) !== undefined) paragraphs.push({ ...line });
    else before.text = /\p{L}-$/u.test(before.text) ? before.text + line.text : `${before.text} ${line.text}`;
  }
  return paragraphs;
}

export interface Item {
  isNumbered: boolean;
  text: string;
}

/** The item of a list that a line is. A dash begins what somebody says too: see `isDashed`. */
export function itemIn(line: string): Item | undefined {
  const [, bullet] = /^(?:[•·◦▪●‣⁃*■–—-])\s+(.+)$/s.exec(line) ?? [];
  if (bullet !== undefined) return { isNumbered: false, text: bullet };
  const [, numbered] = /^\d{1,2}[.)]\s+(.+)$/s.exec(line) ?? [];
  return numbered === undefined ? undefined : { isNumbered: true, text: numbered };
}

/** Whether a line begins with what may be a dash: alone it is speech, several are a list. */
export function isDashed(line: string): boolean {
  return /^[–—-]\s/.test(line);
}
