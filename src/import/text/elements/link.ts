import type { Link } from "mdast";
import type { ElementRule } from "../conversion-state.ts";
import { isEmpty, property } from "../tree.ts";
import { wrappedInLink } from "./phrases.ts";

/** A link, as it is written: where it leads is settled when the whole text is known. */
export const link: ElementRule = (conversion) => ({
  a: (state, node) => {
    const children = state.all(node);
    const url = property(node, "href").trim();
    if (node.properties.href === undefined) return children;
    if (isEmpty(node)) {
      if (!url.startsWith("#")) conversion.remark("left out", "a link without words", node, url);
      return children;
    }
    const made: Link = { type: "link", url, children: [] };
    state.patch(node, made);
    return wrappedInLink(made, children);
  },
});
