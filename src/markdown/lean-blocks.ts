import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from "markdown-it";

/**
 * A token with the fields that markdown-it gives it. Its own constructor, as it is compiled, defines each of them by a call
 * of a helper, which takes several times as long as making the object.
 */
class LeanToken {
  map: [number, number] | null = null;
  level = 0;
  children: Token[] | null = null;
  content = "";
  markup = "";
  info = "";
  block = false;
  hidden = false;
  type: string;
  tag: string;
  attrs: [string, string][] | null = null;
  nesting: -1 | 0 | 1;
  meta: unknown = null;

  constructor(type: string, tag: string, nesting: -1 | 0 | 1) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
  }
}
Object.setPrototypeOf(LeanToken.prototype, MarkdownIt.Token.prototype);

/** The same as `new Token`. */
export function newToken(type: string, tag: string, nesting: -1 | 0 | 1): Token {
  return new LeanToken(type, tag, nesting) as LeanToken & Token;
}

const TAB = 0x09;
const SPACE = 0x20;

/** markdown-it's state of blocks, which finds lines by searching for their ends rather than by looking at each character. */
export class LeanBlocks extends MarkdownIt.StateBlock {
  constructor(source: string, md: Parser, env: Env, tokens: Token[]) {
    super("", md, env, tokens);
    this.src = source;
    for (const marks of [this.bMarks, this.eMarks, this.tShift, this.sCount, this.bsCount]) marks.length = 0;
    for (let start = 0; start < source.length; ) start = this.#addLine(start) + 1;
    this.lineMax = this.bMarks.length;
    this.#add(source.length, source.length, 0, 0);
  }

  /** Adds the line that starts there; a last one of nothing but white space is none. @returns where it ends */
  #addLine(start: number): number {
    const found = this.src.indexOf("\n", start);
    const end = found < 0 ? this.src.length : found;
    let at = start;
    let columns = 0;
    for (; at < end; at++) {
      const code = this.src.charCodeAt(at);
      if (code === TAB) columns += 4 - (columns % 4);
      else if (code === SPACE) columns++;
      else break;
    }
    if (found >= 0 || at < end) this.#add(start, end, at - start, columns);
    return end;
  }

  #add(start: number, end: number, indent: number, columns: number): void {
    this.bMarks.push(start);
    this.eMarks.push(end);
    this.tShift.push(indent);
    this.sCount.push(columns);
    this.bsCount.push(0);
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = newToken(type, tag, nesting);
    token.block = true;
    if (nesting < 0) this.level--;
    token.level = this.level;
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }
}
