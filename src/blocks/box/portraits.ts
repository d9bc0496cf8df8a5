import type { StateCore } from "markdown-it";
import { boxesIn, hasBox } from "./boxes-in.ts";

/** Core rule, when photos have left their paragraphs: the first of a profile is its portrait. */
export function portraits(state: StateCore): void {
  if (!hasBox(state.tokens, "box_open", "profile")) return;
  for (const { open, close } of boxesIn(state.tokens, "box", "profile")) {
    const inner = state.tokens.slice(open + 1, close);
    const photo = inner.find(({ type }) => type === "figure");
    if (photo !== undefined) photo.type = "portrait";
  }
}
