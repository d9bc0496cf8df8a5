import type { FootnoteDefinition, FootnoteReference } from "mdast";
import type { ElementRule } from "../conversion-state.ts";
import { property } from "../tree.ts";

/** Footnotes, as `findFootnotes` leaves them. */
export const note: ElementRule = () => ({
  "note-reference": (_state, node) => {
    const label = property(node, "dataLabel");
    return { type: "footnoteReference", identifier: label, label } satisfies FootnoteReference;
  },
  note: (state, node) => {
    const label = property(node, "dataLabel");
    const children = state.toFlow(state.all(node)) as FootnoteDefinition["children"];
    return { type: "footnoteDefinition", identifier: label, label, children } satisfies FootnoteDefinition;
  },
});
