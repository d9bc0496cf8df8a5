import type { StateCore, Token } from "markdown-it";

/** Inline elements that become blocks where nothing else is in their paragraph, and what they are then called. */
const BLOCK_TYPES: Readonly<Record<string, string>> = { image: "figure", card: "card" };

/** Core rule: a paragraph that holds only photos or cards gives way to them. */
export function standalone(state: StateCore): void {
  const out: Token[] = [];
  for (let i = 0; i < state.tokens.length; i++) {
    const token = state.tokens[i] as Token;
    const elements = token.type === "paragraph_open" ? loneElements(state.tokens[i + 1] as Token) : [];
    if (elements.length === 0) {
      out.push(token);
      continue;
    }
    for (const element of elements) out.push(asBlock(element, token.level));
    i += 2;
  }
  state.tokens = out;
}

/** The elements of a paragraph that has no words; else none. */
function loneElements(paragraph: Token): Token[] {
  const elements: Token[] = [];
  for (const token of paragraph.children ?? []) {
    if (token.type in BLOCK_TYPES) elements.push(token);
    else if (!isBlank(token)) return [];
  }
  return elements;
}

function isBlank(token: Token): boolean {
  if (token.type === "softbreak" || token.type === "hardbreak") return true;
  return token.type === "text" && token.content.trim() === "";
}

function asBlock(element: Token, level: number): Token {
  return Object.assign(element, { type: BLOCK_TYPES[element.type], block: true, level });
}
