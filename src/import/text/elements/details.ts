import type { Box, Paragraph, PhrasingContent } from "mdast";
import type { ElementRule } from "../conversion-state.ts";
import { isPhrase, paragraph } from "../nodes.ts";
import { property } from "../tree.ts";

/** What is folded away until a reader opens it is a box that folds: its summary is the title. */
export const details: ElementRule = () => ({
  details: (state, node) => {
    const children = state.toFlow(state.all(node)) as Box["children"];
    return { type: "box", kind: property(node, "dataKind") || "details", children } satisfies Box;
  },
  summary: (state, node) => {
    const blocks = state.toFlow(state.all(node));
    return blocks.map((block) =>
      block.type === "paragraph" || block.type === "heading" ? titleOf(block.children) : block,
    );
  },
});

function titleOf(children: PhrasingContent[]): Paragraph {
  return { ...(paragraph(children.filter(isPhrase)) as Paragraph), data: { isTitle: true } };
}
