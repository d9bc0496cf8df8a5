/** A tree of markdown becomes text, as editors of this site would write it. */
import type { Image, InlineCode, Link, Nodes, Parents, Root, Text } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { defaultHandlers, type Info, type Options, type State, toMarkdown } from "mdast-util-to-markdown";
import { boxToMarkdown } from "./boxes.ts";
import { escapedMarks, type Place } from "./escapes.ts";
import { isBlank } from "./nodes.ts";

const OPTIONS: Options = {
  bullet: "-",
  bulletOther: "*",
  emphasis: "*",
  fence: "`",
  fences: true,
  listItemIndent: "one",
  rule: "-",
  extensions: [
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({ tablePipeAlign: false }),
  ],
  handlers: {
    box: boxToMarkdown,
    link: (node: Link, parent, state, info) =>
      node.data?.isLone ? loneAddress(node.url) : defaultHandlers.link(node, parent, state, info),
    // An address within an alternative text would be read to its end, with the backslashes in it.
    image: (node: Image, parent, state, info) =>
      withoutMarks(defaultHandlers.image(node, parent, state, info)).replaceAll("://", "\\://"),
    // The parser here takes the backslash off every stroke of a cell, however many stand before it.
    inlineCode: (node: InlineCode, parent, state) => {
      const code = defaultHandlers.inlineCode(node, parent, state);
      return state.stack.includes("tableCell") ? code.replaceAll("|", "\\|") : code;
    },
    text: (node: Text, parent, state, info) => {
      const safe = defaultHandlers.text(node, parent, state, info);
      return state.stack.includes("autolink") ? safe : escapedMarks(safe, placeOf(node, parent, state, info));
    },
  },
};

/** A photo whose alternative text has signs that would mark, raise or lower its words. */
function withoutMarks(image: string): string {
  const end = image.search(/(?<!\\)(?:\\\\)*\]\(/);
  const alt = image.slice(0, end);
  if (!/==|[\p{L}\p{N})][\^~]/u.test(alt)) return image;
  return alt.replace(/(?<!\\)[=^~]/g, "\\$&") + image.slice(end);
}

function placeOf(node: Text, parent: Parents | undefined, { stack }: State, { after }: Info): Place {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const at = siblings.indexOf(node);
  const isBlock = parent?.type === "paragraph" || parent?.type === "heading" || parent?.type === "tableCell";
  return {
    begins: siblings[at - 1]?.type === "break" || (at === 0 && isBlock),
    ends: isBlock && !isFollowed(siblings, at),
    isBehindMark: isEmphasis(at === 0 ? parent : siblings[at - 1]),
    isBeforeMark: isEmphasis(siblings[at + 1] ?? parent),
    opensLink: at === 0 && parent?.type === "link",
    isInLink: stack.includes("link"),
    isInCell: stack.includes("tableCell"),
    after,
  };
}

/** Whether anything that is seen stands behind it. */
function isFollowed(siblings: readonly Nodes[], at: number): boolean {
  for (let i = at + 1; i < siblings.length; i++) {
    const node = siblings[i] as Nodes;
    if (node.type !== "break" && !(node.type === "text" && isBlank(node))) return true;
  }
  return false;
}

function isEmphasis(node: Nodes | undefined): boolean {
  return node?.type === "strong" || node?.type === "emphasis" || node?.type === "delete";
}

/** @returns markdown that ends with a line break, unless it is empty */
export function written(root: Root): string {
  return toMarkdown(root, OPTIONS);
}

/** What can stand in a text as it is and still be read as an address. */
const PLAIN = /^https?:\/\/[^\s<>\\*`[\]"]+[^\s<>\\*`[\]"?!.,:;_~'()|]$/;

function loneAddress(url: string): string {
  return PLAIN.test(url) ? url : `<${url.replace(/[\s<>]/g, encodeURIComponent)}>`;
}
