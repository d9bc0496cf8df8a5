import type { StateCore } from "markdown-it";
import { boxesIn, hasBox } from "./boxes-in.ts";

/** Core rule: the lines of a poem stay lines. */
export function verses(state: StateCore): void {
  if (!hasBox(state.tokens, "box_open", "poem")) return;
  for (const { open, close } of boxesIn(state.tokens, "box", "poem"))
    for (const { children } of state.tokens.slice(open, close))
      for (const token of children ?? []) {
        if (token.type === "softbreak") Object.assign(token, { type: "hardbreak", tag: "br" });
      }
}
