import type { Paragraph, PhrasingContent } from "mdast";
import type { ElementRule } from "../conversion-state.ts";

/** What is folded away until a reader opens it: its summary in strong words, then its text. */
export const details: ElementRule = (conversion) => ({
  details: (state, node) => {
    conversion.remark("changed", "a text that can be folded away", node);
    return state.toFlow(state.all(node));
  },
  summary: (state, node) => {
    const blocks = state.toFlow(state.all(node));
    return blocks.map((block) =>
      block.type === "paragraph" || block.type === "heading" ? strong(block.children) : block,
    );
  },
});

function strong(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children: [{ type: "strong", children }] };
}
