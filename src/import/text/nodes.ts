/** What nodes of markdown carry from one step to the next. */
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from "mdast";

declare module "mdast" {
  /** A box, `:::kind Title` … `:::`. Its title is a first paragraph that says so. */
  interface Box extends Parent {
    type: "box";
    kind: string;
    children: (BlockContent | DefinitionContent)[];
  }

  interface BlockContentMap {
    box: Box;
  }

  interface RootContentMap {
    box: Box;
  }

  interface ParagraphData {
    /** It is the title of its box. */
    isTitle?: boolean;
  }

  interface ImageData {
    /** It stands apart from the words around it. */
    isApart?: boolean;
    /** The words below it. */
    caption?: readonly RootContent[];
    /** Who made it, where the caption says so in an element of its own. */
    credit?: string;
  }

  interface LinkData {
    /** An address alone in its paragraph, which is to stay as it is written. */
    isLone?: boolean;
  }

  interface HeadingData {
    /** The number by which links within the text know it. */
    place?: number;
  }
}

export type Block = BlockContent | DefinitionContent;

const PHRASES: ReadonlySet<string> = new Set(
  "break delete emphasis footnoteReference image inlineCode link strong text".split(" "),
);

export function isPhrase(node: RootContent): node is PhrasingContent {
  return PHRASES.has(node.type);
}

/** The words of nodes, as they are read. */
export function wordsOf(nodes: readonly RootContent[]): string {
  return nodes.map(wordsOfOne).join("");
}

function wordsOfOne(node: RootContent): string {
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value;
  if (node.type === "break") return " ";
  return "children" in node ? wordsOf(node.children as RootContent[]) : "";
}

export function text(value: string): PhrasingContent {
  return { type: "text", value };
}

export function paragraph(children: PhrasingContent[]): Block {
  return { type: "paragraph", children };
}

/** Only the phrases of blocks, those of one block after those of another, with something between them. */
export function phrasesOf(nodes: readonly RootContent[], between: string): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let isOpen = false;
  for (const node of nodes) {
    const own = isPhrase(node) ? [node] : innerPhrases(node, between);
    if (own.length === 0) continue;
    if (out.length > 0 && !(isPhrase(node) && isOpen)) out.push(text(between));
    out.push(...own);
    isOpen = isPhrase(node);
  }
  return out;
}

function innerPhrases(block: RootContent, between: string): PhrasingContent[] {
  if (block.type === "code") return [{ type: "inlineCode", value: block.value }];
  return "children" in block ? phrasesOf(block.children as RootContent[], between) : [];
}

export function isBlank(phrase: PhrasingContent): boolean {
  return phrase.type === "text" && phrase.value.trim() === "";
}

/** Phrases without what nobody sees at their edges: breaks and spaces. */
export function withoutEdges(phrases: readonly PhrasingContent[]): PhrasingContent[] {
  const isSeen = (phrase: PhrasingContent) => phrase.type !== "break" && !isBlank(phrase);
  const start = phrases.findIndex(isSeen);
  const end = phrases.findLastIndex(isSeen);
  return start < 0 ? [] : trimmed(phrases.slice(start, end + 1));
}

/** Spaces at the edges, of any kind: indents that somebody typed. */
function trimmed(phrases: PhrasingContent[]): PhrasingContent[] {
  return phrases.map((phrase, i) => {
    if (phrase.type !== "text") return phrase;
    const start = i === 0 ? phrase.value.trimStart() : phrase.value;
    return { ...phrase, value: i === phrases.length - 1 ? start.trimEnd() : start };
  });
}
