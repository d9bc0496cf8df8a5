/** Looks for what people get wrong in YAML, line by line: parsers only say what they expected, often lines later. */
import { codeOf } from "../../kit/look-alikes.ts";
import { BLOCK, type Entry, endOfValue, entryOf, hasText, isBelow, isEmpty, isItem } from "./entries.ts";
import { inQuotes, shownLine } from "./quotes.ts";
import { GLUED, gluedKey, slipOfValue, type ValueSlip } from "./values.ts";

/** Something that is wrong in a YAML text. */
export interface Slip {
  /** Line of the text, from 0. */
  line: number;
  message: string;
  hint: string;
  /** True where the line does not belong where it stands, whatever its value. */
  isOfPlace?: true;
}

/** What people type instead of a colon, and keyboards of other languages have. */
const LIKE_COLON = /^([a-z][\w-]*)\s*([：︓∶꞉=])\s*(.*)$/i;
const PLAIN_KEY = /^[a-z][\w-]*$/i;

/** The slips of a text, by line: the first of each line. */
export function slipsIn(text: string): Slip[] {
  return new Walk(text).slips;
}

class Walk {
  readonly slips: Slip[] = [];
  readonly #lines: readonly string[];
  /** What `*` may refer to. */
  readonly #names: ReadonlySet<string>;
  /** Entries with keys or hyphens that may still go on, from the outermost. */
  #open: Entry[] = [];
  #last: Entry | undefined;
  #entries: Entry[] = [];

  constructor(text: string) {
    this.#lines = text.split(/\r?\n/);
    this.#names = new Set(
      [...text.matchAll(/(?:^|[\s[{,])&([^\s,[\]{}]+)/g)].map(([, name]) => name as string),
    );
    for (let number = 0; number < this.#lines.length; ) number = this.#take(number);
  }

  /** @returns the number of the next line to check */
  #take(number: number): number {
    const entry = entryOf(this.#lines[number] as string, number);
    if (entry === undefined || entry.text.startsWith("---") || entry.text === "...") return number + 1;
    const isOut = this.#isOutOfPlace(entry) || this.#isWrongKey(entry);
    if (!isOut) return this.#takeValue(entry);
    return number + 1;
  }

  /** Reports a line that begins wrongly. */
  #isOutOfPlace(entry: Entry): boolean {
    const strange = /[^ ]/u.exec(entry.text.slice(0, entry.indent))?.[0];
    if (strange !== undefined) {
      const name = strange === "\t" ? "a tab" : `another kind of space (${codeOf(strange)})`;
      this.#move(
        entry,
        this.#nearColumn(entry),
        `the line is indented with ${name}; YAML accepts only spaces`,
      );
      return true;
    }
    const last = this.#last;
    if (last === undefined || isEmpty(last)) return false;
    if (isItem(entry)) return this.#isStrayItem(entry);
    if (entry.key === undefined) return false;
    if (entry.column > last.column && hasText(last)) return this.#isTooDeep(entry, last);
    if (entry.column >= last.column || this.#open.some(({ column }) => column === entry.column)) return false;
    if (entry.column === 0) this.#moveAllOut();
    else
      this.#move(entry, this.#nearColumn(entry), "the line begins in a column where no line above it begins");
    return true;
  }

  /** Reports an item that is not in the same column as the others of its list. */
  #isStrayItem(entry: Entry): boolean {
    const items = this.#open.filter(isItem);
    if (items.length === 0 || items.some(({ indent }) => indent === entry.indent)) return false;
    const near = nearestOf(
      entry.indent,
      items.map(({ indent }) => indent),
    );
    this.#move(entry, near, "the hyphen is not in the same column as that of the entry before");
    return true;
  }

