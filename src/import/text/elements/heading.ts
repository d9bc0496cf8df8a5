import type { Element } from "hast";
import type { State } from "hast-util-to-mdast";
import type { Heading, RootContent } from "mdast";
import type { ElementRule } from "../conversion-state.ts";
import { isPhrase } from "../nodes.ts";

/** A heading; what is no phrase in it, such as a figure, follows it. Levels are set when all are known. */
export const heading: ElementRule = () => {
  const rule = (state: State, node: Element) => {
    const children = state.all(node);
    const made: Heading = {
      type: "heading",
      depth: Number(node.tagName.slice(1)) as Heading["depth"],
      children: children.flatMap((child) => (isPhrase(child) ? [child] : wordsOf(child))),
    };
    state.patch(node, made);
    const place = node.properties.dataPlace;
    if (typeof place === "number") made.data = { place };
    return [made, ...children.filter((child) => !isPhrase(child) && wordsOf(child).length === 0)];
  };
  return { h1: rule, h2: rule, h3: rule, h4: rule, h5: rule, h6: rule };
};

function wordsOf(block: RootContent): Heading["children"] {
  return block.type === "paragraph" || block.type === "heading" ? block.children : [];
}
