import type { BlockRule } from "../block-rule.ts";

/** Code, between fences or indented. It keeps its own lines. */
export default {
  text: { fence: ({ content }) => content, code_block: ({ content }) => content },
} satisfies BlockRule;
