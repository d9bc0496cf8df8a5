/** Marks that mean nothing in CommonMark but do here, or that a reader of ours would warn of, get a backslash. */
import {
  ADDRESSES,
  type ForeignMark,
  LINE_MARKS,
  MARKS,
  OTHER_SPACES,
} from "../../markdown/foreign-marks.ts";

/** Where a piece of text stands. */
export interface Place {
  /** It is the first of its line, or of its heading or cell. */
  begins: boolean;
  /** It is the last of its paragraph. */
  ends: boolean;
  isInCell: boolean;
  isInLink: boolean;
  /** It is the first within the brackets of a link. */
  opensLink: boolean;
  /** Emphasis ends or begins right beside it. */
  isBehindMark: boolean;
  isBeforeMark: boolean;
  /** What follows it. */
  after: string;
}

/** What looks like the mark of an item, and lacks the space behind it. */
const FALSE_ITEM = new RegExp(`^(\\d{0,9})([-+.)])(?=[\\p{L}«"„“${OTHER_SPACES}])(?<=^[-+]|\\d[.)])`, "u");
/** The last backslash of an odd number of them. */
const LAST_BACKSLASH = /(?<!\\)(?:\\\\)*\\$/;
const SIGN = /[!-/:-@[-`{-~]/g;
/** The other signs of an address belong to it. */
const OF_ADDRESS = /^(?:@|www\.)$/;
const MAY_BE_MARK = /[=^{|$#&<[\]+@%~:]|!!!|www\./;
/** What a reader takes as one sign. */
const ESCAPED = /(\\[\s\S]|&#x?[\da-fA-F]+;)/;

/** @param safe text as CommonMark needs it */
export function escapedMarks(
  safe: string,
  { begins, ends, isInCell, after, isBehindMark, isBeforeMark, isInLink, opensLink }: Place,
): string {
  let text = begins ? safe.replace(FALSE_ITEM, "$1\\$2") : safe;
  text = text.replace(UNDERSCORES, (found) => "\\_".repeat(found.length - 1));
  if (text.includes("_")) text = text.replace(BARE_BACKSLASH, "\\\\");
  // A bracket and a circumflex begin a footnote.
  if (opensLink && text.startsWith("^")) text = `\\${text}`;
  if (isInLink) text = text.replace(ADDRESS_WITH_MARKS, "\\$&");
  if (ends && LAST_BACKSLASH.test(text)) text += "\\";
  if (begins && text === ":" && after.trim() === "") return "\\:";
  if (text.endsWith("^") && after.startsWith("[")) text = `${text.slice(0, -1)}\\^`;
  if (isInCell) text = text.replace(STROKES, (found) => "&#124;".repeat(found.length / 2));
  if (!MAY_BE_MARK.test(text)) return text;
  // Behind a link they would raise or lower what follows.
  if (!begins && /^[\^~]/.test(text)) text = `\\${text}`;
  text = withoutMarks(text);
  // A letter beside a mark of emphasis may become a reference, which parts the text that is searched.
  if (isBehindMark && LETTER.test(text.slice(0, 1))) text = text.slice(0, 1) + withoutMarks(text.slice(1));
  if (isBeforeMark && LETTER.test(text.slice(-1))) text = withoutMarks(text.slice(0, -1)) + text.slice(-1);
  if (begins) text = withoutLineMarks(text);
  if (begins && isBeforeMark) text = withoutLineMarks(text.slice(0, -1)) + text.slice(-1);
  return text;
}

type OwnMark = Pick<ForeignMark, "sign" | "pattern">;

/** Marks that mean something here, and so are none of those that readers would see. */
const HIGHLIGHT: OwnMark = { sign: "==", pattern: /(?<!=)={2,}(?=[^\s=]|$)/ };
const RAISED: OwnMark = { sign: "^", pattern: /(?<=[\p{L}\p{N})])\^/u };
const LOWERED: OwnMark = { sign: "~", pattern: /(?<=[\p{L}\p{N})])~/u };
const BOX: OwnMark = { sign: ":::", pattern: /^:{3,}/ };
/** It explains the line above it, or nothing at all. */
const DEFINITION: OwnMark = { sign: ":", pattern: /^:(?=\s)/ };
/** An address of mail between angle brackets is a link, whatever sign it begins with. */
const MAIL: OwnMark = { sign: "<", pattern: /<(?=[^\s<>@]+@[^\s<>@]+>)/ };

/** Of addresses those of mail first: what follows their sign may be one of the others. */
const ALL_MARKS: readonly OwnMark[] = [...MARKS, HIGHLIGHT, RAISED, LOWERED, MAIL, ...ADDRESSES.toReversed()];
const LETTER = /[\p{L}\p{N}]/u;

function withoutMarks(text: string): string {
  let out = text;
  for (const mark of ALL_MARKS) out = withoutMark(out, mark, false);
  return out;
}

/** One that escapes nothing: what follows it begins a new text. */
const BARE_BACKSLASH = /(?<!\\)\\(?=[\p{L}\p{N}])/gu;
/** One that is escaped, and others. */
const UNDERSCORES = /\\_{2,}/g;
/** The label of a link ends within an address whose end is not plain. */
const ADDRESS_WITH_MARKS = /:\/\/(?=\S*[\\[\]*_`<])/g;

function withoutLineMarks(text: string): string {
  let out = text;
  for (const mark of [...LINE_MARKS, BOX, DEFINITION]) out = withoutMark(out, mark, true);
  return out;
}

/** A cell takes the backslash off a stroke before anything else is read. */
const STROKES = /(?:\\\|){2,}/g;

/** Puts a backslash before the first sign of the mark, as often as there is one. */
function withoutMark(text: string, mark: OwnMark, firstOnly: boolean): string {
  if (!text.includes(mark.sign)) return text;
  const pieces = text.split(ESCAPED);
  return pieces
    .map((piece, i) => (i % 2 === 1 || (firstOnly && i > 0) ? piece : escapedIn(piece, mark)))
    .join("");
}

function escapedIn(piece: string, { pattern, sign }: OwnMark): string {
  let done = "";
  let rest = piece;
  for (let found = pattern.exec(rest); found !== null; found = pattern.exec(rest)) {
    SIGN.lastIndex = found.index + (OF_ADDRESS.test(sign) ? found[0].indexOf(sign) : 0);
    const at = SIGN.exec(rest)?.index ?? -1;
    if (at < 0) break;
    done += `${rest.slice(0, at)}\\${rest[at]}`;
    rest = rest.slice(at + 1);
    if (pattern.source.startsWith("^")) break;
  }
  return done + rest;
}
