import type { Piece, Tag } from "./scan.ts";

/** A tag with what it encloses, or anything between tags. */
export type Node =
  | Exclude<Piece, { is: "tag" }>
  | {
      is: "tag";
      tag: Tag;
      line: number;
      column: number;
      inner?: Node[] | undefined;
      closing?: string | undefined;
    }
  /** A tag that closes nothing. */
  | { is: "stray"; tag: Tag; line: number };

type TagNode = Extract<Node, { is: "tag" }>;

/** Pairs the tags that open and close; what is never closed stands alone. */
export function treeOf(pieces: readonly Piece[], closes: (closing: Tag, opening: Tag) => boolean): Node[] {
  const levels: { node?: TagNode; nodes: Node[] }[] = [{ nodes: [] }];
  const top = () => levels.at(-1) as (typeof levels)[number];
  const unwind = (depth: number): void => {
    while (levels.length > depth) {
      const { node, nodes } = levels.pop() as (typeof levels)[number];
      if (node !== undefined) top().nodes.push(node, ...nodes);
    }
  };
  for (const piece of pieces) {
    if (piece.is !== "tag") top().nodes.push(piece);
    else if (piece.tag.form === "open") levels.push({ node: { ...piece }, nodes: [] });
    else if (piece.tag.form === "single") top().nodes.push({ ...piece });
    else {
      const at = levels.findLastIndex(({ node }) => node !== undefined && closes(piece.tag, node.tag));
      if (at < 0) top().nodes.push({ is: "stray", tag: piece.tag, line: piece.line });
      else {
        unwind(at + 1);
        const { node, nodes } = levels.pop() as { node: TagNode; nodes: Node[] };
        top().nodes.push({ ...node, inner: nodes, closing: piece.tag.raw });
      }
    }
  }
  unwind(1);
  return levels[0]?.nodes ?? [];
}

/** A node as it was written. */
export function sourceOf(node: Node): string {
  if (node.is === "text" || node.is === "code") return node.text;
  if (node.is === "escaped") return node.raw;
  if (node.is === "stray") return node.tag.raw;
  return node.tag.raw + (node.inner ?? []).map(sourceOf).join("") + (node.closing ?? "");
}
