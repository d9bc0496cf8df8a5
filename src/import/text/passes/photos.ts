/** Photos: each asks for its file beside the story. */
import type { Image, Link, PhrasingContent, Root, RootContent } from "mdast";
import type { Conversion } from "../conversion-state.ts";
import { isPhrase, paragraph, phrasesOf, text, wordsOf } from "../nodes.ts";
import { isPhoto } from "./paragraphs.ts";

/** Gives every image its file and its caption; what cannot be had leaves its caption as a paragraph. */
export function placePhotos(root: Root, conversion: Conversion): void {
  root.children = placed(root.children, conversion);
}

function placed(blocks: readonly RootContent[], conversion: Conversion): RootContent[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph" || block.type === "heading") {
      const captions: RootContent[] = [];
      const children = block.children.flatMap((phrase) => photoOf(phrase, conversion, captions));
      return wordsOf(children).trim() === "" && !children.some(isPhoto) && !children.some(isNote)
        ? captions
        : [{ ...block, children }, ...captions];
    }
    if (isPhrase(block)) return photoOf(block, conversion, []);
    if (!("children" in block)) return [block];
    return [{ ...block, children: placed(block.children as RootContent[], conversion) } as RootContent];
  });
}

function isNote({ type }: PhrasingContent): boolean {
  return type === "footnoteReference";
}

function photoOf(
  phrase: PhrasingContent,
  conversion: Conversion,
  captions: RootContent[],
): PhrasingContent[] {
  if (phrase.type === "image") return imageOf(phrase, conversion, captions);
  if (!("children" in phrase)) return [phrase];
  const children = phrase.children.flatMap((child) => photoOf(child, conversion, captions));
  if (children.length > 0) return [{ ...phrase, children } as PhrasingContent];
  if (phrase.type === "link") conversion.remark("left out", "a link without words", phrase, phrase.url);
  return [];
}

function imageOf(image: Image, conversion: Conversion, captions: RootContent[]): PhrasingContent[] {
  const caption = wordsOf(phrasesOf(image.data?.caption ?? [], " "))
    .replace(/\s+/g, " ")
    .trim();
  const alt = image.alt || (conversion.resolver.altOf?.(image.url) ?? "");
  const { credit } = image.data ?? {};
  const file = conversion.resolver.photo({ src: image.url, alt, caption: caption || undefined, credit });
  if (file === undefined) {
    captions.push(...(image.data?.caption ?? []));
    if (credit !== undefined) captions.push(paragraph([text(credit)]));
    return [];
  }
  for (const link of linksIn(image.data?.caption ?? []))
    conversion.remark("left out", "a link in a caption", link, link.url);
  return [{ ...image, alt, url: file, title: caption || null, data: {} }];
}

function linksIn(nodes: readonly RootContent[]): Link[] {
  return nodes.flatMap((node) => {
    if (node.type === "link") return [node];
    return "children" in node ? linksIn(node.children as RootContent[]) : [];
  });
}
