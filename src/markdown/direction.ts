import type { StateCore, Token } from "markdown-it";
import { type Lang, languageOf } from "../i18n/lang.ts";
import { mayTurn } from "../kit/direction.ts";

/** Core rule: blocks with words that are written the other way than those of the language take the direction of their first letter. */
export function directionIn(lang: Lang): (state: StateCore) => void {
  const { direction } = languageOf(lang);
  return ({ src, tokens }) => {
    if (direction === "ltr" && !mayTurn(src, direction)) return;
    for (const [i, block] of tokens.entries()) {
      if (block.type === "inline" && mayTurn(block.content, direction))
        holderOf(tokens, i)?.attrSet("dir", "auto");
    }
  };
}

/** The token of the element that the text stands in; the paragraphs of a tight list have none. */
function holderOf(tokens: readonly Token[], at: number): Token | undefined {
  return tokens.slice(Math.max(0, at - 2), at).findLast(({ nesting, hidden }) => nesting === 1 && !hidden);
}
