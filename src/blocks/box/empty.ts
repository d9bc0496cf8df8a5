import type { StateCore, Token } from "markdown-it";
import { bodyEnv, reportWarning } from "../../markdown/body-env.ts";

const OPEN = /^(box|pull)_open$/;
/** Kinds that say themselves what they lack. */
const TOLD = new Set(["timeline", "question"]);

/** Core rule: a box with nothing in it would be an empty frame on the page. */
export function emptyBoxes(state: StateCore): void {
  for (const [i, token] of state.tokens.entries()) {
    const [, name] = OPEN.exec(token.type) ?? [];
    if (name === undefined || TOLD.has(token.info)) continue;
    const first = state.tokens[i + 1]?.type === `${name}_title_open` ? i + 4 : i + 1;
    if (state.tokens[first]?.type === `${name}_close`) reportEmpty(state, token);
  }
}

function reportEmpty(state: StateCore, open: Token): void {
  const hint = "Write its text between its two lines, or take it out.";
  reportWarning(bodyEnv(state.env), open, "the box has nothing in it", hint);
}
