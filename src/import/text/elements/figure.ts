import type { Element, ElementContent } from "hast";
import type { State } from "hast-util-to-mdast";
import type { Blockquote, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { ElementRule } from "../conversion-state.ts";
import { elementsIn, findElement, isElement, isEmpty } from "../tree.ts";
import { attributed } from "./quotation.ts";

/**
 * A figure: photos with the caption of each, a table or code below its caption, a quotation with who said it. What it
 * holds decides, not its class.
 */
export const figure: ElementRule = () => ({ figure: figureOf });

/** @param node whatever holds pictures or the like and, somewhere in it, a caption */
export function figureOf(state: State, node: Element): RootContent[] {
  const caption = ownCaption(node);
  const words = caption === undefined ? [] : state.toFlow(state.all(caption));
  const blocks = state.toFlow(
    state.all(caption === undefined ? node : without(node, caption)),
  ) as RootContent[];
  if (words.length === 0) return blocks;
  return captioned(blocks, words as RootContent[]);
}

function ownCaption(node: Element): Element | undefined {
  return findElement(node, (element) => {
    if (element.tagName !== "figcaption" || isEmpty(element)) return false;
    const inner = elementsIn(node).filter(({ tagName }) => tagName === "figure");
    return !inner.some((figure) => elementsIn(figure).includes(element));
  });
}

function without(node: Element, left: Element): Element {
  return {
    ...node,
    children: node.children.flatMap((child): ElementContent[] => {
      if (child === left) return [];
      return isElement(child) ? [without(child, left)] : [child];
    }),
  };
}

function captioned(blocks: RootContent[], words: RootContent[]): RootContent[] {
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === "blockquote") return [attributed(only as Blockquote, words)];
  if (only?.type === "table" || only?.type === "code") return [...words, ...blocks];
  const images = blocks.length === 1 && only !== undefined ? imagesOf(only) : [];
  const [image] = images;
  if (images.length === 1 && image !== undefined) {
    image.data = { ...image.data, caption: words };
    return blocks;
  }
  return [...blocks, ...words];
}

/** The images of a paragraph without words, also those in links. */
function imagesOf(block: RootContent): Extract<PhrasingContent, { type: "image" }>[] {
  return block.type === "paragraph" ? pictures(block) : [];
}

function pictures(
  parent: Paragraph | Extract<PhrasingContent, { type: "link" }>,
): Extract<PhrasingContent, { type: "image" }>[] {
  return parent.children.flatMap((child) =>
    child.type === "image" ? [child] : child.type === "link" ? pictures(child) : [],
  );
}
