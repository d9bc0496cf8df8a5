import type { Box, Nodes, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Handle } from "mdast-util-to-markdown";

/** A box as texts of ours have it. One that holds others has more colons than they. */
export const boxToMarkdown: Handle = (node: Box, _parent, state, info) => {
  const colons = ":".repeat(3 + depthOf(node.children));
  const [first, ...rest] = node.children;
  const title = first?.type === "paragraph" && first.data?.isTitle ? first : undefined;
  const body = state.containerFlow({ ...node, children: title ? rest : node.children }, info);
  // With nothing in it there is no box: its title is a paragraph like others.
  if (body.trim() === "") return state.containerFlow({ ...node, children: title ? [title] : [] }, info);
  const leave = state.enter("phrasing");
  const head = title && state.containerPhrasing(inOneLine(title), { ...info, before: " ", after: "\n" });
  leave();
  const end = `\n${colons}`;
  return `${colons}${node.kind}${head ? ` ${closed(head)}` : ""}\n${body}${end}`;
};

function depthOf(nodes: readonly Nodes[]): number {
  const depths = nodes.map((node) => {
    const inner = "children" in node ? depthOf(node.children) : 0;
    return node.type === "box" ? inner + 1 : inner;
  });
  return Math.max(0, ...depths);
}

function inOneLine(title: Paragraph): Paragraph {
  const phrases = (nodes: readonly RootContent[]): PhrasingContent[] =>
    nodes.map((node) => {
      if (node.type === "break") return { type: "text", value: " " };
      if (node.type === "text") return { ...node, value: node.value.replace(/\s*\n\s*/g, " ") };
      return ("children" in node ? { ...node, children: phrases(node.children) } : node) as PhrasingContent;
    });
  return { ...title, children: phrases(title.children) };
}

/** Colons at the end of a title would not be of it. */
function closed(title: string): string {
  return title.trim().replace(/:{3,}$/, "\\$&");
}
