/** Marks that mean nothing in CommonMark but do here, or that a reader of ours would warn of, get a backslash. */
import {
  ADDRESSES,
  type ForeignMark,
  LINE_MARKS,
  MARKS,
  OTHER_SPACES,
} from "../../markdown/foreign-marks.ts";

/** What stands around a piece of text. */
interface Around {
  before: string;
  after: string;
}

/** What looks like the mark of an item, and lacks the space behind it. */
const FALSE_ITEM = new RegExp(`^(\\d{0,9})([-+.)])(?=[\\p{L}«"„“${OTHER_SPACES}])(?<=^[-+]|\\d[.)])`, "u");
const SIGN = /[!-/:-@[-`{-~]/g;
const MAY_BE_MARK = /[=^{|$#&<[\]+@%~:]|!!!|www\./;

/**
 * @param safe text as CommonMark needs it
 */
export function escapedMarks(safe: string, { before, after }: Around): string {
  const begins = /(?:^|\n)$/.test(before);
  const end = /(?<!\\)(?:\\\\)*\\$/.test(safe) && /^(?:$|\n)/.test(after) ? "\\" : "";
  const text = (begins ? safe.replace(FALSE_ITEM, "$1\\$2") : safe) + end;
  if (!MAY_BE_MARK.test(text)) return text;
  const pieces = text.split(/(\\[!-/:-@[-`{-~]|&#x?[\da-fA-F]+;)/);
  return pieces.map((piece, i) => (i % 2 === 1 ? piece : unmarked(piece, i === 0 && begins))).join("");
}

function unmarked(piece: string, beginsLine: boolean): string {
  let out = piece;
  for (const marks of beginsLine ? [LINE_MARKS, MARKS, ADDRESSES] : [MARKS, ADDRESSES]) {
    for (const mark of marks) if (out.includes(mark.sign)) out = withoutMark(out, mark);
  }
  return out;
}

/** Puts a backslash before the first sign of the mark, as often as there is one. */
function withoutMark(piece: string, { pattern }: ForeignMark): string {
  let done = "";
  let rest = piece;
  for (let found = pattern.exec(rest); found !== null; found = pattern.exec(rest)) {
    SIGN.lastIndex = found.index;
    const at = SIGN.exec(rest)?.index ?? -1;
    if (at < 0) break;
    done += `${rest.slice(0, at)}\\${rest[at]}`;
    rest = rest.slice(at + 1);
    if (pattern.source.startsWith("^")) break;
  }
  return done + rest;
}
