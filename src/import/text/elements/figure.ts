import type { Element, ElementContent } from "hast";
import type { State } from "hast-util-to-mdast";
import type { Blockquote, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Conversion, ElementRule } from "../conversion-state.ts";
import { paragraph, text, wordsOf } from "../nodes.ts";
import {
  elementsIn,
  findElement,
  hasClass,
  isElement,
  isEmpty,
  lineOf,
  linksWithin,
  property,
} from "../tree.ts";
import { attributed } from "./quotation.ts";

/**
 * A figure: photos with the caption of each, a table or code below its caption, a quotation with who said it. What it
 * holds decides, not its class.
 */
export const figure: ElementRule = (conversion) => ({
  figure: (state, node) => figureOf(state, node, conversion),
  div: (state, node) => blocksOf(state, node),
});

function figureOf(state: State, node: Element, conversion: Conversion): RootContent[] {
  const caption = ownCaption(node);
  const credit = caption && findElement(caption, (element) => hasClass(element, CREDIT) && !isEmpty(element));
  // A credit keeps their words alone.
  for (const link of credit === undefined ? [] : linksWithin(credit))
    conversion.remark("left out", "a link in a caption", link, property(link, "href"));
  const words =
    caption === undefined ? [] : state.toFlow(state.all(credit ? without(caption, credit) : caption));
  const blocks = blocksOf(state, caption === undefined ? node : without(node, caption));
  if (caption === undefined) return blocks;
  return captioned(blocks, words as RootContent[], credit === undefined ? undefined : lineOf(credit));
}

function blocksOf(state: State, node: Element): RootContent[] {
  const blocks = state.toFlow(state.all(node)) as RootContent[];
  return node.properties.dataGallery === true ? gathered(blocks) : blocks;
}

/** Photos of a gallery stand in one paragraph. */
function gathered(blocks: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  let photos: Paragraph | undefined;
  for (const block of blocks) {
    if (block.type !== "paragraph" || !isOfPhotos(block)) {
      photos = undefined;
      out.push(block);
    } else if (photos === undefined) {
      photos = { ...block };
      out.push(photos);
    } else photos.children = [...photos.children, ...block.children];
  }
  return out;
}

function isOfPhotos(block: Paragraph): boolean {
  return imagesOf(block).length > 0 && wordsOf([block]).trim() === "";
}

const CREDIT =
  /^(?:(?:photo|image|wp|media|wp-media|caption)[-_]?credits?|credits?|media-credit|source-credit)$/i;

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

function captioned(blocks: RootContent[], own: RootContent[], credit: string | undefined): RootContent[] {
  const [only] = blocks;
  const images = blocks.length === 1 && only !== undefined ? imagesOf(only) : [];
  const [image] = images;
  if (images.length === 1 && image !== undefined) {
    image.data = { ...image.data, ...(own.length > 0 && { caption: own }), ...(credit && { credit }) };
    return blocks;
  }
  const words = credit === undefined ? own : [...own, paragraph([text(credit)])];
  if (words.length === 0) return blocks;
  if (blocks.length === 1 && only?.type === "blockquote") return [attributed(only as Blockquote, words)];
  if (only?.type === "table" || only?.type === "code") return [...words, ...blocks];
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
