import type { StateCore, Token } from "markdown-it";

/** Types of inline elements that become blocks where they are alone in their paragraph, and the types they then have. */
type BlockTypes = Readonly<Record<string, string>>;

/** Core rule: a paragraph that contains only such elements, for example photos or cards, is replaced by them. */
export function standalone(types: BlockTypes): (state: StateCore) => void {
  return (state) => {
    const out: Token[] = [];
    for (let i = 0; i < state.tokens.length; i++) {
      const token = state.tokens[i] as Token;
      const elements =
        token.type === "paragraph_open" ? loneElements(state.tokens[i + 1] as Token, types) : [];
      if (elements.length === 0) {
        out.push(token);
        continue;
      }
      for (const element of elements) out.push(asBlock(element, token.level, types));
      i += 2;
    }
    state.tokens = out;
  };
}

/** The elements of a paragraph without words; of any other, none. */
export function loneElements(paragraph: Token, types: BlockTypes): Token[] {
  const elements: Token[] = [];
  for (const token of paragraph.children ?? []) {
    if (Object.hasOwn(types, token.type)) elements.push(token);
    else if (!isBlank(token)) return [];
  }
  return elements;
}

function isBlank(token: Token): boolean {
  if (isBreak(token)) return true;
  return token.type === "text" && token.content.trim() === "";
}

/** Whether it ends a line of the text. */
export function isBreak({ type }: Token): boolean {
  return type === "softbreak" || type === "hardbreak";
}

function asBlock(element: Token, level: number, types: BlockTypes): Token {
  return Object.assign(element, { type: types[element.type], block: true, level });
}
