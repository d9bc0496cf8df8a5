/** A tree of markdown becomes text, as editors of this site would write it. */
import type { Link, Root, Text } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { defaultHandlers, type Options, toMarkdown } from "mdast-util-to-markdown";
import { escapedMarks } from "./escapes.ts";

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
    link: (node: Link, parent, state, info) =>
      node.data?.isLone ? loneAddress(node.url) : defaultHandlers.link(node, parent, state, info),
    text: (node: Text, parent, state, info) =>
      escapedMarks(defaultHandlers.text(node, parent, state, info), info),
  },
};

/** @returns markdown that ends with a line break, unless it is empty */
export function written(root: Root): string {
  return toMarkdown(root, OPTIONS);
}

/** What can stand in a text as it is and still be read as an address. */
const PLAIN = /^https?:\/\/[^\s<>\\*`[\]"]+[^\s<>\\*`[\]"?!.,:;_~'()|]$/;

function loneAddress(url: string): string {
  return PLAIN.test(url) ? url : `<${url.replace(/[\s<>]/g, encodeURIComponent)}>`;
}
