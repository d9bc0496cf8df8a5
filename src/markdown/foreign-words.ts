import type { StateCore, Token } from "markdown-it";

/** Cyrillic words side by side. */
const CYRILLIC = /\p{Script=Cyrillic}(?:[\p{Script=Cyrillic}\p{M}ʼ’' \u00a0-]*[\p{Script=Cyrillic}\p{M}])?/gu;

const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Says that Cyrillic words in a text in Latin letters are Ukrainian, for those who hear the page (WCAG 3.1.2). The other way
 * round letters do not tell: names and terms in Latin letters are at home in a Ukrainian text.
 */
export function foreignWords(state: StateCore): void {
  for (const block of state.tokens) {
    if (block.type === "inline" && block.children && HAS_CYRILLIC.test(block.content))
      block.children = block.children.flatMap((token) => marked(state, token));
  }
}

function marked(state: StateCore, token: Token): Token[] {
  if (token.type !== "text") return [token];
  const parts: Token[] = [];
  let at = 0;
  for (const { index, 0: words } of token.content.matchAll(CYRILLIC)) {
    const open = made(state, "foreign_open", "span", 1);
    open.attrs = [["lang", "uk"]];
    parts.push(text(state, token.content.slice(at, index)), open, text(state, words));
    parts.push(made(state, "foreign_close", "span", -1));
    at = index + words.length;
  }
  return [...parts, text(state, token.content.slice(at))];
}

function text(state: StateCore, content: string): Token {
  const token = made(state, "text", "", 0);
  token.content = content;
  return token;
}

function made(state: StateCore, type: string, tag: string, nesting: Token["nesting"]): Token {
  return new state.Token(type, tag, nesting);
}
