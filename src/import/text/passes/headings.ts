/** Levels of headings: the headline is the only one of the first level, and none is skipped. */
import type { Heading, Root, RootContent } from "mdast";
import type { Conversion } from "../conversion-state.ts";

/** Sets the levels, in the order in which the headings were. */
export function setLevels(root: Root, conversion: Conversion): void {
  const above: { old: number; level: number }[] = [];
  let changed: Heading | undefined;
  for (const heading of headingsIn(root)) {
    while (above.length > 0 && (above.at(-1)?.old ?? 0) >= heading.depth) above.pop();
    const level = Math.min(6, (above.at(-1)?.level ?? 1) + 1);
    above.push({ old: heading.depth, level });
    if (level !== heading.depth) changed ??= heading;
    heading.depth = level as Heading["depth"];
  }
  if (changed !== undefined) conversion.remark("changed", "levels of headings", changed);
}

/** All headings, in the order of the text. */
export function headingsIn(root: Root): Heading[] {
  return root.children.flatMap(within);
}

function within(node: RootContent): Heading[] {
  if (node.type === "heading") return [node];
  return "children" in node ? (node.children as RootContent[]).flatMap(within) : [];
}
