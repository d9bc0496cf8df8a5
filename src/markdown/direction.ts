import type { StateCore, Token } from "markdown-it";
import { isRightToLeft } from "../kit/direction.ts";

/** Core rule: blocks with words that are written from right to left go by their first letter. */
export function direction(state: StateCore): void {
  if (!isRightToLeft(state.src)) return;
  for (const [i, block] of state.tokens.entries()) {
    if (block.type === "inline" && isRightToLeft(block.content))
      holderOf(state.tokens, i)?.attrSet("dir", "auto");
  }
}

/** The token of the element that the text stands in; the paragraphs of a tight list have none. */
function holderOf(tokens: readonly Token[], at: number): Token | undefined {
  return tokens.slice(Math.max(0, at - 2), at).findLast(({ nesting, hidden }) => nesting === 1 && !hidden);
}
