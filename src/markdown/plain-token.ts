import MarkdownIt, { type Token as MarkdownToken } from "markdown-it";

const { Token, StateBlock } = MarkdownIt;

/**
 * A token of markdown-it with the same fields and methods. Its own constructor defines each field as a property, which
 * is slow.
 */
class PlainToken implements Fields {
  type: string;
  tag: string;
  nesting: -1 | 0 | 1;
  attrs: Fields["attrs"] = null;
  map: Fields["map"] = null;
  level = 0;
  children: Fields["children"] = null;
  content = "";
  markup = "";
  info = "";
  meta: Fields["meta"] = null;
  block = false;
  hidden = false;

  constructor(type: string, tag: string, nesting: -1 | 0 | 1) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
  }
}
Object.setPrototypeOf(PlainToken.prototype, Token.prototype);

type Fields = Omit<MarkdownToken, "attrIndex" | "attrPush" | "attrSet" | "attrGet" | "attrJoin">;

export function plainToken(type: string, tag: string, nesting: -1 | 0 | 1): MarkdownToken {
  return new PlainToken(type, tag, nesting) as unknown as MarkdownToken;
}

/** markdown-it's state of blocks, with such tokens. */
export class PlainBlocks extends StateBlock {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): MarkdownToken {
    const token = plainToken(type, tag, nesting);
    token.block = true;
    if (nesting < 0) this.level--;
    token.level = this.level;
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }
}
