import type { MarkdownIt as Parser } from "markdown-it";
import MarkdownIt, { type Env, type StateCore, type Token } from "markdown-it";
import { bodyEnv } from "./body-env.ts";
import { newToken } from "./lean-blocks.ts";

/** markdown-it gives lines to blocks only; this state also gives every inline token the line on which it begins. */
export class LocatedInline extends MarkdownIt.StateInline {
  #line: number;
  #nextBreak: number;

  constructor(source: string, md: Parser, env: Env, tokens: Token[]) {
    super(source, md, env, tokens);
    this.#line = bodyEnv(this.env).line;
    this.#nextBreak = source.indexOf("\n");
  }

  override pushPending(): Token {
    this.#readTo(this.pos - 1);
    return this.#locate(super.pushPending());
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    this.#readTo(type === "hardbreak" ? this.pos + 1 : this.pos);
    bodyEnv(this.env).line = this.#line;
    return this.#locate(token);
  }

  #locate(token: Token): Token {
    token.map = [this.#line, this.#line + 1];
    return token;
  }

  #readTo(position: number): void {
    while (this.#nextBreak !== -1 && this.#nextBreak <= position) {
      this.#line++;
      this.#nextBreak = this.src.indexOf("\n", this.#nextBreak + 1);
    }
  }
}

/** What an inline rule may match; most paragraphs have none of it, and become one token. */
const MAY_BE_MARKUP = /[\n&*<[\\^_`~]|:\/\/|==/;

/** Replaces markdown-it's core rule `inline`: does the same, and tells the inline parser on which line it is. */
export function inlineWithLines(state: StateCore): void {
  const env = bodyEnv(state.env);
  for (const token of state.tokens) {
    if (token.map) env.line = token.map[0];
    if (token.type !== "inline") continue;
    token.map ??= [env.line, env.line + 1];
    if (MAY_BE_MARKUP.test(token.content)) {
      state.md.inline.parse(token.content, state.md, env, token.children ?? []);
    } else if (token.content !== "") {
      token.children?.push(plainText(token.content, env.line));
    }
  }
}

function plainText(content: string, line: number): Token {
  const token = newToken("text", "", 0);
  token.content = content;
  token.map = [line, line + 1];
  return token;
}
