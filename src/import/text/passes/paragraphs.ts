/** Paragraphs as they are read: two line breaks part them, photos that stand apart have one of their own. */
import type { Heading, Image, Link, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { isBlank, isPhrase, text, withoutEdges, wordsOf } from "../nodes.ts";

/** Shapes all paragraphs of a text. */
export function shapeParagraphs(root: Root): void {
  root.children = shaped(root.children);
}

function shaped(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph") return parted(block);
    if (block.type === "table" || !("children" in block) || isPhrase(block)) return [block];
    if (block.type === "heading") return headed(block);
    const children = shaped(block.children as RootContent[]);
    return children.length === 0 ? [] : [{ ...block, children } as RootContent];
  });
}

/** A heading without words is none; what it holds stays. */
function headed(block: Heading): RootContent[] {
  if (wordsOf(block.children).trim() !== "")
    return [{ ...block, children: withoutEdges(inOneLine(block.children)) }];
  return block.children.length === 0 ? [] : parted({ type: "paragraph", children: block.children });
}

function inOneLine(phrases: readonly PhrasingContent[]): PhrasingContent[] {
  return phrases.map((phrase) => {
    if (phrase.type === "break") return text(" ");
    return "children" in phrase
      ? ({ ...phrase, children: inOneLine(phrase.children) } as PhrasingContent)
      : phrase;
  });
}

function parted(block: Paragraph): RootContent[] {
  return atBreaks(block.children).flatMap((words) =>
    liftPhotos(words).map((children) => ({ ...block, children })),
  );
}

/** Parts phrases at two or more line breaks, also where these stand within emphasis. */
function atBreaks(phrases: readonly PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  let breaks: PhrasingContent[] = [];
  for (const phrase of phrases) {
    if (phrase.type === "break" || (breaks.length > 0 && isBlank(phrase))) {
      breaks.push(phrase);
      continue;
    }
    if (breaks.filter(({ type }) => type === "break").length > 1) parts.push([]);
    else parts.at(-1)?.push(...breaks);
    breaks = [];
    const [first, ...rest] = within(phrase);
    if (first !== undefined) parts.at(-1)?.push(first);
    for (const part of rest) parts.push([part]);
  }
  return parts.map(withoutEdges).filter((part) => part.length > 0);
}

/** A phrase, or its parts where breaks in it make several paragraphs. */
function within(phrase: PhrasingContent): PhrasingContent[] {
  if (!("children" in phrase)) return [phrase];
  if (phrase.children.filter(hasBreak).length === 0) return [phrase];
  const parts = atBreaks(phrase.children);
  return parts.map((children) => ({ ...phrase, children }) as PhrasingContent);
}

function hasBreak(phrase: PhrasingContent): boolean {
  return phrase.type === "break" || ("children" in phrase && phrase.children.some(hasBreak));
}

/** Photos that stand apart, or at either end of a paragraph on a line of their own, leave it. */
function liftPhotos(phrases: readonly PhrasingContent[]): PhrasingContent[][] {
  if (!phrases.some(isPhoto)) return [[...phrases]];
  if (phrases.every((phrase) => isPhoto(phrase) || !wordsSeen(phrase)))
    return [lineEach(phrases.filter(isPhoto))];
  const out: PhrasingContent[][] = [];
  let words: PhrasingContent[] = [];
  const close = () => {
    const part = withoutEdges(words);
    if (part.length > 0) out.push(part);
    words = [];
  };
  for (const [i, phrase] of phrases.entries()) {
    if (!isPhoto(phrase) || !standsApart(phrases, i)) words.push(phrase);
    else if (isOwnLine(phrases, i) || withoutEdges(words).length === 0) {
      close();
      out.push([phrase]);
    } else out.push([phrase]);
  }
  close();
  return out;
}

function wordsSeen(phrase: PhrasingContent): boolean {
  return phrase.type !== "break" && wordsOf([phrase]).trim() !== "";
}

function lineEach(photos: readonly PhrasingContent[]): PhrasingContent[] {
  return photos.flatMap((photo, i) => (i === 0 ? [photo] : [{ type: "text", value: "\n" } as const, photo]));
}

/** A photo, perhaps as a link. */
export function isPhoto(phrase: PhrasingContent): phrase is Image | Link {
  if (phrase.type === "image") return true;
  return phrase.type === "link" && phrase.children.some(isPhoto) && wordsOf(phrase.children).trim() === "";
}

function imageOf(photo: Image | Link): Image | undefined {
  return photo.type === "image" ? photo : (photo.children.find(isPhoto) as Image | undefined);
}

function standsApart(phrases: readonly PhrasingContent[], index: number): boolean {
  const image = imageOf(phrases[index] as Image | Link);
  return image?.data?.isApart === true || image?.data?.caption !== undefined || isOwnLine(phrases, index);
}

function isOwnLine(phrases: readonly PhrasingContent[], index: number): boolean {
  const before = phrases.slice(0, index).findLast((phrase) => !isBlank(phrase));
  const after = phrases.slice(index + 1).find((phrase) => !isBlank(phrase));
  return (before === undefined || before.type === "break") && (after === undefined || after.type === "break");
}
