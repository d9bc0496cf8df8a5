/** Lists that somebody made by hand: lines or paragraphs that begin with a bullet. */
import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { Conversion } from "../conversion-state.ts";
import { type Block, isPhrase, paragraph, wordsOf } from "../nodes.ts";

const BULLET = /^\s*[•▪●◦‣∙■◆►]\s*(?=\S)/u;
/** These say something of their item. */
const SIGN = /^\s*[✓✔□]\s*(?=\S)/u;

/** Makes lists of them, where there are at least two. */
export function findLists(root: Root, conversion: Conversion): void {
  root.children = within(root.children, conversion);
}

function within(blocks: readonly RootContent[], conversion: Conversion): RootContent[] {
  const out: RootContent[] = [];
  let items: Paragraph[] = [];
  const close = () => {
    if (items.length > 1) out.push(listOf(items, conversion));
    else out.push(...items);
    items = [];
  };
  for (const block of blocks) {
    for (const part of block.type === "paragraph" ? byLines(block) : [block]) {
      if (part.type === "paragraph" && isItem(part.children)) {
        items.push(part);
        continue;
      }
      close();
      out.push(part.type === "paragraph" ? part : deeper(part, conversion));
    }
  }
  close();
  return out;
}

function deeper(block: RootContent, conversion: Conversion): RootContent {
  if (!("children" in block) || isPhrase(block) || block.type === "heading" || block.type === "table")
    return block;
  return { ...block, children: within(block.children as RootContent[], conversion) } as RootContent;
}

function isItem([first]: readonly PhrasingContent[]): boolean {
  return first?.type === "text" && (BULLET.test(first.value) || SIGN.test(first.value));
}

/** A paragraph in parts: each line with a bullet is one. Others stay together. */
function byLines(block: Paragraph): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const phrase of block.children) {
    if (phrase.type === "break") lines.push([]);
    else lines.at(-1)?.push(phrase);
  }
  if (lines.filter(isItem).length < 2) return [block];
  const parts: PhrasingContent[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isItem(line) || !isOpen) parts.push(line);
    else parts.at(-1)?.push({ type: "break" }, ...line);
    isOpen = !isItem(line);
  }
  return parts.map((children) => ({ ...block, children }));
}

function listOf(items: readonly Paragraph[], conversion: Conversion): List {
  conversion.remark(
    "changed",
    "a list made by hand",
    items[0] as Paragraph,
    wordsOf(items[0]?.children ?? []).slice(0, 80),
  );
  return { type: "list", ordered: false, spread: false, children: items.map(itemOf) };
}

function itemOf({ children: [first, ...rest] }: Paragraph): ListItem {
  const head = first?.type === "text" ? { ...first, value: first.value.replace(BULLET, "") } : first;
  const words = head === undefined ? rest : [head, ...rest];
  return {
    type: "listItem",
    spread: false,
    children: [paragraph(words)] as Exclude<Block, ListItem>[] as ListItem["children"],
  };
}