  /** Reports a line below a text: a key that is indented too far, or more of the text, which then contains a colon. */
  #isTooDeep(entry: Entry, above: Entry): true {
    if (PLAIN_KEY.test(entry.key as string)) {
      const message = `the line is indented, though "${above.key}" above it has its text already`;
      this.#move(entry, above.column, message);
      return true;
    }
    const whole = `${above.text.slice(above.start, above.end)} ${entry.text.trim()}`;
    const text = `${above.text.slice(0, above.start)}${inQuotes(whole)}`;
    const message =
      "a text that continues over several lines contains a colon, and is read as a key and its value";
    this.#tell(entry.number, message, `Write it on one line, in quotes: ${shownLine(text)}`);
    return true;
  }

  /** Reports every key that is indented, where one that is not shows that all should begin at the left edge. */
  #moveAllOut(): void {
    const [first] = this.#entries;
    for (const entry of this.#entries.filter(({ column }) => column === first?.column))
      this.#move(entry, 0, "the line is indented, but other keys are not");
    this.#entries = [];
  }

  #move(entry: Entry, to: number, message: string): void {
    const place =
      to === 0 ? "Begin it at the left edge" : `Indent it with ${to} ${to === 1 ? "space" : "spaces"}`;
    this.#tell(entry.number, message, `${place}: ${shownLine(entry.text)}`);
    this.#note({ ...entry, indent: to, column: to + entry.column - entry.indent });
  }

  #tell(line: number, message: string, hint: string): void {
    this.slips.push({ line, message, hint, isOfPlace: true });
  }

  #nearColumn(entry: Entry): number {
    return nearestOf(entry.indent, this.#columnsFor(entry));
  }

  /** Columns in which a line may begin here. */
  #columnsFor({ text, indent }: Entry): [number, ...number[]] {
    const outer = this.#open.map((entry) => (text[indent] === "-" ? entry.indent : entry.column));
    const last = this.#last;
    if (last === undefined) return [0];
    if (isEmpty(last)) return [last.column + 2];
    return [last.column, ...outer];
  }

  /** Reports a line without a key that should have one. */
  #isWrongKey(entry: Entry): boolean {
    if (entry.key !== undefined || !this.#mayBeKey(entry)) return false;
    const { text, column, number } = entry;
    const rest = text.slice(column).trimEnd();
    const glued = GLUED.exec(rest);
    const like = LIKE_COLON.exec(rest);
    if (glued) {
      const { message, remedy, put } = gluedKey(column, column + rest.length, glued);
      this.#tell(number, message, `${remedy}: ${shownLine(text.slice(0, column) + put)}`);
    } else if (like) {
      const [, key, sign = "", value] = like;
      const line = `${text.slice(0, column)}${key}: ${value}`;
      this.#tell(
        number,
        `${sign} (${codeOf(sign)}) stands where a colon belongs`,
        `Write ${shownLine(line)}`,
      );
    } else if (/^-[^\s-]/.test(rest) && (isEmpty(this.#last) || this.#open.some(isItem))) {
      this.#tell(
        number,
        "there is no space after the hyphen",
        `Put one there: ${shownLine(rest.replace("-", "- "))}`,
      );
    } else return this.#isWithoutKey(entry, rest);
    this.#note({ ...entry, key: rest });
    return true;
  }

  #isWithoutKey(entry: Entry, rest: string): boolean {
    if (entry.indent > 0 || isItem(entry) || /^[[{"'*&!]/.test(rest)) return false;
    const hint =
      this.#last === undefined
        ? "A line has a key, a colon, a space and a value: title: …"
        : "If it belongs to the line above, indent it with two spaces; else write its key and a colon in front of it.";
    this.#tell(entry.number, "the line has no key", hint);
    return true;
  }

  /** True for a line at the left edge, or in a block that a key opens. */
  #mayBeKey(entry: Entry): boolean {
    const last = this.#last;
    if (entry.indent === 0) return true;
    return isEmpty(last) || last?.indent === entry.indent;
  }

  /** @returns the number of the line after the value */
  #takeValue(entry: Entry): number {
    const isValue = entry.key !== undefined || isItem(entry) || isEmpty(this.#last);
    this.#note(entry);
    const { number, text, start, end } = entry;
    if (!isValue) return number + 1;
    if (BLOCK.test(text.slice(start, end))) return this.#behindBlock(entry);
    const slip = slipOfValue(text, start, end, this.#names);
    if (slip === undefined) return number + 1;
    const behind = slip.isOpen ? this.#behindOpen(entry) : undefined;
    if (behind !== undefined) return behind;
    this.slips.push(slipOf(number, text, slip));
    return number + 1;
  }

  #note(entry: Entry): void {
    if (entry.key === undefined && !isItem(entry)) return;
    this.#entries.push(entry);
    this.#open = [...this.#open.filter((outer) => outer.column < entry.column), entry];
    this.#last = entry;
  }

  #behindBlock({ number, indent }: Entry): number {
    let at = number + 1;
    while (at < this.#lines.length && isBelow(this.#lines[at] as string, indent)) at++;
    return at;
  }

  /** The line after a value that continues over several lines; `undefined` where a key comes before its end. */
  #behindOpen({ number, text, start, indent }: Entry): number | undefined {
    const lines = [text.slice(start)];
    for (let at = number + 1; at < this.#lines.length; at++) {
      const line = this.#lines[at] as string;
      if (!isBelow(line, indent) && !/^\s*[\]}]/.test(line)) break;
      lines.push(line);
    }
    const whole = lines.join("\n");
    const end = endOfValue(whole);
    const below = whole.slice(0, end ?? 0).split("\n").length - 1;
    return below === 0 ? undefined : number + below + 1;
  }
}

function nearestOf(to: number, columns: readonly number[]): number {
  return columns.reduce((best, column) => (Math.abs(column - to) < Math.abs(best - to) ? column : best));
}

function slipOf(
  number: number,
  text: string,
  { message, remedy, start, end, put, isOfPlace }: ValueSlip,
): Slip {
  const hint = `${remedy}: ${shownLine(text.slice(0, start) + put + text.slice(end))}`;
  return { line: number, message, hint, ...(isOfPlace && { isOfPlace }) };
}
