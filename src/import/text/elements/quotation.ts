import type { Element } from "hast";
import type { Blockquote, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { ElementRule } from "../conversion-state.ts";
import { text } from "../nodes.ts";
import { isElement, isEmpty, isNamed } from "../tree.ts";

/** A quotation; who said it stands in its `cite`, its `footer`, or the caption of its figure. */
export const quotation: ElementRule = () => ({
  blockquote: (state, node) => {
    const { said, by } = parted(node);
    const made: Blockquote = {
      type: "blockquote",
      children: state.toFlow(state.all(said)) as Blockquote["children"],
    };
    state.patch(node, made);
    if (by === undefined || isEmpty(by)) return made;
    return attributed(made, state.toFlow(state.all(by)) as RootContent[]);
  },
});

/** What is quoted, and the element at its end that says by whom. */
function parted(node: Element): { said: Element; by?: Element } {
  const last = node.children.findLast((child) => !isEmpty(child));
  if (last === undefined || !isElement(last)) return { said: node };
  const rest = { ...node, children: node.children.filter((child) => child !== last) };
  if (isNamed(last, "cite", "footer", "figcaption")) return { said: rest, by: last };
  if (!isNamed(last, "p")) return { said: node };
  const inner = last.children.findLast((child) => !isEmpty(child));
  if (!isElement(inner, "cite", "footer")) return { said: node };
  const others = last.children.filter((child) => child !== inner);
  const paragraph = { ...last, children: others };
  const said = isEmpty(paragraph) ? rest : { ...rest, children: [...rest.children, paragraph] };
  return { said, by: inner };
}

/** A dash before somebody's name; before a sign alone it may be what was said. */
const OWN_DASH = /^\s*(?:[—–―-]|--)(?=\s*(?:[\p{L}\p{N}"«„“(@]|$))\s*/u;

/** The quotation with who said it in its last paragraph, after a dash. */
export function attributed(quotation: Blockquote, by: readonly RootContent[]): Blockquote {
  const words = by.flatMap((block, i) => {
    const own = block.type === "paragraph" ? block.children : [];
    return i === 0 ? own : [text(" "), ...own];
  });
  const paragraph: Paragraph = { type: "paragraph", children: [text("— "), ...withoutDash(plain(words))] };
  return { ...quotation, children: [...quotation.children, paragraph] };
}

/** `cite` is set in italics by browsers, which an attribution of ours is not. */
function plain(words: PhrasingContent[]): PhrasingContent[] {
  const [only] = words;
  return words.length === 1 && only?.type === "emphasis" ? only.children : words;
}

function withoutDash([first, ...rest]: PhrasingContent[]): PhrasingContent[] {
  if (first === undefined) return [];
  return first.type === "text"
    ? [{ ...first, value: first.value.replace(OWN_DASH, "") }, ...rest]
    : [first, ...rest];
}
