/** Markdown cut into code, into the tags of a system, and into what remains. */

/** A tag of a system's own, such as a shortcode. */
export interface Tag {
  /** `single` and `open` are told apart by whether something closes them. */
  form: "open" | "close" | "single";
  name: string;
  /** What stands between the name and the end of the tag, unread. */
  inside: string;
  /** As it is written. */
  raw: string;
  /** What stands between a tag and what closes it, where that is not markdown: code, comments. */
  verbatim?: string | undefined;
}

export type Piece =
  | { is: "text"; text: string; line: number }
  | { is: "code"; text: string; line: number }
  | { is: "tag"; tag: Tag; line: number; column: number }
  /** Something of the system's that is only another way to write a text. */
  | { is: "escaped"; text: string; raw: string; line: number };

export interface Reader {
  /** What the tags may begin with; sticky. */
  begins: RegExp;
  /** Reads what begins at this offset; nothing where it is only text. */
  read(text: string, at: number): { tag: Tag; end: number } | { escaped: string; end: number } | undefined;
  /** Also within code, such as the escaped tags of a manual. */
  inCode?(code: string): string;
}

const FENCE = /^(?:[ \t]*(?:>|[-*+]|\d+[.)])[ \t]+|[ \t]*>)*[ \t]*(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})/;
const ELEMENTS = /<(pre|code|script|style|textarea)\b[^>]*>/iy;
/** ```` ```js{1,3} ````: the language ends before the lines that are marked. */
const MARKED_LINES = /^([ \t>]*(?:`{3,}|~{3,})[\w+#.-]+)(?=\{)/;

/** Signs with which nothing begins. */
const PLAIN = /[^\\`<{\n]+/y;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** @param reader none where the system has no tags */
export function scan(text: string, reader?: Reader): Piece[] {
  return new Scanner(text, reader).pieces();
}

class Scanner {
  readonly #text: string;
  readonly #reader: Reader | undefined;
  readonly #pieces: Piece[] = [];
  #at = 0;
  #from = 0;
  #line = 0;
  #isInList = false;

  constructor(text: string, reader: Reader | undefined) {
    this.#text = text;
    this.#reader = reader;
  }

  pieces(): Piece[] {
    const text = this.#text;
    while (this.#at < text.length) {
      if ((this.#at === 0 || text[this.#at - 1] === "\n") && (this.#blockOfCode() || this.#tag())) continue;
      this.#step();
    }
    this.#textUntil(text.length);
    return this.#pieces;
  }

  #step(): void {
    const text = this.#text;
    PLAIN.lastIndex = this.#at;
    if (PLAIN.test(text)) this.#at = PLAIN.lastIndex;
    if (this.#at >= text.length || (text[this.#at] === "\n" && ++this.#at > 0)) return;
    const sign = text[this.#at] as string;
    if (sign === "\\" && !this.#tagBegins()) this.#at += 2;
    else if (sign === "`") this.#span();
    else if (sign === "<" && this.#element()) return;
    else if (!this.#tag()) this.#at++;
  }

  #tagBegins(): boolean {
    const { begins } = this.#reader ?? {};
    if (begins === undefined) return false;
    begins.lastIndex = this.#at;
    return begins.test(this.#text);
  }

  #tag(): boolean {
    if (!this.#tagBegins()) return false;
    const found = this.#reader?.read(this.#text, this.#at);
    if (found === undefined) return false;
    const start = this.#at;
    this.#textUntil(start);
    const raw = this.#text.slice(start, found.end);
    const column = start - (this.#text.lastIndexOf("\n", start - 1) + 1);
    if ("tag" in found) this.#pieces.push({ is: "tag", tag: found.tag, line: this.#line, column });
    else this.#pieces.push({ is: "escaped", text: found.escaped, raw, line: this.#line });
    this.#passOver(found.end);
    return true;
  }

  /** A fence and what it encloses, or lines that are indented by four columns below an empty one. */
  #blockOfCode(): boolean {
    const text = this.#text;
    const end = endOfLine(text, this.#at);
    const line = text.slice(this.#at, end);
    const fence = FENCE.exec(line)?.[1];
    if (fence !== undefined) return this.#code(endOfFence(text, end, fence));
    if (line.trim() !== "" && !/^(?: {2,}|\t)/.test(line)) this.#isInList = LIST_ITEM.test(line);
    if (!this.#isInList && /^(?: {4}|\t)/.test(line) && line.trim() !== "" && this.#isBelowEmptyLine())
      return this.#code(endOfIndented(text, this.#at));
    return false;
  }

  #isBelowEmptyLine(): boolean {
    return this.#at === 0 || /(?:^|\n)[ \t]*\n$/.test(this.#text.slice(Math.max(0, this.#at - 80), this.#at));
  }

  /** A span of code ends within its paragraph, by as many backticks. */
  #span(): void {
    const text = this.#text;
    const run = /`+/y;
    run.lastIndex = this.#at;
    const marks = run.exec(text)?.[0] ?? "`";
    const paragraph = /\n[ \t]*\n/g;
    paragraph.lastIndex = this.#at;
    const limit = paragraph.exec(text)?.index ?? text.length;
    const closing = new RegExp(`(?<!\`)${marks}(?!\`)`, "g");
    closing.lastIndex = this.#at + marks.length;
    const found = closing.exec(text);
    if (found !== null && found.index < limit) this.#code(found.index + marks.length);
    else this.#at += marks.length;
  }

  #element(): boolean {
    ELEMENTS.lastIndex = this.#at;
    const name = ELEMENTS.exec(this.#text)?.[1];
    if (name === undefined) return false;
    const closing = new RegExp(`</${name}\\s*>`, "gi");
    closing.lastIndex = this.#at;
    const found = closing.exec(this.#text);
    return found !== null && this.#code(found.index + found[0].length);
  }

  #code(end: number): true {
    this.#textUntil(this.#at);
    const code = this.#text.slice(this.#at, end);
    const shown = this.#reader?.inCode?.(code) ?? code;
    this.#pieces.push({ is: "code", text: shown.replace(MARKED_LINES, "$1 "), line: this.#line });
    this.#passOver(end);
    return true;
  }

  #textUntil(end: number): void {
    if (end <= this.#from) return;
    const text = this.#text.slice(this.#from, end);
    this.#pieces.push({ is: "text", text, line: this.#line });
    this.#line += countLines(text);
    this.#from = end;
  }

  #passOver(end: number): void {
    this.#line += countLines(this.#text.slice(this.#from, end));
    this.#from = end;
    this.#at = end;
  }
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** The offset after the closing fence, or the end of the text. */
function endOfFence(text: string, from: number, fence: string): number {
  const closing = new RegExp(`^(?:[ \\t]*>)*[ \\t]*\\${fence[0]}{${fence.length},}[ \\t]*$`);
  for (let at = from + 1; at < text.length; ) {
    const end = endOfLine(text, at);
    if (closing.test(text.slice(at, end))) return end;
    at = end + 1;
  }
  return text.length;
}

/** Indented code goes on over empty lines. */
function endOfIndented(text: string, from: number): number {
  let last = from;
  for (let at = from; at < text.length; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    if (/^(?: {4}|\t)/.test(line) && line.trim() !== "") last = end;
    else if (line.trim() !== "") break;
    at = end + 1;
  }
  return last;
}
