import type { BodyDraft } from "./draft.ts";
import { knownShortcode } from "./known-shortcodes.ts";
import { inPlace } from "./lines.ts";
import { attributesIn, type Call, closingBracket, TOKEN } from "./shortcode.ts";
import { unknownShortcode } from "./unknown-shortcodes.ts";

/** Nested deeper, shortcodes are left as they are. */
const DEPTH = 12;

/** A text whose shortcodes have become HTML. Those that nothing is known of leave what they hold, and are named. */
export function withoutShortcodes(text: string, draft: BodyDraft): string {
  return text.includes("[") ? new Expansion(text, draft, 0, DEPTH).run() : text;
}

class Expansion {
  readonly #text: string;
  readonly #lower: string;
  readonly #draft: BodyDraft;
  /** Where this text begins in the whole one. */
  readonly #start: number;
  readonly #depth: number;
  /** Where the last end of a name is. */
  readonly #lastEnds = new Map<string, number>();
  /** What stands for the ends of unknown shortcodes whose beginnings were read, the innermost last. */
  readonly #opened = new Map<string, string[]>();

  constructor(text: string, draft: BodyDraft, start: number, depth: number) {
    this.#text = text;
    this.#lower = text.toLowerCase();
    this.#draft = draft;
    this.#start = start;
    this.#depth = depth;
  }

  run(): string {
    let [out, at] = ["", 0];
    let code = 0;
    const token = new RegExp(TOKEN);
    for (let match = token.exec(this.#text); match !== null; match = token.exec(this.#text)) {
      const { name } = match.groups ?? {};
      if (name === undefined) {
        code = depthOfCode(match[0], code);
        continue;
      }
      const made = this.#made(match, code > 0);
      if (made === undefined) continue;
      out += this.#text.slice(at, match.index) + made.html;
      at = made.end;
      token.lastIndex = at;
    }
    return out + this.#text.slice(at);
  }

  /** What a shortcode becomes, and where it ends; nothing where it is none. */
  #made(match: RegExpExecArray, isInCode: boolean): { html: string; end: number } | undefined {
    const { escape: isEscaped, end: isEnd, name = "" } = match.groups ?? {};
    const from = match.index + match[0].length;
    const bracket = closingBracket(this.#text, from);
    if (bracket === undefined) return undefined;
    const end = bracket + 1;
    const lower = name.toLowerCase();
    if (isEscaped !== undefined) return this.#escaped(match.index, lower, end);
    if (isEnd !== undefined) {
      const html = this.#opened.get(lower)?.pop();
      return html === undefined ? undefined : { html, end };
    }
    const isClosed = this.#text[bracket - 1] === "/" && bracket > from;
    const call: Call = {
      name: lower,
      ...attributesIn(this.#text.slice(from, isClosed ? bracket - 1 : bracket)),
      content: undefined,
      original: this.#text.slice(match.index, end),
      offset: this.#start + match.index,
    };
    const close = isClosed ? undefined : this.#endOf(lower, end);
    // What WordPress brings along, and all that is common, has a name in small letters.
    const known = name === lower ? this.#known(call, end, close) : undefined;
    return known ?? (isInCode ? undefined : this.#unknown(call, end, close));
  }

  #known(call: Call, end: number, close: number | undefined): { html: string; end: number } | undefined {
    const known = knownShortcode(call.name, close !== undefined);
    if (known === undefined) return undefined;
    const stop = close !== undefined && known.encloses ? this.#text.indexOf("]", close) + 1 : end;
    const written = stop > end ? this.#text.slice(end, close) : undefined;
    const content = written === undefined || known.isRaw ? written : this.#inner(written, end);
    const original = this.#text.slice(call.offset - this.#start, stop);
    const html = known.make({ ...call, content, original }, this.#draft);
    return html === undefined ? undefined : { html: inPlace(html, original), end: stop };
  }

  #inner(content: string, offset: number): string {
    if (this.#depth === 0 || !content.includes("[")) return content;
    return new Expansion(content, this.#draft, this.#start + offset, this.#depth - 1).run();
  }

  #unknown(call: Call, end: number, close: number | undefined): { html: string; end: number } | undefined {
    const start = call.offset - this.#start;
    const isAlone =
      /(?:^|\n|>)[ \t]*$/.test(this.#text.slice(Math.max(0, start - 40), start)) &&
      /^[ \t]*(?:$|\n|<)/.test(this.#text.slice(end, end + 40));
    const content = close === undefined ? undefined : this.#text.slice(end, close);
    const left = unknownShortcode(call, { content, isAlone }, this.#draft);
    if (left === undefined) return undefined;
    if (close !== undefined) {
      const ends = this.#opened.get(call.name) ?? [];
      ends.push(left.end);
      this.#opened.set(call.name, ends);
    }
    return { html: inPlace(left.start, call.original), end };
  }

  /**
   * `[[gallery]]` is written where the shortcode itself is to be read; of an enclosing one up to its end.
   * @param end of its first tag
   */
  #escaped(start: number, name: string, end: number): { html: string; end: number } | undefined {
    if (this.#text[end] === "]") return { html: this.#text.slice(start + 1, end), end: end + 1 };
    const close = this.#endOf(name, end);
    const stop = close === undefined ? -1 : this.#text.indexOf("]", close);
    if (stop < 0 || this.#text[stop + 1] !== "]") return undefined;
    return { html: this.#text.slice(start + 1, stop + 1), end: stop + 2 };
  }

  /** Where the end of a shortcode is that begins before a place. */
  #endOf(name: string, from: number): number | undefined {
    const mark = `[/${name}]`;
    const last = this.#lastEnds.get(name) ?? this.#lower.lastIndexOf(mark);
    this.#lastEnds.set(name, last);
    return last < from ? undefined : this.#lower.indexOf(mark, from);
  }
}

/** How many elements of code are open after a tag. */
function depthOfCode(tag: string, depth: number): number {
  if (/^<(?:pre|code|kbd|script|style)\b/i.test(tag)) return depth + 1;
  return /^<\/(?:pre|code|kbd|script|style)\b/i.test(tag) ? Math.max(0, depth - 1) : depth;
}
