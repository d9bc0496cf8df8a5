import type { BlockRule } from "../block-rule.ts";

/** A box beside the story: a fact, a note, a warning. */
export default {
  boxes: { fact: { token: "box" }, note: { token: "box" }, warning: { token: "box" } },
} satisfies BlockRule;
