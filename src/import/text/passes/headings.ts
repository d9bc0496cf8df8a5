/** Levels of headings: the headline is the only one of the first level, and none is skipped. */
import type { Heading, Root, RootContent } from "mdast";
import type { Conversion } from "../conversion-state.ts";
import { paragraph, wordsOf } from "../nodes.ts";

/** Sets the levels, in the order in which the headings were. One without words is none. */
export function setLevels(root: Root, conversion: Conversion): void {
  const above: { old: number; level: number }[] = [];
  for (const heading of headingsIn(root)) {
    while (above.length > 0 && (above.at(-1)?.old ?? 0) >= heading.depth) above.pop();
    const level = Math.min(6, (above.at(-1)?.level ?? 1) + 1);
    above.push({ old: heading.depth, level });
    if (level !== heading.depth)
      conversion.remark("changed", "the level of a heading", heading, wordsOf([heading]));
    heading.depth = level as Heading["depth"];
  }
}

/** All headings, in the order of the text. */
export function headingsIn(root: Root): Heading[] {
  return root.children.flatMap(within);
}

function within(node: RootContent): Heading[] {
  if (node.type === "heading") return [node];
  return "children" in node ? (node.children as RootContent[]).flatMap(within) : [];
}

/** Headings without words are none; what they hold stays. */
export function withoutWordless(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((block) => {
    if (block.type !== "heading" || wordsOf([block]).trim() !== "") return [block];
    return block.children.length === 0 ? [] : [paragraph(block.children)];
  });
}
