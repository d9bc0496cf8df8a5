import type { StateCore, Token } from "markdown-it";
import { paragraph } from "./notes.ts";

/**
 * Core rule, when photos and cards have left their paragraphs: the way back to the text stands at the end of a
 * footnote's last paragraph, or in a paragraph of its own where the footnote ends with anything else.
 */
export function footnoteBacks(state: StateCore): void {
  if (!state.tokens.some(isClose)) return;
  const out: Token[] = [];
  for (const token of state.tokens) {
    if (isClose(token)) addBack(state, out, token);
    out.push(token);
  }
  state.tokens = out;
}

function isClose(token: Token): boolean {
  return token.type === "footnote_close";
}

function addBack(state: StateCore, out: Token[], close: Token): void {
  if (out.at(-1)?.type !== "paragraph_close") {
    for (const token of paragraph(state, [], "")) out.push(token);
  }
  const back = Object.assign(new state.Token("footnote_back", "", 0), { meta: close.meta });
  out.splice(-1, 0, back);
}
