/** Straight quotation marks and apostrophes, which look the same and are told apart by what stands around them. */
import { replaceIn, type Stretch } from "../../kit/stretch.ts";
import type { Quotes, Typography } from "../languages/language.ts";
import { OBJECT } from "./untouched.ts";

const APOSTROPHE = "’";

/** What stands before a mark that opens: a space, an opening bracket, mark or dash. */
const BEFORE_OPENING = /[\s([{«„“‘¿¡–—/-]/;

/** Some of these close in other languages: “ of „…“. */
function isBeforeOpening(before: string, [, close, , innerClose]: Quotes): boolean {
  return BEFORE_OPENING.test(before) && before !== close && before !== innerClose;
}

/** What cannot follow it: a space, what closes, a mark of punctuation. An ellipsis can. */
const NOT_BEHIND_OPENING = /[\s»”)\]},;:!?]/;

const LETTER = /[\p{L}\p{M}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;

/** What may stand before an opening mark whose space somebody forgot. */
const BEFORE_FORGOTTEN_SPACE = /[.,:;]/;

/** What may follow an elided article: a number, a quotation, an object. */
const BEHIND_ELISION = /[\d"«“\uFFFC]/;

/** Characters searched for a better end of a quotation. */
const LOOK_AHEAD = 300;

/** A mark and what it turned out to be. */
interface Mark {
  at: number;
  sign: '"' | "'";
  /** What it becomes; absent where it stays. */
  set?: string;
  kind: "opening" | "closing" | "apostrophe" | "other";
  /** The closing mark of an opening one. */
  partner?: Mark;
}

/** Sets straight marks that pair, and apostrophes; others stay. A pair within a pair is one of the second level. */
export function setMarks(stretch: Stretch, typography: Typography): void {
  const { text } = stretch;
  if (!text.includes('"') && !text.includes("'")) return;
  const found = new MarkReader(text, typography).read();
  replaceIn(stretch, /["']/g, (sign, at) => found.get(at) ?? sign);
}

class MarkReader {
  readonly #text: string;
  readonly #typography: Typography;
  readonly #marks: Mark[] = [];
  readonly #open: Mark[] = [];
  /** How many marks of each sign are open. */
  readonly #opened = { '"': 0, "'": 0 };

  constructor(text: string, typography: Typography) {
    this.#text = text;
    this.#typography = typography;
  }

  /** What marks become, by where they stand. */
  read(): ReadonlyMap<number, string> {
    for (const { 0: sign, index: at } of this.#text.matchAll(/["']/g)) {
      const mark: Mark = { at, sign: sign as Mark["sign"], kind: "other" };
      this.#marks.push(mark);
      this.#judge(mark);
    }
    for (const mark of this.#open) if (mark.sign === "'") this.#judgeUnclosed(mark);
    this.#setPairs();
    return new Map(this.#marks.flatMap(({ at, set }) => (set === undefined ? [] : [[at, set] as const])));
  }

  #judge(mark: Mark): void {
    if (this.#isPrime(mark)) return;
    if (this.#isApostrophe(mark)) setApostrophe(mark);
    else if (this.#opens(mark)) {
      mark.kind = "opening";
      this.#open.push(mark);
      this.#opened[mark.sign]++;
    } else this.#close(mark);
  }

  #isApostrophe({ at, sign }: Mark): boolean {
    if (sign !== "'") return false;
    const [before, after] = [this.#text[at - 1] ?? " ", this.#text[at + 1] ?? " "];
    if (LETTER_OR_DIGIT.test(before) && LETTER.test(after)) return true;
    const { elided, apostrophes } = this.#typography;
    if (elided && BEHIND_ELISION.test(after) && elided.test(this.#text.slice(Math.max(0, at - 10), at)))
      return true;
    if (apostrophes === undefined) return false;
    if (LETTER_OR_DIGIT.test(before)) return this.#isPossessive(at);
    const rest = this.#text.slice(at + 1, at + 8);
    return (
      apostrophes.clipped.some((word) => word.test(rest)) || apostrophes.possessive.test(`${before}'${rest}`)
    );
  }

  /** `players' choice`, unless a quotation is open that ends here; `rock 'n' roll`. */
  #isPossessive(at: number): boolean {
    if (/(?<![\p{L}\p{N}])['’]n$/iu.test(this.#text.slice(Math.max(0, at - 3), at))) return true;
    if (!this.#isOpen("'")) return LETTER.test(this.#text[at - 1] as string);
    return this.#looksPossessive(at) && this.#endsBetter(at);
  }

  #looksPossessive(at: number): boolean {
    const text = this.#text;
    return /[sxz]/i.test(text[at - 1] as string) && text[at + 1] === " " && LETTER.test(text[at + 2] ?? "");
  }

  /** Whether an open quotation ends more plausibly later, before another one begins. */
  #endsBetter(at: number): boolean {
    const text = this.#text;
    for (
      let next = text.indexOf("'", at + 1);
      next >= 0 && next < at + LOOK_AHEAD;
      next = text.indexOf("'", next + 1)
    ) {
      const before = text[next - 1] as string;
      if (isBeforeOpening(before, this.#typography.quotes) || before === '"') return false;
      const isWithinWord = LETTER_OR_DIGIT.test(before) && LETTER.test(text[next + 1] ?? " ");
      if (!isWithinWord && !this.#looksPossessive(next)) return true;
    }
    return false;
  }

  #isOpen(sign: Mark["sign"]): boolean {
    return this.#opened[sign] > 0;
  }

  /** Feet and inches. */
  #isPrime({ at, sign }: Mark): boolean {
    const before = this.#text.slice(Math.max(0, at - 6), at);
    return sign === "'"
      ? /\d$/.test(before) && /\d/.test(this.#text[at + 1] ?? "")
      : /\d['’′]\d{1,2}$/.test(before);
  }

  #opens({ at, sign }: Mark): boolean {
    const before = this.#text[at - 1];
    const after = this.#text[at + 1] ?? " ";
    const isFirst =
      before === undefined ||
      isBeforeOpening(before, this.#typography.quotes) ||
      this.#isOpeningMark(at - 1) ||
      (before === OBJECT && !this.#isOpen(sign)) ||
      (sign === '"' && BEFORE_FORGOTTEN_SPACE.test(before) && !this.#isOpen(sign) && LETTER.test(after));
    if (!isFirst) return false;
    if (after === " " && this.#typography.hasSpacedQuotes) return !this.#isOpen('"');
    if (after === ".") return this.#text.startsWith("..", at + 1);
    return !NOT_BEHIND_OPENING.test(after);
  }

  /** An elided article counts: `l'"Obs"`. */
  #isOpeningMark(at: number): boolean {
    const mark = this.#marks.at(-2);
    if (mark?.at === at)
      return mark.kind === "opening" || (mark.kind === "apostrophe" && this.#typography.elided !== undefined);
    return (
      this.#typography.elided !== undefined &&
      this.#text[at] === APOSTROPHE &&
      LETTER.test(this.#text[at - 1] ?? "")
    );
  }

  #close(mark: Mark): void {
    const before = this.#text[mark.at - 1] ?? " ";
    if (/\s/.test(before) && !(before === " " && this.#typography.hasSpacedQuotes)) return;
    if (!this.#isOpen(mark.sign)) {
      if (mark.sign === "'" && this.#typography.apostrophes && LETTER.test(before)) setApostrophe(mark);
      return;
    }
    mark.kind = "closing";
    for (let last = this.#takeLast(); ; last = this.#takeLast()) {
      if (last.sign === mark.sign) {
        last.partner = mark;
        return;
      }
      this.#judgeUnclosed(last);
    }
  }

  #takeLast(): Mark {
    const last = this.#open.pop() as Mark;
    this.#opened[last.sign]--;
    return last;
  }

  /** Where words begin with apostrophes, a mark that opens and never closes is the apostrophe of a clipped word. */
  #judgeUnclosed(mark: Mark): void {
    const after = this.#text.slice(mark.at + 1, mark.at + 4);
    if (mark.sign === "'" && this.#typography.apostrophes?.cut.test(after)) setApostrophe(mark);
    else mark.kind = "other";
  }

  #setPairs(): void {
    const [open, close, innerOpen, innerClose] = this.#typography.quotes;
    const outer = new Outside(this.#text, open.charAt(0), close.charAt(close.length - 1));
    const ends: number[] = [];
    for (const mark of this.#marks) {
      const { partner } = mark;
      if (partner === undefined || partner.at === mark.at + 1) continue;
      while (ends.length > 0 && (ends.at(-1) as number) < mark.at) ends.pop();
      const isSingle = this.#typography.hasSingleQuotes && mark.sign === "'";
      const isInner = isSingle || (ends.length + outer.depthAt(mark.at)) % 2 === 1;
      mark.set = isInner ? innerOpen : open;
      partner.set = isInner ? innerClose : close;
      if (!isSingle) ends.push(partner.at);
    }
  }
}

function setApostrophe(mark: Mark): void {
  mark.kind = "apostrophe";
  mark.set = APOSTROPHE;
}

/** How many quotations are open at a place whose marks were set already. */
class Outside {
  readonly #text: string;
  readonly #open: string;
  readonly #close: string;
  readonly #none: boolean;
  #at = 0;
  #depth = 0;

  constructor(text: string, open: string, close: string) {
    this.#text = text;
    this.#open = open;
    this.#close = close;
    this.#none = !text.includes(open);
  }

  /** @param at not before that of the last call */
  depthAt(at: number): number {
    if (this.#none) return 0;
    for (; this.#at < at; this.#at++) {
      const character = this.#text[this.#at];
      if (character === this.#open) this.#depth++;
      else if (character === this.#close && this.#depth > 0) this.#depth--;
    }
    return this.#depth;
  }
}
